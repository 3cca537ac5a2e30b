import { basename } from 'node:path'
import type { RecordOrigin } from '#shared/domain/record-keeping.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import type { RecordColumn } from '#shared/domain/records-header.ts'
import { correctRecord, fieldChanges } from '#shared/importing/correction.ts'
import {
  figureWords,
  matchRows,
  words,
  type Known,
  type Matter,
  type RowMatch,
} from '#shared/importing/row-match.ts'
import type { Session } from '../session.ts'
import type { ParsedRecords } from './parsed-import.ts'

/** A row of a table beside the ledger. */
export type ComparedRow = {
  readonly row: number
  readonly record: RecordInput
  readonly key: string
  readonly origin: RecordOrigin
  readonly columns: ReadonlySet<RecordColumn>
  /**
   * same: the ledger has it, has it with more, or had it before it was corrected. similar: it seems to correct or
   * repeat the records of `match`.
   */
  readonly state: 'new' | 'same' | 'similar'
  readonly match: RowMatch | null
}

const NONE: ReadonlySet<RecordColumn> = new Set()

/**
 * Tells row by row what of the files the ledger does not have. A row is known when the ledger holds a record of that
 * content, corrected since or not; equal rows of one file are as many records, and count against as many. A record
 * that one row states exactly is no candidate for another. Takes time in proportion to rows and records.
 */
export function compareRecords(session: Session, files: readonly ParsedRecords[]): ComparedRow[] {
  const held = session.records.countKeys()
  const stated = new Map<string, number>()
  const rows = files.flatMap((file) => {
    const seen = new Map<string, number>()
    const kind = file.file === '' ? 'paste' : 'table'
    const [name, sheet] = [basename(file.file), file.sheet ?? '']
    const origin = (row: number): RecordOrigin => ({ kind, file: name, sheet, row, sentence: '' })
    const compared = file.rows.map(({ row, record, key }): ComparedRow => {
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      const state = count > (held.get(key) ?? 0) ? 'new' : 'same'
      return { row, record, key, origin: origin(row), columns: file.columns ?? NONE, state, match: null }
    })
    for (const [key, count] of seen) {
      stated.set(key, Math.max(count, stated.get(key) ?? 0))
      held.set(key, Math.max(count, held.get(key) ?? 0))
    }
    return compared
  })
  return matchNew(session, rows, stated)
}

/** Looks for the records that rows without an exact counterpart correct or repeat. */
function matchNew(session: Session, rows: ComparedRow[], stated: Map<string, number>): ComparedRow[] {
  const open = rows.flatMap(({ state }, at) => (state === 'new' ? [at] : []))
  if (open.length === 0 || session.records.count() === 0) return rows
  const free = session.matters.list().filter(({ keys }) => {
    const key = keys.find((each) => (stated.get(each) ?? 0) > 0)
    if (key !== undefined) stated.set(key, (stated.get(key) ?? 0) - 1)
    return key === undefined
  })
  const { left, free: others } = takeHeld(session, rows, open, free)
  const matches = matchRows(
    left.flatMap((at) => (rows[at] === undefined ? [] : matterOf(rows[at]))),
    others,
  )
  for (const [place, at] of left.entries()) {
    const [row, match] = [rows[at], matches[place]]
    if (row === undefined || match === null || match === undefined) continue
    rows[at] = saidBefore(session, row, match)
      ? { ...row, state: 'same', match }
      : { ...row, state: 'similar', match }
  }
  return rows
}

/**
 * Marks rows as known of which a record says all already, a record for each row; `left` and `free` are the rows and
 * records without the other. Comes before any guessing: what is filed of a file must not change what its other rows
 * are taken for when it comes again.
 */
function takeHeld(
  session: Session,
  rows: ComparedRow[],
  open: readonly number[],
  free: readonly Known[],
): { left: number[]; free: Known[] } {
  const wanted = new Set(open.flatMap((at) => (rows[at] === undefined ? [] : words(matterOf(rows[at])))))
  const byWords = new Map<string, Known[]>()
  for (const record of free) {
    const name = words(record)
    if (!wanted.has(name)) continue
    const others = byWords.get(name)
    if (others) others.push(record)
    else byWords.set(name, [record])
  }
  const taken = new Set<string>()
  const left = open.filter((at) => {
    const row = rows[at]
    if (row === undefined) return false
    const matter = matterOf(row)
    // The figures are at hand, and tell most records off before they are read.
    const { figures } = matter
    const id = byWords
      .get(words(matter))
      ?.filter((record) => !taken.has(record.id) && (figures === '' || figures === record.figures))
      .find((record) => saysAll(session, record.id, row))?.id
    if (id === undefined) return true
    taken.add(id)
    rows[at] = { ...row, state: 'same', match: { ids: [id], standing: 'sure' } }
    return false
  })
  return { left, free: free.filter(({ id }) => !taken.has(id)) }
}

/** Whether a record would stay as it is if the row corrected it. */
function saysAll({ records }: Session, id: string, { record, columns }: ComparedRow): boolean {
  const before = records.get(id)
  return before !== null && fieldChanges(before, correctRecord(before, record, columns)).length === 0
}

function matterOf({ record, origin }: ComparedRow): Matter {
  const { date, category, title, summary, department } = record
  const { file, sheet, row } = origin
  return {
    date,
    category,
    title,
    summary,
    department,
    figures: figureWords(record.figures),
    file,
    sheet,
    row,
  }
}

/** Whether the one record in question said all that the row says before it was corrected. */
function saidBefore({ steps }: Session, row: ComparedRow, { ids, standing }: RowMatch): boolean {
  const [id = ''] = ids
  return standing !== 'tied' && ids.length === 1 && steps.hadContent(id, row.key)
}
