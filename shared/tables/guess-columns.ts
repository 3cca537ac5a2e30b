import type { Category } from '../domain/category.ts'
import type { RecordColumn } from '../domain/records-header.ts'
import { contentOfColumn, type ColumnContent } from './column-content.ts'
import { BARE_HEADS } from './head-words.ts'
import { labelOf, meaningOfHead, plainHead } from './head-meaning.ts'
import type { ColumnChoice, Sheet, TableFrame } from './model.ts'
import { datePart, splitDateColumns } from './split-dates.ts'
import { mayHoldUnits, unitAbove } from './units-apart.ts'

/** What a reader chose for a head before; it wins over every guess. */
export type RememberedChoice = Pick<ColumnChoice, 'field' | 'label' | 'unit'>

export type ColumnKnowledge = {
  readonly categories: readonly Category[]
  /** Names of departments that the library knows. */
  readonly departments: readonly string[]
  /** By the head as TableFrame.heads has it. */
  readonly remembered?: ReadonlyMap<string, RememberedChoice>
}

/** Fields that several columns may fill together, their texts joined. */
const SHARED: ReadonlySet<RecordColumn> = new Set(['summary', 'outcome', 'people', 'source', 'figures'])

type Guess = {
  column: number
  head: string
  field: RecordColumn | 'figure' | null
  label: string
  unit: string
  sure: boolean
  /** How outright the head names its field; the lowest of several wins. */
  rank: number
  content: ColumnContent
}

/**
 * Says what each column of a table means: by what was chosen before, by its head, else by what stands in it. Every
 * field but the texts is given to one column at most. Columns that are left out on purpose (序号) are sure; those that
 * nothing speaks for are not.
 */
export function guessColumns(sheet: Sheet, frame: TableFrame, knowledge: ColumnKnowledge): ColumnChoice[] {
  const guesses = frame.heads.map((head, column): Guess => {
    const content = contentOfColumn(sheet, frame, column, knowledge)
    const remembered = head === '' ? undefined : knowledge.remembered?.get(head)
    if (remembered) return { column, head, ...pick(remembered), sure: true, rank: -1, content }
    return { column, head, ...byHead(head, content), content }
  })
  takeSplitDate(guesses)
  settle(guesses)
  fillByContent(guesses)
  takeUnit(guesses, unitAbove(sheet, frame))
  return guesses.map(({ column, field, label, unit, sure }) => ({ column, field, label, unit, sure }))
}

function pick({ field, label, unit }: RememberedChoice): RememberedChoice {
  return { field, label: field === 'figure' ? label : '', unit: field === 'figure' ? unit : '' }
}

type ByHead = Pick<Guess, 'field' | 'label' | 'unit' | 'sure' | 'rank'>
const NONE: ByHead = { field: null, label: '', unit: '', sure: false, rank: 999 }

function byHead(head: string, content: ColumnContent): ByHead {
  const meaning = meaningOfHead(head)
  if (meaning === null) return content.filled === 0 ? { ...NONE, sure: true } : NONE
  if (meaning.kind === 'ignored') return { ...NONE, sure: true }
  if (meaning.kind === 'figure') {
    // 数量（个） alone does not say what is counted.
    const sure = content.fits('figure') && !BARE_HEADS.has(meaning.label)
    return { field: 'figure', label: meaning.label, unit: meaning.unit, sure, rank: 0 }
  }
  const { field, rank, exact } = meaning
  if (field === 'department' && mayHoldUnits(head) && content.isUnits) return { ...NONE, sure: true }
  // 批示 with nothing but numbers below counts them; 内容 never does.
  if (field !== 'date' && field !== 'endDate' && field !== 'highlight' && content.isNumeric) {
    return figureByContent(head, content)
  }
  if (field === 'figures' && content.isNumeric) return figureByContent(head, content)
  // What was planned is not what was done.
  const planned = /^(?:计划|拟|预计|预定|应)/.test(plainHead(head)) ? 100 : 0
  const sure = exact && content.fits(field)
  return { field, label: '', unit: '', sure, rank: rank + (exact ? 0 : 100) + planned }
}

/** Year, month and day in columns of their own are one date, unless they were chosen otherwise. */
function takeSplitDate(guesses: Guess[]): void {
  const split = splitDateColumns(guesses.map(({ head }) => head)).map((column) => guesses[column])
  if (split.some((guess) => guess === undefined || guess.rank === -1)) return
  for (const guess of split)
    if (guess) Object.assign(guess, { field: 'date', label: '', unit: '', sure: true, rank: -1 })
}

/** Numbers without a unit of their own have that of the whole table. */
function takeUnit(guesses: Guess[], unit: string): void {
  for (const guess of guesses) {
    if (guess.field === 'figure' && guess.unit === '' && guess.rank !== -1) guess.unit = unit
  }
}

function figureByContent(head: string, content: ColumnContent): ByHead {
  const label = labelOf(head.split('·'))
  return label === ''
    ? NONE
    : {
        field: 'figure',
        label,
        unit: content.unit,
        sure: content.unit !== '' && content.fits('figure'),
        rank: 0,
      }
}

/** Leaves each field to the column that names it most outright; 工作内容 beside 主题 becomes the content. */
function settle(guesses: Guess[]): void {
  const best = new Map<string, Guess>()
  for (const guess of guesses.toSorted((a, b) => a.rank - b.rank)) {
    const { field } = guess
    if (field === null || field === 'figure' || SHARED.has(field)) continue
    const first = best.get(field)
    if (first === undefined) {
      best.set(field, guess)
      continue
    }
    if (field === 'date' && first.rank === -1 && guess.rank === -1 && datePart(guess.head) !== null) continue
    // 立案时间 and 办结时间 are two matters; only what follows a beginning may be its end.
    const ends = field === 'date' && !best.has('endDate') && /开始|起始|启动|开工|开幕/.test(first.head)
    const free = field === 'title' ? 'summary' : ends ? 'endDate' : null
    Object.assign(guess, { field: free, sure: false })
    if (free === 'endDate') best.set('endDate', guess)
  }
}

function isTime(head: string): boolean {
  const meaning = meaningOfHead(head)
  return meaning?.kind === 'field' && (meaning.field === 'date' || meaning.field === 'endDate')
}

const TAKEN_BY_CONTENT = ['date', 'category', 'department', 'title', 'summary'] as const

function fillByContent(guesses: Guess[]): void {
  const has = (field: RecordColumn): boolean => guesses.some((guess) => guess.field === field)
  for (const guess of guesses) {
    const { content } = guess
    if (guess.field !== null || guess.sure || content.filled === 0) continue
    // A second time is no count, even if 9月 begins with a number.
    if (isTime(guess.head)) continue
    if (content.isSerial) Object.assign(guess, { sure: true })
    else if (content.isNumeric && plainHead(guess.head) !== '')
      Object.assign(guess, figureByContent(guess.head, content))
    else {
      const field = TAKEN_BY_CONTENT.find((each) => !has(each) && content.looksLike(each))
      if (field) Object.assign(guess, { field, sure: false })
    }
  }
  // A table with one long text and no title: what is done is told there.
  if (!has('title')) {
    const summary = guesses.find((guess) => guess.field === 'summary' && guess.content.typicalLength <= 60)
    if (summary && guesses.filter((guess) => guess.field === 'summary').length === 1) {
      Object.assign(summary, { field: 'title', sure: false })
    }
  }
}
