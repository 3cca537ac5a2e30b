import { z } from 'zod'
import { keptRecordSchema } from '#shared/domain/record-keeping.ts'
import { indicatorDefinitionSchema, type IndicatorDefinition } from '#shared/figures/indicator.ts'
import { labelAliasSchema, labelTermSchema, type LabelAlias, type LabelTerm } from '#shared/labels/term.ts'
import type { UndoState } from '#shared/ipc/contract/records.ts'
import type { StepKind, StepSide } from '../db/ledger-step-repository.ts'
import type { StoredRecord } from '../db/stored-record.ts'
import type { Session } from './session.ts'

/** One row of the ledger going from `before` to `after`; null where the row does not exist. */
export type LedgerChange =
  | { entity: 'record'; key: string; before: StoredRecord | null; after: StoredRecord | null }
  | {
      entity: 'definition'
      key: string
      before: IndicatorDefinition | null
      after: IndicatorDefinition | null
    }
  | { entity: 'alias'; key: string; before: LabelAlias | null; after: LabelAlias | null }
  | { entity: 'term'; key: string; before: LabelTerm | null; after: LabelTerm | null }

/** New records that are written and logged in one go, in the place of a LedgerChange for each. */
export type AddedRecords = { entity: 'records'; added: readonly StoredRecord[] }

/** Records written in one go. */
const BATCH = 2000

export const storedRecordSchema = keptRecordSchema.extend({
  seq: z.int(),
  contentKey: z.string(),
  originKey: z.string().nullable(),
})

/**
 * Carries out and logs one undoable step. `changes` gets the step's id, which is the revision of the rows it
 * writes. Expects the caller's transaction, so that the ledger and its log never part.
 */
export function applyStep(
  session: Session,
  kind: StepKind,
  changes: (step: number) => Iterable<LedgerChange | AddedRecords>,
): void {
  const { ports, steps } = session
  const step = steps.insert({ kind, author: ports.author, at: ports.now().toISOString() })
  let position = 0
  for (const change of changes(step)) {
    if (change.entity === 'records') {
      add(session, change.added)
      const ids = change.added.map(({ id }) => id)
      steps.insertAdded(step, position, ids)
      position += ids.length
      continue
    }
    write(session, change)
    const snapshot = change.before === null ? null : JSON.stringify(change.before)
    steps.insertChange(step, { position, entity: change.entity, key: change.key, snapshot })
    position += 1
  }
  steps.updateCount(step, position)
}

/**
 * The same changes in the same order, with new records that follow each other put together. For changes that are told
 * without looking at what the ones before them wrote.
 */
export function* inBatches(changes: Iterable<LedgerChange>): Generator<LedgerChange | AddedRecords> {
  let added: StoredRecord[] = []
  for (const change of changes) {
    const isNew = change.entity === 'record' && change.before === null && change.after?.seq === 0
    if (added.length === BATCH || (added.length > 0 && !isNew)) {
      yield { entity: 'records', added }
      added = []
    }
    if (isNew && change.after !== null) added.push(change.after)
    else yield change
  }
  if (added.length > 0) yield { entity: 'records', added }
}

/** Takes back the last step. Does nothing when there is none. */
export function undoStep(session: Session): UndoState {
  return moveStep(session, 'done')
}

/** Repeats the step that was taken back last. Does nothing when there is none. */
export function redoStep(session: Session): UndoState {
  return moveStep(session, 'undone')
}

/**
 * What `read` finds with the change made. The ledger is then as it was before, and no step tells of it.
 */
export function tryChange<T>(session: Session, change: LedgerChange, read: () => T): T {
  const takeBack = new Error('tried')
  const found: T[] = []
  try {
    session.transaction(() => {
      write(session, change)
      found.push(read())
      throw takeBack
    })
  } catch (error) {
    if (error !== takeBack) throw error
  } finally {
    // What was read meanwhile rests on the change.
    touch(session, change)
  }
  return found[0] as T
}

export function undoState({ steps }: Session): UndoState {
  const side = (name: StepSide): UndoState['undo'] => {
    const step = steps.get(name)
    return step === null ? null : { kind: step.kind, count: step.count }
  }
  return { undo: side('done'), redo: side('undone') }
}

/** Names count for the records that state them and for the indicators. */
const KINDS_OF = {
  record: ['records'],
  definition: ['indicators'],
  alias: ['records', 'indicators'],
  term: ['records', 'indicators'],
} as const

function moveStep(session: Session, from: StepSide): UndoState {
  const { steps } = session
  const kinds = session.transaction(() => {
    const step = steps.get(from)
    if (step === null) return []
    const changes = steps.listChanges(step.id)
    if (from === 'done') changes.reverse()
    for (const { position, entity, key, snapshot } of changes) {
      const change = restoring(session, entity, key, snapshot)
      write(session, change)
      steps.updateSnapshot(step.id, position, change.before === null ? null : JSON.stringify(change.before))
    }
    steps.update(step.id, from === 'done' ? 'undone' : 'done')
    return [...new Set(changes.flatMap(({ entity }) => KINDS_OF[entity]))]
  })
  if (kinds.length > 0) session.ports.emit('data:changed', { kinds })
  return undoState(session)
}

function restoring(
  session: Session,
  entity: LedgerChange['entity'],
  key: string,
  snapshot: string | null,
): LedgerChange {
  const json: unknown = snapshot === null ? null : JSON.parse(snapshot)
  switch (entity) {
    case 'record': {
      const after = json === null ? null : storedRecordSchema.parse(json)
      return { entity, key, before: session.records.get(key), after }
    }
    case 'definition': {
      const after = json === null ? null : indicatorDefinitionSchema.parse(json)
      return { entity, key, before: session.definitions.get(key), after }
    }
    case 'alias': {
      const after = json === null ? null : labelAliasSchema.parse(json)
      return { entity, key, before: session.labels.getAlias(key), after }
    }
    case 'term': {
      const after = json === null ? null : labelTermSchema.parse(json)
      return { entity, key, before: session.labels.getTerm(key), after }
    }
  }
}

/** Lets go what was kept of the ledger and no longer holds. */
function touch({ dictionary, duplicates, indicators }: Session, change: LedgerChange): void {
  if (change.entity === 'alias' || change.entity === 'term') dictionary.touch()
  duplicates.touch(change)
  indicators.touch(change)
}

function add(session: Session, added: readonly StoredRecord[]): void {
  for (const after of added) touch(session, { entity: 'record', key: after.id, before: null, after })
  session.records.insertMany(added)
}

function write(session: Session, change: LedgerChange): void {
  const { records, definitions, labels } = session
  touch(session, change)
  switch (change.entity) {
    case 'record':
      if (change.after === null) {
        if (change.before !== null) records.remove(change.before.seq)
      } else if (change.before === null) records.insert(change.after)
      else records.update(change.after, change.before)
      return
    case 'definition':
      if (change.after !== null) definitions.update(change.after)
      else if (change.before !== null) definitions.remove(change.key)
      return
    case 'alias':
      if (change.after !== null) labels.updateAlias(change.after)
      else if (change.before !== null) labels.removeAlias(change.key)
      return
    case 'term':
      if (change.after !== null) labels.updateTerm(change.after)
      else if (change.before !== null) labels.removeTerm(change.key)
  }
}
