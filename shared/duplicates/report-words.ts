/** Words that stand in the name of any meeting and tell none from another. */
const FREE =
  /(?:[一-龥]{0,3}?[省市区县州旗])?政协(?:党组|机关|常委会|主席会议)?|召开|举行|举办|开展|组织|参加|出席|进行|关于|会议|活动|工作|顺利|圆满|成功|全市|全区|全县|我市|我区|我县|本级|[的了和与及并等在对为暨就]/gu

/** Numbers by which one of a row is told from the next: the second meeting, the third quarter, No. 5. */
const NUMERAL = '[〇零一二两三四五六七八九十百千\\d]+'
const ORDINALS: readonly (readonly [string, RegExp])[] = [
  ['year', /(\d{4})年/gu],
  ['half', /([上下])半年/gu],
  ['quarter', new RegExp(`(?:第)?([一二三四1-4])季度`, 'gu')],
  ['month', /(?<!\d)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月/gu],
  // Before the session goes, after which nothing tells that 三十五次 counts meetings.
  ['plenary', new RegExp(`(?<=届)(?:第)?(${NUMERAL})次`, 'gu')],
  ['session', new RegExp(`(${NUMERAL})届`, 'gu')],
  ['ordinal', new RegExp(`第(${NUMERAL})(?![〇零一二两三四五六七八九十百千\\d届季])(?:次|号|批|件)?`, 'gu')],
  ['number', /[（(](\d+|[一二三四五六七八九十]+)[）)]/gu],
  ['issue', new RegExp(`(${NUMERAL})期`, 'gu')],
]

/** Rows that add up a span of time: departments report the like of them without meaning the same. */
const SPAN =
  /季度|月份|\d月|[一二三四五六七八九十]月|半年|年度|全年|累计|汇总|统计|合计|上报|报送|编报|月报|季报|周报/u

/** Words for people that name no person: two records that share them share nobody. */
const ANYBODY =
  /各|全体|委员|成员|领导|干部|群众|代表|人士|有关|相关|同志|职工|党员|负责|人员|单位|部门|企业|专家|机关|常委|主席会议|等/u

/** What is left of a title for comparing: no organ, no function words, no numbers of a row, no signs. */
export function coreOf(title: string): string {
  return bareOf(title).replace(FREE, '').replace(SIGNS, '')
}

/** A title of nothing but such words: what kind of meeting it names, without the place and the numbers of a row. */
export function kindOf(title: string): string {
  return bareOf(title)
    .replace(/^.*政协(?=.)/u, '')
    .replace(SIGNS, '')
}

function bareOf(title: string): string {
  return ORDINALS.reduce((text, [, pattern]) => text.replace(pattern, ''), title.normalize('NFKC'))
}

const SIGNS = /[^\p{L}\p{N}]/gu

/** Without one of these no pattern above finds anything. */
const COUNTING = /[\d０-９〇零一二两三四五六七八九十百千上下]/u
const NO_ORDINALS: ReadonlyMap<string, ReadonlySet<string>> = new Map()
const NOBODY: ReadonlySet<string> = new Set()

/** The numbers of a row that a title names, by what they count. */
export function ordinalsOf(title: string): ReadonlyMap<string, ReadonlySet<string>> {
  if (!COUNTING.test(title)) return NO_ORDINALS
  const text = title.normalize('NFKC')
  const found = new Map<string, Set<string>>()
  for (const [kind, pattern] of ORDINALS) {
    const values = [...text.matchAll(pattern)].map((match) => plainNumeral(match[1] ?? ''))
    if (values.length > 0) found.set(kind, new Set(values))
  }
  return found
}

const DIGITS = '〇一二三四五六七八九'

function plainNumeral(text: string): string {
  const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(text) ?? []
  if (tens !== undefined)
    return String((DIGITS.indexOf(tens) || 1) * 10 + Math.max(0, ones ? DIGITS.indexOf(ones) : 0))
  const at = text.length === 1 ? DIGITS.indexOf(text) : -1
  return at >= 0 ? String(at) : text
}

export function isOfSpan(title: string): boolean {
  return SPAN.test(title)
}

/** What stands in quotation marks: names of themes and places, which tell one matter from its like. */
export function quotedIn(title: string): ReadonlySet<string> {
  if (!/[“"《「]/u.test(title)) return NOBODY
  return new Set([...title.matchAll(/[“"《「]([^”"》」]{2,30})[”"》」]/gu)].map((match) => match[1] ?? ''))
}

/** The persons a cell names; words for groups are left out. */
export function personsIn(people: string): ReadonlySet<string> {
  if (people === '') return NOBODY
  const names = people
    .replace(/[（(][^）)]*[）)]/gu, '')
    .split(/[、，,;；\s/]+/u)
    .filter((name) => [...name].length >= 2 && [...name].length <= 4 && !ANYBODY.test(name))
  return names.length === 0 ? NOBODY : new Set(names)
}

/** Pairs of neighbouring letters as numbers, each once, in order; of a single letter the letter itself. */
export function bigramsOf(text: string): Int32Array {
  const pairs = new Int32Array(Math.max(text.length - 1, Math.min(text.length, 1)))
  if (text.length === 1) pairs[0] = text.charCodeAt(0)
  for (let at = 0; at + 1 < text.length; at += 1) {
    pairs[at] = ((text.charCodeAt(at) & 0x7fff) << 16) | text.charCodeAt(at + 1)
  }
  pairs.sort()
  let size = 0
  for (const pair of pairs) {
    if (size === 0 || pairs[size - 1] !== pair) {
      pairs[size] = pair
      size += 1
    }
  }
  return pairs.slice(0, size)
}

/** How many numbers two lists in order share. */
export function commonOf(one: Int32Array, other: Int32Array): number {
  let [a, b, count] = [0, 0, 0]
  while (a < one.length && b < other.length) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0)
    if (difference === 0) count += 1
    if (difference <= 0) a += 1
    if (difference >= 0) b += 1
  }
  return count
}
