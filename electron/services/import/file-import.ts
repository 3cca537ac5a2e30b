import { isDeepStrictEqual } from 'node:util'
import { newRecord } from '../change-records.ts'
import { applyStep, type LedgerChange } from '../ledger-steps.ts'
import type { Session } from '../session.ts'
import type { ParsedImport, ParsedIndicators, ParsedRecords } from './parsed-import.ts'

export type ImportOutcome = { imported: number; unchanged: number }
type NewRow = ParsedRecords['rows'][number] & { readonly isNew: boolean }

/**
 * Tells row by row what of the files the ledger does not have. A row is known when the ledger holds a record of that
 * content, corrected since or not; equal rows of one file are as many records, and count against as many.
 */
export function compareRecords(session: Session, files: readonly ParsedRecords[]): NewRow[] {
  const held = session.records.countKeys()
  return files.flatMap((file) => {
    const seen = new Map<string, number>()
    const rows = file.rows.map((row) => {
      const count = (seen.get(row.key) ?? 0) + 1
      seen.set(row.key, count)
      return { ...row, isNew: count > (held.get(row.key) ?? 0) }
    })
    for (const [key, count] of seen) held.set(key, Math.max(count, held.get(key) ?? 0))
    return rows
  })
}

/** Definitions of the files that the library does not have in the same words; of one label the last counts. */
export function compareDefinitions(session: Session, files: readonly ParsedIndicators[]) {
  const last = new Map(files.flatMap((file) => file.definitions).map((each) => [each.label, each]))
  return [...last.values()].map((definition) => {
    const before = session.definitions.get(definition.label)
    return { definition, before, isNew: !isDeepStrictEqual({ ...before }, { ...definition }) }
  })
}

/**
 * Files everything new in one transaction and one undo step; rows and definitions that are there already change
 * nothing. Expects files without errors.
 */
export function fileImport(
  session: Session,
  files: readonly ParsedImport[],
): { records: ImportOutcome; definitions: ImportOutcome } {
  const outcome = session.transaction(() => {
    const rows = compareRecords(
      session,
      files.filter((file) => file.kind === 'records'),
    )
    const definitions = compareDefinitions(
      session,
      files.filter((file) => file.kind === 'indicators'),
    )
    const newRows = rows.filter((row) => row.isNew)
    const newDefinitions = definitions.filter((each) => each.isNew)
    if (newRows.length + newDefinitions.length > 0) {
      applyStep(session, 'import', function* (step): Generator<LedgerChange> {
        for (const { record, key } of newRows) {
          const id = session.ports.newId()
          const after = newRecord(session, record, { id, step, key })
          yield { entity: 'record', key: id, before: null, after }
        }
        for (const { definition, before } of newDefinitions) {
          yield { entity: 'definition', key: definition.label, before, after: definition }
        }
      })
    }
    return {
      records: { imported: newRows.length, unchanged: rows.length - newRows.length },
      definitions: { imported: newDefinitions.length, unchanged: definitions.length - newDefinitions.length },
    }
  })
  const kinds = [
    ...(outcome.records.imported > 0 ? ['records' as const] : []),
    ...(outcome.definitions.imported > 0 ? ['indicators' as const] : []),
  ]
  if (kinds.length > 0) session.ports.emit('data:changed', { kinds })
  return outcome
}
