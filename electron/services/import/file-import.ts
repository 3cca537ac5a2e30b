import { isDeepStrictEqual } from 'node:util'
import { correctRecord } from '#shared/importing/correction.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredRecord } from '../../db/stored-record.ts'
import { newRecord } from '../change-records.ts'
import { contentKey } from '../content-key.ts'
import { applyStep, inBatches, type LedgerChange } from '../ledger-steps.ts'
import type { Session } from '../session.ts'
import { compareRecords, type ComparedRow } from './compare-rows.ts'
import type { ParsedImport, ParsedIndicators } from './parsed-import.ts'

export type ImportOutcome = { imported: number; unchanged: number }
export type RecordsOutcome = ImportOutcome & { updated: number }

/** What becomes of a row: a record more, a correction of the one with `id`, or nothing. */
export type RowFate = { kind: 'add' } | { kind: 'update'; id: string } | { kind: 'none' }

export type DefinitionChange = {
  readonly definition: IndicatorDefinition
  readonly before: IndicatorDefinition | null
}

/** Definitions of the files that the library does not have in the same words; of one label the last counts. */
export function compareDefinitions(session: Session, files: readonly ParsedIndicators[]) {
  const last = new Map(files.flatMap((file) => file.definitions).map((each) => [each.label, each]))
  return [...last.values()].map((definition) => {
    const before = session.definitions.get(definition.label)
    return { definition, before, isNew: !isDeepStrictEqual({ ...before }, { ...definition }) }
  })
}

/** Where nobody is asked: what is surely a correction corrects, everything else that is not known comes beside it. */
export function fateUnasked({ state, match }: ComparedRow): RowFate {
  if (state === 'same') return { kind: 'none' }
  const [id] = match?.ids ?? []
  return match?.standing === 'sure' && id !== undefined ? { kind: 'update', id } : { kind: 'add' }
}

/** What an import would do where nobody is asked; nothing is written. Expects files without errors. */
export type ImportPlan = {
  readonly rows: readonly FatedRow[]
  readonly definitions: readonly DefinitionChange[]
  readonly definitionsUnchanged: number
  /** Rows for which several records come into question alike; they would come beside them. */
  readonly doubts: readonly ComparedRow[]
}

export function planImport(session: Session, files: readonly ParsedImport[]): ImportPlan {
  const rows = compareRecords(
    session,
    files.filter((file) => file.kind === 'records'),
  )
  const definitions = compareDefinitions(
    session,
    files.filter((file) => file.kind === 'indicators'),
  )
  const changed = definitions.filter((each) => each.isNew)
  return {
    rows: rows.map((row) => ({ row, fate: fateUnasked(row) })),
    definitions: changed,
    definitionsUnchanged: definitions.length - changed.length,
    doubts: rows.filter(({ state, match }) => state === 'similar' && match?.standing === 'tied'),
  }
}

/** What a plan comes to. A correction that says nothing new counts as one until it is carried out. */
export function foresee({ rows }: ImportPlan): RecordsOutcome {
  const count = (kind: RowFate['kind']) => rows.filter(({ fate }) => fate.kind === kind).length
  return { imported: count('add'), updated: count('update'), unchanged: count('none') }
}

/**
 * Files everything new of the files and corrects what they surely correct, in one transaction and one undo step; rows
 * and definitions that are there already change nothing. Expects files without errors.
 */
export function fileImport(
  session: Session,
  files: readonly ParsedImport[],
): { records: RecordsOutcome; definitions: ImportOutcome } {
  return carryOut(session, planImport(session, files))
}

/** Does what was planned, at once after it was planned. */
export function carryOut(
  session: Session,
  { rows, definitions, definitionsUnchanged }: ImportPlan,
): { records: RecordsOutcome; definitions: ImportOutcome } {
  const records = fileRows(session, rows, definitions)
  return { records, definitions: { imported: definitions.length, unchanged: definitionsUnchanged } }
}

/** A row with what becomes of it; `statedKey` is the key of what the table says where a reader put it right. */
export type FatedRow = {
  readonly row: ComparedRow
  readonly fate: RowFate
  readonly statedKey?: string | undefined
}

/**
 * Writes rows with their fates, and definitions, as one undo step in one transaction.
 *
 * @throws ServiceError conflict when a record that is to be corrected is gone
 */
export function fileRows(
  session: Session,
  rows: readonly FatedRow[],
  definitions: readonly DefinitionChange[] = [],
): RecordsOutcome {
  const outcome = { imported: 0, updated: 0, unchanged: 0 }
  const acting = rows.filter(({ row, fate }) => {
    if (fate.kind === 'none' && row.state === 'same') outcome.unchanged += 1
    return fate.kind !== 'none'
  })
  if (acting.length + definitions.length === 0) return outcome
  const at = session.ports.now().toISOString()
  function* changes(step: number): Generator<LedgerChange> {
    for (const { row, fate, statedKey = row.key } of acting) {
      if (fate.kind === 'update') {
        const change = correction(session, { row, statedKey }, fate.id, step)
        if (change === null) outcome.unchanged += 1
        else {
          outcome.updated += 1
          yield change
        }
      } else {
        const id = session.ports.newId()
        outcome.imported += 1
        const after = newRecord(session, row.record, { id, step, key: row.key, origin: row.origin, at })
        const originKey = statedKey === row.key ? null : statedKey
        yield { entity: 'record', key: id, before: null, after: { ...after, originKey } }
      }
    }
    for (const { definition, before } of definitions) {
      yield { entity: 'definition', key: definition.label, before, after: definition }
    }
  }
  const added = acting.filter(({ fate }) => fate.kind === 'add').length
  session.transaction(() => {
    session.records.loadMany(added, () => {
      applyStep(session, 'import', (step) => inBatches(changes(step)))
    })
  })
  const kinds = [
    ...(outcome.imported + outcome.updated > 0 ? ['records' as const] : []),
    ...(definitions.length > 0 ? ['indicators' as const] : []),
  ]
  if (kinds.length > 0) session.ports.emit('data:changed', { kinds })
  return outcome
}

/** The change that a row makes to the record it corrects; null when the record says all of it already. */
function correction(
  session: Session,
  { row, statedKey }: { row: ComparedRow; statedKey: string },
  id: string,
  step: number,
): LedgerChange | null {
  const before = session.records.get(id)
  if (before === null) {
    throw new ServiceError(
      'conflict',
      { code: 'record-gone', row: row.row, title: row.record.title },
      { id, row: row.row },
    )
  }
  const corrected = correctRecord(before, row.record, row.columns)
  const key = contentKey(corrected)
  if (key === before.contentKey) return null
  const after: StoredRecord = {
    ...corrected,
    revision: step,
    updatedAt: session.ports.now().toISOString(),
    contentKey: key,
    // Under its own content the file is known when it comes again, also where the ledger keeps more than it says.
    originKey: statedKey === key ? (before.originKey ?? before.contentKey) : statedKey,
    origin: before.origin?.kind === 'text' ? before.origin : row.origin,
  }
  return { entity: 'record', key: id, before, after }
}
