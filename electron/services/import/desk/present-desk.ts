import type { RecordInput } from '#shared/domain/record.ts'
import { correctRecord, fieldChanges } from '#shared/importing/correction.ts'
import { ROW_STATES } from '#shared/importing/desk-words.ts'
import type { DeskRow, ImportDesk } from '#shared/ipc/contract/import.ts'
import type { PassedRow, Sheet, TableFrame } from '#shared/tables/model.ts'
import type { Session } from '../../session.ts'
import { decisionOf, type Desk, type PlacedRow } from './desk.ts'

const ROWS_ABOVE = 6
const ROWS_BELOW = 6
const SHOWN_COLUMNS = 120
const SHOWN_LETTERS = 80
const SHOWN_ROWS_OF_REASON = 20

/** The desk as the window shows it. */
export function presentDesk(desk: Desk): ImportDesk {
  const { workbook, frame } = desk
  const sheet = workbook.sheets[desk.sheet]
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as ImportDesk['counts']
  const outlook = { added: 0, updated: 0, undecided: 0, left: 0 }
  for (const row of desk.placed) {
    counts[row.state] += 1
    const choice = decisionOf(desk, row)?.choice
    if (row.state === 'similar' && choice === undefined) outlook.undecided += 1
    else if (choice === 'add') outlook.added += 1
    else if (choice === 'update') outlook.updated += 1
    else if (row.state !== 'same') outlook.left += 1
  }
  return {
    token: desk.token,
    file: desk.file,
    kind: workbook.kind,
    encoding: workbook.encoding,
    notes: [...workbook.notes, ...desk.notes],
    sheets: workbook.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
    sheet: desk.sheet,
    grid: sheet === undefined ? { from: 0, rows: [] } : gridOf(sheet, frame),
    header: frame && { from: frame.headerFrom, to: frame.headerTo, heads: [...frame.heads] },
    choices: [...desk.choices],
    context: desk.context,
    remembered: desk.remembered,
    strict: desk.strict,
    problems: [...desk.problems],
    rowCount: desk.placed.length,
    counts,
    passed: passedOf(frame),
    outlook,
  }
}

function gridOf(sheet: Sheet, frame: TableFrame | null): ImportDesk['grid'] {
  const from = Math.max(0, (frame?.headerFrom ?? 0) - ROWS_ABOVE)
  const to = (frame?.headerTo ?? ROWS_ABOVE) + ROWS_BELOW
  const rows = sheet.rows
    .slice(from, to + 1)
    .map((cells) => cells.slice(0, SHOWN_COLUMNS).map(({ text }) => text.slice(0, SHOWN_LETTERS)))
  return { from, rows }
}

function passedOf(frame: TableFrame | null): ImportDesk['passed'] {
  const byReason = new Map<PassedRow, number[]>()
  for (const { row, why } of frame?.passed ?? []) byReason.set(why, [...(byReason.get(why) ?? []), row + 1])
  return [...byReason].map(([why, rows]) => ({ why, rows: rows.slice(0, SHOWN_ROWS_OF_REASON) }))
}

/** A row with the records it may correct and what would change of each. */
export function presentRow(session: Session, desk: Desk, row: PlacedRow): DeskRow {
  const { compared } = row
  const decision = decisionOf(desk, row)
  const ids = row.state === 'similar' ? (compared?.match?.ids ?? []) : []
  return {
    row: row.row,
    state: row.state,
    record: row.record ?? rawRecord(desk, row.row),
    faults: row.errors.length > 0 ? [...row.errors] : [...row.doubts],
    confirmed: desk.confirmed.has(row.row),
    edited: desk.edits.has(row.row),
    matches: ids.flatMap((id) => {
      const before = session.records.get(id)
      if (before === null || compared === null) return []
      const changes = fieldChanges(before, correctRecord(before, compared.record, compared.columns))
      const { title, date, department } = before
      return [{ id, title, date, department, changes }]
    }),
    open: row.state === 'similar' && compared?.match?.standing !== 'sure',
    choice: decision?.choice ?? null,
    target: decision?.target ?? 0,
  }
}

/** What a row that cannot be read says under its columns, word for word. */
function rawRecord(desk: Desk, row: number): RecordInput {
  const cells = desk.workbook.sheets[desk.sheet]?.rows[row - 1] ?? []
  const edit = desk.edits.get(row)
  const text = (field: 'date' | 'category' | 'title' | 'department') => {
    const column = desk.choices.find((choice) => choice.field === field)?.column
    return column === undefined ? '' : (cells[column]?.text.slice(0, SHOWN_LETTERS) ?? '')
  }
  return {
    date: edit?.date ?? text('date'),
    endDate: null,
    category: edit?.category ?? text('category'),
    title: edit?.title ?? text('title'),
    summary: '',
    outcome: '',
    people: '',
    department: text('department'),
    source: '',
    highlight: false,
    part: null,
    figures: [],
  }
}
