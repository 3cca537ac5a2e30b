import { cutText } from '../document/cut-text.ts'
import { foundIn, type FoundMatter } from './make-finding.ts'
import type { PaperCheck } from './paper-check.ts'
import type { PaperText } from './paper-texts.ts'

type Mark = {
  readonly pattern: RegExp
  readonly severity: 'block' | 'warn'
  readonly message: (found: string) => string
}

/** Most of a mark that a message quotes, in UTF-16 units. */
const LONGEST = 40

const PLACEHOLDER = (found: string): string => `“${found}”是占位的写法，请换成实际内容。`

/** What a writer leaves for later, or an older version left behind; each is silent where the words may be meant. */
const MARKS: readonly Mark[] = [
  {
    pattern: /(?<![A-Za-zＡ-Ｚａ-ｚ0-9])[XＸ]{2,}(?![A-Za-zＡ-Ｚａ-ｚ0-9])/gu,
    severity: 'block',
    message: PLACEHOLDER,
  },
  { pattern: /(?<![A-Za-z0-9])x{2,}(?![A-Za-z0-9])/gu, severity: 'block', message: PLACEHOLDER },
  { pattern: /[×✕╳]{2,}/gu, severity: 'block', message: PLACEHOLDER },
  {
    pattern: /[（(]\s*示例[^（）()]{0,20}[）)]/gu,
    severity: 'block',
    message: (found) => `“${found}”是示例，请删去。`,
  },
  {
    pattern: /[（(【[]\s*待(?:核实?|核准|核对|定|查|确认|补充)[^（）()【】[\]]{0,12}[）)】\]]/gu,
    severity: 'block',
    message: (found) => `“${found}”还没有落实。`,
  },
  {
    pattern: /(?<![期等招接看对有亟])待(?:核|定)(?=\s*(?:[，。；、）)]|$))/gu,
    severity: 'block',
    message: (found) => `“${found}”还没有落实。`,
  },
  {
    pattern: /【(?!\s*待(?:补|核|定|查|确认))[^【】]{0,40}】/gu,
    severity: 'warn',
    message: (found) => `“${found}”像是起草时留下的记号，请看是否要删去。`,
  },
  { pattern: /([。，、；：])\1+/gu, severity: 'warn', message: (found) => `标点重复：“${found}”。` },
  {
    pattern: /[，、；：][，、；：。]|。[，、；：]/gu,
    severity: 'warn',
    message: (found) => `两个标点连用：“${found}”。`,
  },
  { pattern: /[０-９]+/gu, severity: 'warn', message: (found) => `“${found}”是全角数字，应改为半角。` },
]

/** Marks of drafting that stand on in the text: placeholders, notes to oneself, doubled marks, blanks, names of stages. */
export function findResidualMarks(paper: PaperCheck): FoundMatter[] {
  return paper.texts.flatMap((place) => [
    ...marksIn(place),
    ...leadingBlank(place),
    ...copyMark(place),
    ...stageWords(place, paper),
    ...otherYear(place, paper),
  ])
}

/** The marks of a text; one that lies within another is told once. */
function marksIn(place: PaperText): FoundMatter[] {
  const found: FoundMatter[] = []
  const taken: { readonly start: number; readonly end: number }[] = []
  for (const { pattern, severity, message } of MARKS) {
    for (const match of place.text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.some((span) => start < span.end && span.start < end)) continue
      taken.push({ start, end })
      found.push(told(place, match, severity, message(quoted(match[0]))))
    }
  }
  return found
}

/** A mark as a message names it: a run of any length stays a line. */
function quoted(mark: string): string {
  return mark.length > LONGEST ? `${cutText(mark, LONGEST)}…` : mark
}

function told(
  place: PaperText,
  match: RegExpMatchArray,
  severity: FoundMatter['severity'],
  message: string,
): FoundMatter {
  const start = match.index ?? 0
  const [what] = match
  return foundIn(place, { rule: 'residual-mark', severity, message, what }, start, start + what.length)
}

/** The first line's indent is the paper's; one that is typed comes on top of it. Centred lines and cells may be set by hand. */
function leadingBlank(place: PaperText): FoundMatter[] {
  const { block, kind, text } = place
  const isIndented =
    block?.type === 'paragraph' ? (block.align ?? 'left') === 'left' : block?.type !== 'table'
  const blank = /^[\u{3000}\u{A0} \t]*\u{3000}[\u{3000}\u{A0} \t]*(?=\S)/u.exec(text)
  if (blank === null || kind !== 'line' || !isIndented) return []
  return [told(place, blank, 'warn', '段首有手打的空格，会和段落自己的缩进叠在一起。')]
}

function copyMark(place: PaperText): FoundMatter[] {
  if (place.kind !== 'title') return []
  const marks = place.text.matchAll(/[（(]副本\d*[）)]|[-—–\s]+副本\d*$/gu)
  return [...marks].map((match) => told(place, match, 'warn', '标题里还留着“副本”字样。'))
}

const STAGE_WORD = '(?:征求意见稿|送审稿|讨论稿|修改稿|初稿|草稿)'

/** 征求意见稿 in a paper that goes up; within 《》 it is part of another paper's name, and in a sentence a word. */
function stageWords(place: PaperText, { stage }: PaperCheck): FoundMatter[] {
  if (stage !== 'approval' && stage !== 'final') return []
  const text = place.text.replace(/《[^》]*》/gu, (name) => '《'.repeat(name.length))
  const pattern = new RegExp(`[（(]${STAGE_WORD}[）)]|^\\s*${STAGE_WORD}\\s*$`, 'gu')
  return [...text.matchAll(pattern)].map((match) =>
    told(place, match, 'warn', `文中还留着“${match[0].trim()}”字样。`),
  )
}

/** A title that names another year than the one written about, as one carried over from last year's paper does. */
function otherYear(place: PaperText, { period }: PaperCheck): FoundMatter[] {
  if (place.kind !== 'title') return []
  const [from, to] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
  const years = [...place.text.matchAll(/(?<!\d)(?:19|20)\d\d(?=年|—|－|-|～)/gu)]
  return years
    .filter(([year]) => Number(year) < from || Number(year) > to)
    .map((match) => {
      const written = from === to ? `${from}年` : `${from}—${to}年`
      return told(place, match, 'note', `标题写的是${match[0]}年，这份稿写的是${written}。`)
    })
}
