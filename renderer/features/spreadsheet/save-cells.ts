import type { RecordInput } from '#shared/domain/record.ts'
import { sameFigures } from '#shared/domain/same-record.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { setSavedState } from '../../app/saved-state.ts'
import { call } from '../../bridge/call.ts'
import { BridgeFailure } from '../../bridge/failure.ts'
import { queryClient } from '../../bridge/query-client.ts'
import { errorSentence } from '../../text/error-sentence.ts'
import { formatClock } from '../../text/moment.ts'
import { textNow } from '../../text/use-text.ts'
import { clearDone } from '../../ui/toast.tsx'
import type { GridColumn } from '../ledger/grid-columns.ts'
import { holdOrder } from '../ledger/held-order.ts'
import { patchRows } from '../ledger/use-records.ts'
import type { RecordChange } from './cell-edits.ts'
import { changeCell, inputOf } from './cell-value.ts'

/** A cell that no longer fits the record that the cells before it left. */
class CellRefusal extends Error {}

/** What was stored over a revision, so that the next cell of the same record is built on it while the rows are still being read. */
const storedOver = new Map<string, RecordRow>()
let queue: Promise<unknown> = Promise.resolve()

/** Resolves when everything typed into cells so far is stored or has been told to be refused. */
export async function settleCells(): Promise<void> {
  await queue
}

/** Undo brings old revisions back; what was once stored over them is past. */
export function forgetStored(): void {
  storedOver.clear()
}

/** The record as the cells typed before have left it. */
export function latest(row: RecordRow): RecordRow {
  let now = row
  for (;;) {
    const next = storedOver.get(keyOf(now))
    if (next === undefined || next.revision === now.revision) return now
    now = next
  }
}

/**
 * Shows a cell's new text at once and stores it behind those before it. `refused` hears a sentence when it was not stored,
 * with `isConflict` when the record was changed elsewhere.
 */
export function saveCell(
  row: RecordRow,
  column: GridColumn,
  text: string,
  refused: (why: string, isConflict: boolean) => void,
): void {
  const words = textNow()
  const shown = changeCell(latest(row), column, text, words)
  if (!shown.ok) {
    refused(shown.problem, false)
    return
  }
  holdOrder([column.field])
  patchRows([{ ...latest(row), ...shown.record }])
  setSavedState('ledger', { tone: 'busy', text: words.ledger.saving })
  void inTurn(async () => {
    const base = latest(row)
    const changed = changeCell(base, column, text, words)
    if (!changed.ok) throw new CellRefusal(changed.problem)
    const { id, revision } = base
    remember(base, await call('records:update', { id, revision, record: changed.record }))
  }).catch((error: unknown) => {
    setSavedState('ledger', { tone: 'bad', text: words.ledger.unsaved })
    void queryClient.invalidateQueries({ queryKey: ['records:list'] })
    const isConflict = error instanceof BridgeFailure && error.code === 'conflict'
    refused(error instanceof CellRefusal ? error.message : errorSentence(error), isConflict)
  })
}

/**
 * Stores several changed records in one step; gives how many changed.
 *
 * @throws BridgeFailure when none was stored
 */
export function saveChanges(changes: readonly RecordChange[]): Promise<number> {
  holdOrder(['date', 'category', 'title', 'department'])
  return inTurn(async () => {
    const { stored } = await call('records:update-many', {
      changes: changes.map(({ row, record }) => ({
        id: row.id,
        revision: row.revision,
        record: differences(record, row),
      })),
    })
    const byId = new Map(changes.map((change) => [change.row.id, change]))
    const rows = stored.flatMap((given) => {
      const change = byId.get(given.id)
      if (change === undefined) return []
      const row = { ...change.row, ...change.record, ...given }
      storedOver.set(keyOf(change.row), row)
      return [row]
    })
    patchRows(rows)
    clearDone()
    setSavedState('ledger', { tone: 'quiet', text: textNow().ledger.savedAt(formatClock(new Date())) })
    return rows.length
  })
}

/** The fields of a record in which it differs from another. */
function differences(record: RecordInput, from: RecordInput): Partial<RecordInput> {
  const fields = Object.keys(inputOf(record)) as (keyof RecordInput)[]
  return Object.fromEntries(
    fields
      .filter((field) =>
        field === 'figures' ? !sameFigures(record.figures, from.figures) : record[field] !== from[field],
      )
      .map((field) => [field, record[field]]),
  )
}

function remember(base: RecordRow, stored: RecordRow): void {
  storedOver.set(keyOf(base), stored)
  patchRows([stored])
  clearDone()
  setSavedState('ledger', { tone: 'quiet', text: textNow().ledger.savedAt(formatClock(new Date())) })
}

function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const done = queue.then(job)
  queue = done.catch(() => undefined)
  return done
}

function keyOf({ id, revision }: RecordRow): string {
  return `${id} ${revision}`
}
