import { partOfCategory } from '../domain/category-match.ts'
import type { Category } from '../domain/category.ts'
import { plainWidth } from '../domain/quantity-parse.ts'
import type { LeftOut } from '../reasons/left-out.ts'
import { categoryFinder } from './category-of.ts'
import type { CategoryFinder } from './category-of.ts'
import { wordsAfter, wordsBefore } from './clause-words.ts'
import { OWN, PLACE_FACTS, PLACE_HAS } from './exclusions.ts'
import { knownLabels } from './known-labels.ts'
import type { KnownLabel, LabelFinder } from './known-labels.ts'
import { labelOf, nounOf } from './label-of.ts'
import type { FoundLabel } from './label-of.ts'
import type { ExcludedNumber, ExtractedFigure, Extraction } from './model.ts'
import { partsOfParagraph } from './part-of-paragraph.ts'
import { joinRepeats, matterOf, setApart } from './qualify.ts'
import { readCells, rowApart } from './read-cells.ts'
import type { CellNumber } from './read-cells.ts'
import { scanNumbers } from './scan-numbers.ts'
import type { ScannedNumber } from './scan-numbers.ts'
import { columnsOf } from './table-columns.ts'
import type { Column } from './table-columns.ts'
import { joinBrokenLines, textLines } from './text-lines.ts'
import type { LineSentence, TextLine } from './text-lines.ts'
import { spanOf, timeBefore, timesOf, yearOf } from './text-time.ts'
import { wholeClaims } from './whole-claims.ts'
import type { WholeClaim } from './whole-claims.ts'

export type ExtractOptions = {
  /** The office's categories; without them labels keep the names of the shipped ones. */
  readonly categories?: readonly Category[]
  /** The office's dictionary of labels; what it knows wins. */
  readonly labels?: readonly KnownLabel[]
}

type Source = {
  readonly text: string
  /** The same with plain digits and signs; offsets are equal. */
  readonly plain: string
  readonly year: number | null
  readonly hasThisYear: boolean
  readonly categories: readonly Category[]
  readonly categoryOf: CategoryFinder
  readonly known: LabelFinder
}

/** A sentence is quoted whole up to this length, beyond it around its figure. */
const LONGEST_SENTENCE = 800
const TOPIC = 200
const STRETCH = 60

/**
 * Every figure a text states and every number it does not count, with reasons. Deterministic; time and memory grow with
 * the length of the text. `text.slice(start, end) === figure.text` for all.
 */
export function extractFigures(text: string, options: ExtractOptions = {}): Extraction {
  const plain = joinBrokenLines(plainWidth(text))
  const year = yearOf(plain)
  const source: Source = {
    text,
    plain,
    year,
    hasThisYear: plain.includes('今年'),
    categories: options.categories ?? [],
    categoryOf: categoryFinder(options.categories ?? []),
    known: knownLabels(options.labels ?? []),
  }
  const figures: ExtractedFigure[] = []
  const excluded: ExcludedNumber[] = []
  let columns: readonly Column[] = []
  for (const line of textLines(plain)) {
    if (line.text.trim() === '') continue
    const isRow = line.text.includes('\t')
    columns = isRow ? (columnsOf(line.text) ?? columns) : []
    const read = readLine(source, line, columns)
    for (const figure of partsOfParagraph(read.figures)) figures.push(figure)
    for (const number of read.excluded) excluded.push(number)
  }
  return { figures: joinRepeats(setApart(figures)), excluded, year }
}

function readLine(
  source: Source,
  line: TextLine,
  columns: readonly Column[],
): { figures: ExtractedFigure[]; excluded: ExcludedNumber[] } {
  const figures: ExtractedFigure[] = []
  const excluded: ExcludedNumber[] = []
  const around = source.plain.slice(Math.max(0, line.start - TOPIC), line.start)
  const numbers = inOrder(
    readCells(line.text, scanNumbers(line.text), columns, around),
    wholeClaims(line.text),
  )
  let at = 0
  let previous = { sentence: -1, label: '', category: '', unit: '', end: 0 }
  let names: readonly string[] = []
  let told: Told[] = []
  const times = timesOf(line.text)
  let time = 0
  for (const [place, number] of numbers.entries()) {
    while (at + 1 < line.sentences.length && (line.sentences[at]?.end ?? 0) <= number.start) at += 1
    const sentence = line.sentences[at]
    if (sentence === undefined) continue
    const { quantity } = number
    const start = line.start + number.start
    const end = line.start + number.end
    const before = numbers[place - 1]
    const why =
      number.why === '' || number.why === NO_UNIT
        ? whyLeftOut(line, sentence, number, before) || number.why
        : number.why
    if (quantity === null || why !== '') {
      excluded.push({ text: source.text.slice(start, end), start, end, why: why || 'unread' })
      continue
    }
    const floor = Math.max(
      previous.end,
      before !== undefined && bounds(before) && !isCompared(line.text, before) ? before.end : 0,
      sentence.start,
    )
    const next = nextBound(numbers, place) ?? line.text.length
    const ceiling = Math.min(next, sentence.end)
    const after = number.inCell === '' ? wordsAfter(line.text, number.end, ceiling) : ''
    const isCut = number.end + after.length === next
    const words =
      number.inCell ||
      wordsBefore(line.text, number.start, floor) ||
      // 当选区人大代表（2名）: what stands before the bracket is counted in it.
      (/[（(]$/.test(line.text.slice(0, number.start))
        ? wordsBefore(line.text, number.start - 1, Math.max(before?.end ?? 0, sentence.start))
        : '')
    const isInTurn = previous.sentence === at && TOGETHER.test(words)
    if (previous.sentence !== at) told = []
    names =
      namesInTurn(words) ??
      doersInTurn(words, () => listedAfter(line.text, numbers, place)) ??
      (isInTurn ? sharesOf(told, words, listedAfter(line.text, numbers, place)) : null) ??
      (/^ ?(?:[、，,和与及]|以及) ?$/.test(words) || isListed(line.text, before, number)
        ? names.slice(1)
        : [])
    // 接待来访67批1032人次，其中省级以上12批: a part is of what was told in its unit.
    const whole = words.startsWith('其中') ? told.findLast(({ unit }) => unit === quantity.unit) : undefined
    const found: FoundLabel =
      number.label === ''
        ? labelOf({
            unit: quantity.unit,
            before: names[0] ?? words,
            after: names.length > 0 ? '' : ownWords(after, isCut),
            around: source.plain.slice(Math.max(0, start - TOPIC), start),
            previous: whole?.label ?? (previous.sentence === at ? previous.label : ''),
            topic: TOPICAL.exec(line.text.slice(sentence.start, sentence.start + 24))?.[1] ?? '',
            isSameUnit: whole !== undefined || previous.unit === quantity.unit,
          })
        : { label: number.label, also: [], category: '提案', sure: false, taken: 0 }
    const stretch = line.text.slice(
      Math.max(sentence.start, number.start - STRETCH),
      Math.min(sentence.end, number.end + STRETCH),
    )
    const matter = number.row === '' ? matterOf(found.label, stretch) : rowApart(number.row, found.label)
    const own = matter === '' ? found.label : `${found.label}·${matter}`
    const named = own === '' ? nounOf(line.text.slice(sentence.start, number.start), after) : own
    const label = source.known(
      named,
      quantity.unit,
      found.category === '' ? (words.split('、').at(-1) ?? '') + after : '',
    )
    const isTheme = STUDY.test(label) && line.text.slice(sentence.start, number.start).includes('主题教育')
    const plainCategory = source.categoryOf(isTheme ? '主题教育' : found.category, label)
    const near = plainCategory === '' && previous.sentence === at ? previous.category : plainCategory
    const isRelief = near === '' && RELIEF.test(line.text.slice(sentence.start, number.start).slice(-TOPIC))
    const category = isRelief ? source.categoryOf('为民服务', label) : near
    previous = { sentence: at, label, category, unit: quantity.unit, end: number.end + found.taken }
    told.push({ label, unit: quantity.unit })
    while ((times[time + 1]?.at ?? Infinity) < number.start) time += 1
    const marked = timeBefore(line.text, times, time, number.start, sentence.start)
    const span = spanOf(marked.words, source.year, source.hasThisYear, marked.isBeside)
    // 上年298件 in a text of an unknown year would be counted as this year's.
    const isDated = span.from !== null || !marked.isBeside || !/^[去上前]/.test(span.timeText)
    figures.push({
      text: source.text.slice(start, end),
      start,
      end,
      ...quantity,
      label,
      also: found.also.map((other) => source.known(other, quantity.unit, '')),
      category,
      ...span,
      part: partOf(line, sentence, label, category, source.categories),
      ...quote(source.text, line, sentence, number),
      repeats: null,
      sure: found.sure && number.sure && own !== '' && isDated,
    })
  }
  return { figures, excluded }
}

/** What numbers count in turn that are told together: 提案、信息和报告分别为. null when the words tell of one number. */
function namesInTurn(words: string): string[] | null {
  const list = /^(.+?)(?:分别|依次)(?:为|是|有|共|达到?|完成|收到)?$/.exec(words)?.[1]
  const listed = list?.split(/、|和|与|以及|及/).filter((name) => name.trim().length > 1) ?? []
  // 收到、立案、办复提案: the last one names what was done to.
  const thing = /^.{2}(提案|信息|建议|报告)$/.exec(listed.at(-1) ?? '')?.[1] ?? ''
  const names = listed.map((name) => (thing !== '' && name.length === 2 ? name + thing : name))
  // 办理态度和办理结果的满意率: the last one says of all what is told.
  const shared = /的([^的]{1,4}[率度])$/.exec(names.at(-1) ?? '')?.[1] ?? ''
  const whole = names.map((name) => (shared === '' || /(?:率|(?<!态)度)$/.test(name) ? name : name + shared))
  return names.length > 1 ? whole : null
}

/** Who did the same in turn: 全国政协、省政协分别采用信息4篇和22篇. */
function doersInTurn(words: string, count: () => number): string[] | null {
  const told = /^([^，。]{2,30}?)(?:分别|依次)([^，。、]{2,10})$/.exec(words)
  const names = told?.[1]?.split(/、|和|与|以及|及/).filter((name) => name.trim().length > 1) ?? []
  if (names.length < 2 || names.length !== count()) return null
  return names.map((name) => name + (told?.[2] ?? ''))
}

/** Shares or growths of what was counted before, told in turn: 分别占74.2%和25.8%. */
const TOGETHER =
  /^[，、]?(?:同比|各|较上年|比上年)?分别(?:各)?(?:同比|[比较](?:上年|去年)(?:同期)?)?(占|增长|增加|提高|上升|下降|减少)[^，。；、]{0,12}$/

type Told = { readonly label: string; readonly unit: string }

function sharesOf(told: readonly Told[], words: string, count: number): string[] | null {
  const verb = TOGETHER.exec(words)?.[1] ?? ''
  const whole = told.filter(({ unit }) => verb !== '占' || unit !== '%')
  if (count < 2 || whole.length < count) return null
  return whole.slice(-count).map(({ label }) => (verb === '占' ? `${label}占比` : `${label}${verb}`))
}

/** How many numbers follow one in a list, itself with them. */
function listedAfter(line: string, numbers: readonly LineNumber[], place: number): number {
  let count = 1
  for (let at = place + 1; at < numbers.length; at += 1) {
    const number = numbers[at]
    if (number === undefined || !isListed(line, numbers[at - 1], number)) break
    count += 1
  }
  return count
}

/** Whether only a comma or the like stands between two numbers. */
function isListed(line: string, before: LineNumber | undefined, number: LineNumber): boolean {
  return before !== undefined && /^ ?[、，,和与及] ?$/.test(line.slice(before.end, number.start))
}

/** Sentences in which things without a kind of their own (帐篷50顶) are for the people. */
const RELIEF = /捐|募集|善款|抗疫|疫情|防汛|抗洪|救灾/

/** What a campaign of study comes to; elsewhere it is the work of the office. */
const STUDY = /整改|制度|措施|问题/

/** What heads a line of a list: 社情民意信息：报送387条. */
const TOPICAL = /^[　 ]*(?:\d{1,2}[.、．])?([\u4e00-\u9fff]{2,12})[：:]/

/** How many names are passed over in search of the number behind one. */
const NAMES = 4

/** The year that a growth is told against: 总数比2017年增加17.1%. */
function isCompared(line: string, { start, why }: LineNumber): boolean {
  return why === 'year' && /[比较]$/.test(line.slice(0, start))
}

/** Numbers that stand among the words of another: 问题5大类285个, 2案并1案的5件. */
const AMONG_WORDS: ReadonlySet<LeftOut> = new Set<LeftOut>(['list', 'joined'])

/** Whether a number bounds the words of its neighbours; names do not, nor do 5大类 between a noun and its number. */
function bounds(number: LineNumber): boolean {
  return !number.isName && !(number.why !== '' && AMONG_WORDS.has(number.why))
}

function nextBound(numbers: readonly LineNumber[], place: number): number | undefined {
  const near = numbers.slice(place + 1, place + 1 + NAMES)
  return (near.find(bounds) ?? near.at(NAMES - 1))?.start
}

type LineNumber = CellNumber & { readonly label: string }

/** Both in reading order; a claim in words gives way to a number it overlaps. */
function inOrder(numbers: readonly CellNumber[], claims: readonly WholeClaim[]): LineNumber[] {
  const plain = numbers.map((number): LineNumber => ({ ...number, label: '' }))
  if (claims.length === 0) return plain
  const all = [...plain, ...claims.map((claim) => ({ ...claim, inCell: '', row: '' }))].sort(
    (a, b) => a.start - b.start || a.label.length - b.label.length,
  )
  const apart: LineNumber[] = []
  for (const [at, number] of all.entries()) {
    const isClaim = number.label !== ''
    const touches = number.start < (apart.at(-1)?.end ?? 0) || (all[at + 1]?.start ?? Infinity) < number.end
    if (!isClaim || !touches) apart.push(number)
  }
  return apart
}

/** Words that lead on to the next number of an enumeration are not of this one. */
function ownWords(after: string, isCut: boolean): string {
  if (/^[、和与及]/.test(after)) return ''
  return isCut ? (after.split('、', 1)[0] ?? '').replace(/(?:和|与|及|以及)$/, '') : after
}

/** Gifts are for the people wherever a text tells them, unless its heading plainly says otherwise. */
const GIFTS = /捐|慰问|帮扶贫困/

/** A plain opening of the paragraph counts first, then the heading, what the figure counts, and a faint opening. */
function partOf(
  line: TextLine,
  sentence: LineSentence,
  label: string,
  category: string,
  categories: readonly Category[],
): ExtractedFigure['part'] {
  if (sentence.part?.isPlain === true && (line.part !== null || !GIFTS.test(label))) return sentence.part.part
  const usual = category === '' ? null : partOfCategory(category, categories)
  if (line.part !== null && (line.part.isPlain || usual === null || !GIFTS.test(label))) return line.part.part
  return usual ?? sentence.part?.part ?? null
}

const NO_UNIT = 'no-unit'
const PLACE = 'place'
/** A growth told right behind a fact belongs to it. */
const GROWN =
  /^[，,、 ]?(?:同比|比上年|较上年|年均)?(?:实际)?(?:增长|增加|提高|上升|下降|减少|增速)[^，。；]{0,4}$/

function whyLeftOut(
  line: TextLine,
  sentence: LineSentence,
  number: ScannedNumber,
  before: ScannedNumber | undefined,
): LeftOut | '' {
  const { plan } = sentence
  if (line.future || (plan !== null && number.start >= plan.from && number.start < plan.to)) return 'plan'
  if (isPlaceFact(line.text, number, sentence.start)) return PLACE
  if (before === undefined || number.start - before.end > 16 || before.start < sentence.start) return ''
  if (before.why !== PLACE && !isPlaceFact(line.text, before, sentence.start)) return ''
  return GROWN.test(line.text.slice(before.end, number.start)) ? PLACE : ''
}

function isPlaceFact(line: string, number: ScannedNumber, from: number): boolean {
  const clause = wordsBefore(line, number.start, from).slice(-24)
  if (PLACE_FACTS.test(clause)) return true
  const all =
    clause +
    line
      .slice(number.end, number.end + 10)
      .split(/[，。；、\d]/, 1)
      .join('')
  return PLACE_HAS.test(clause) && !OWN.test(all)
}

/** The sentence of a number, trimmed and cut when it is very long. */
function quote(
  text: string,
  line: TextLine,
  sentence: LineSentence,
  number: ScannedNumber,
): { sentence: string; sentenceStart: number } {
  const isLong = sentence.end - sentence.start > LONGEST_SENTENCE
  const from = isLong ? Math.max(sentence.start, number.start - LONGEST_SENTENCE / 2) : sentence.start
  const to = isLong ? Math.min(sentence.end, number.end + LONGEST_SENTENCE / 2) : sentence.end
  const words = text.slice(line.start + from, line.start + to)
  const trimmed = words.trim()
  return { sentence: trimmed, sentenceStart: line.start + from + words.indexOf(trimmed) }
}
