import type { ExtractedFigure } from './model.ts'

/** Matters that set the opinions on them apart from those of the year. */
const MATTERS: readonly (readonly [matter: string, words: RegExp])[] = [
  ['抗疫防汛', /(?:抗疫|疫情)[^。]{0,12}(?:汛|洪)|(?:汛|洪)[^。]{0,12}(?:抗疫|疫情)/],
  ['抗疫', /(?:抗疫|疫情防控|复工复产)(?!、)/],
  ['防汛', /(?:防汛|抗洪|抢险救灾)(?!、)/],
]

/** The matter that the words around a figure on opinions of the people name; '' for none. */
export function matterOf(label: string, words: string): string {
  if (label !== '社情民意信息') return ''
  return MATTERS.find(([, pattern]) => pattern.test(words))?.[0] ?? ''
}

/** Kinds of work in which one label comes to different numbers (taxonomy 11: 意见建议 53 and 142). */
const WORK =
  /专题协商|专题调研|专题视察|重点调研|协商活动|民主监督|对口协商|界别协商|提案办理协商|远程协商|微协商|双周协商|常委会|主席会议|大会发言|视察|调研|监督|协商|学习|培训|界别活动/g
/** Labels of what every kind of work comes to. */
const SET_APART = /^(?:意见建议|调研报告|协商报告|视察报告|参与委员人次)$/
/** What leaders of several levels do: 省委、省政府领导批示7次，市级领导批示11次. */
const BY_LEVEL = /^(?:党政领导|社情民意信息)批示$/
const LEVEL =
  /(国务院|国家|中央|全国|省|自治区|市|区|县|州)(?:级|委|政府|主要)?[^，。；\d]{0,8}?领导|(国家)领导人|([省市区县州]委书记|[省市区县州]长)/g
/** Short names of a kind of work, written out. */
const IN_FULL: Readonly<Record<string, string>> = { 监督: '民主监督', 协商: '协商活动', 调研: '专题调研' }
const MOST_WORDS = 160

/**
 * Sets apart figures that have one label and unit but different values of one time: each gets the kind of work that its
 * sentence names last before it, when that tells them apart.
 */
export function setApart(figures: readonly ExtractedFigure[]): ExtractedFigure[] {
  const groups = new Map<string, ExtractedFigure[]>()
  for (const figure of figures) {
    if (!SET_APART.test(figure.label) && !BY_LEVEL.test(figure.label)) continue
    const key = [figure.label, figure.unit, figure.from, figure.to].join('\u0000')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [figure])
    else group.push(figure)
  }
  const labels = new Map<ExtractedFigure, string>()
  for (const group of groups.values()) {
    if (new Set(group.map(({ value }) => value)).size < 2) continue
    const kinds = group.map((figure) => workOf(figure))
    if (new Set(kinds).size < 2) continue
    for (const [at, figure] of group.entries()) {
      const kind = kinds[at] ?? ''
      if (kind !== '' && !figure.label.includes(kind)) labels.set(figure, `${figure.label}·${kind}`)
    }
  }
  return figures.map((figure) => {
    const label = labels.get(figure)
    return label === undefined ? figure : { ...figure, label }
  })
}

function workOf({ label, text, sentence, start, sentenceStart }: ExtractedFigure): string {
  const at = Math.max(0, start - sentenceStart)
  const words = sentence.slice(Math.max(0, at - MOST_WORDS), at)
  if (BY_LEVEL.test(label)) {
    // 1篇获得省主要领导批示 says behind the number whose they are.
    const behind = /^[^、，。；\d][^，。；\d]{0,24}批示/.exec(sentence.slice(at + text.length))?.[0] ?? ''
    const [, of, nation, post] = Array.from((words + behind).matchAll(LEVEL)).at(-1) ?? []
    const level = of ?? nation ?? ''
    if (level === '') return post ?? ''
    return /^(?:国务院|国家|中央|全国)$/.test(level) ? '国家领导' : `${level}级领导`
  }
  // 常委会协商报告4份 comes from the standing committee.
  const kind =
    words
      .replace(/(?:协商|调研|视察|监督)报告$/, '')
      .match(WORK)
      ?.at(-1) ?? ''
  return IN_FULL[kind] ?? kind
}

/** Below this a number comes up again by chance: 开展调研3次 of two committees. */
const TELLING = 10

/**
 * Joins a figure to the first one of the same label, number and time. A label that was set apart also joins the same
 * number that stands without its qualifier elsewhere, as in the opening of a text; small numbers join only when their
 * whole sentence is said again.
 */
export function joinRepeats(figures: readonly ExtractedFigure[]): ExtractedFigure[] {
  const first = new Map<string, number>()
  return figures.map((figure, at) => {
    const { label, value, unit, approx, from, to, sentence } = figure
    if (label === '') return figure
    const said = unit === '%' || value >= TELLING ? '' : sentence
    const keyOf = (name: string): string => [name, value, unit, approx, from, to, said].join('\u0000')
    const base = label.split('·', 1)[0] ?? label
    const known = first.get(keyOf(label)) ?? (SET_APART.test(base) ? first.get(keyOf(`${base}·`)) : undefined)
    const fits = known === undefined ? null : figures[known]
    if (known !== undefined && fits && (fits.label === label || fits.label === base || label === base)) {
      return { ...figure, label: fits.label, repeats: known }
    }
    first.set(keyOf(label), at)
    if (!first.has(keyOf(`${base}·`))) first.set(keyOf(`${base}·`), at)
    return figure
  })
}
