import { writeFiguresEntry } from '#shared/domain/figures-entry.ts'
import { PART_NAMES, PARTS, type PartId } from '#shared/domain/part.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import { cellFault } from '#shared/domain/records-file.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import type { SpreadsheetText } from '../../text/zh-CN/spreadsheet.ts'
import type { GridColumn } from '../ledger/grid-columns.ts'
import { emptyValues, fieldProblem, toField, type FormValues } from '../ledger/record-form.ts'

export type CellWords = Readonly<{ ledger: LedgerText; spreadsheet: SpreadsheetText }>

export type CellChange =
  | Readonly<{ ok: true; record: RecordInput }>
  /** `problem` is a sentence without its full stop. */
  | Readonly<{ ok: false; problem: string }>

const NO_VALUES = emptyValues('')

const YES = new Set(['是', '1', 'true', 'yes', 'y', '★', '☆', '√', '✓', '✔', '亮点'])
const NO = new Set(['', '否', '0', 'false', 'no', 'n', '×'])

/** A cell as the writer edits and copies it; changeCell reads it back to the same record. */
export function cellText(record: RecordInput, { field }: GridColumn, { ledger }: CellWords): string {
  switch (field) {
    case 'figures':
      return writeFiguresEntry(record.figures)
    case 'highlight':
      return record.highlight ? '是' : ''
    case 'part':
      return record.part === null ? '' : ledger.part(record.part)
    case 'endDate':
      return record.endDate ?? ''
    default:
      return record[field]
  }
}

/**
 * The record with one cell as it was typed or pasted; all other cells stay exactly as they are. A day without a year takes
 * the year of the record.
 */
export function changeCell(
  record: RecordInput,
  column: GridColumn,
  typed: string,
  words: CellWords,
): CellChange {
  const { field } = column
  const fault = cellFault(typed, Number.POSITIVE_INFINITY)
  if (fault !== null) return { ok: false, problem: words.spreadsheet.badCharacters }
  const text = plainLines(typed, column.lines === true)
  const value = readValue(field, text)
  if (value === undefined) {
    const { spreadsheet, ledger } = words
    const problem =
      field === 'part'
        ? spreadsheet.badPart(PARTS.map((part) => ledger.part(part)))
        : spreadsheet.badHighlight
    return { ok: false, problem }
  }
  // Of the other fields only the days bear on this one; thousands of cells are filled at once.
  const values: FormValues = {
    ...NO_VALUES,
    date: record.date,
    endDate: record.endDate ?? '',
    [field]: value,
  }
  const problem =
    fieldProblem(field, values, record.date, words.ledger) ??
    (field === 'date' ? fieldProblem('endDate', values, record.date, words.ledger) : undefined)
  if (problem !== undefined) return { ok: false, problem }
  return { ok: true, record: { ...inputOf(record), [field]: toField(field, values, record.date) } }

  function readValue(name: keyof FormValues, plain: string): FormValues[keyof FormValues] | undefined {
    if (name === 'highlight') return readYes(plain)
    if (name === 'part') return readPart(plain, words.ledger)
    return plain
  }
}

/** What a writer fills in of a record, without what the ledger adds. */
export function inputOf(record: RecordInput): RecordInput {
  return {
    date: record.date,
    endDate: record.endDate,
    category: record.category,
    title: record.title,
    summary: record.summary,
    outcome: record.outcome,
    people: record.people,
    department: record.department,
    source: record.source,
    highlight: record.highlight,
    part: record.part,
    figures: record.figures,
  }
}

function plainLines(text: string, lines: boolean): string {
  const plain = text.replace(/\r\n?/g, '\n').trim()
  return lines ? plain : plain.replace(/[\n\t]+/g, ' ')
}

function readYes(text: string): boolean | undefined {
  const word = text.toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : undefined
}

function readPart(text: string, ledger: LedgerText): PartId | '' | undefined {
  if (text === '') return ''
  const wanted = text.toLowerCase()
  return PARTS.find(
    (part) => part === wanted || PART_NAMES[part] === text || ledger.part(part).toLowerCase() === wanted,
  )
}
