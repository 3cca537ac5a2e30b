import type { UndoState } from '#shared/ipc/contract/records.ts'
import type { Db } from './driver.ts'

export type StepKind = NonNullable<UndoState['undo']>['kind']
export type StepSide = 'done' | 'undone'
export type LedgerStep = { readonly id: number; readonly kind: StepKind; readonly count: number }
export type LoggedChange = {
  readonly position: number
  readonly entity: 'record' | 'definition' | 'alias' | 'term'
  readonly key: string
  /** JSON of the other side, null when the row does not exist there. */
  readonly snapshot: string | null
}

/** The log of ledger changes. Writes expect the caller's transaction. */
export function ledgerStepRepository(db: Db) {
  const abandon = db.prepare("UPDATE ledger_steps SET state = 'abandoned' WHERE state = 'undone'")
  const insertStep = db.prepare<[StepKind, string, string]>(
    "INSERT INTO ledger_steps (kind, count, state, author, at) VALUES (?, 0, 'done', ?, ?)",
  )
  const setCount = db.prepare<[number, number]>('UPDATE ledger_steps SET count = ? WHERE id = ?')
  const insertChange = db.prepare<[number, number, string, string, string | null]>(
    'INSERT INTO ledger_changes (step, position, entity, key, snapshot) VALUES (?, ?, ?, ?, ?)',
  )
  const insertAdded = db.prepare<[number, number, string]>(
    `INSERT INTO ledger_changes (step, position, entity, key, snapshot)
      SELECT ?, ? + key, 'record', value, NULL FROM json_each(?)`,
  )
  const lastDone = db.prepare<[], LedgerStep>(
    "SELECT id, kind, count FROM ledger_steps WHERE state = 'done' AND count > 0 ORDER BY id DESC LIMIT 1",
  )
  const firstUndone = db.prepare<[], LedgerStep>(
    "SELECT id, kind, count FROM ledger_steps WHERE state = 'undone' AND count > 0 ORDER BY id LIMIT 1",
  )
  const anyStep = db.prepare('SELECT 1 FROM ledger_steps LIMIT 1')
  const changes = db.prepare<[number], LoggedChange>(
    'SELECT position, entity, key, snapshot FROM ledger_changes WHERE step = ? ORDER BY position',
  )
  const snapshotAt = db
    .prepare<[string, number], string>(
      `SELECT snapshot FROM ledger_changes
        WHERE key = ? AND snapshot IS NOT NULL AND entity = 'record' AND snapshot ->> '$.revision' = ? LIMIT 1`,
    )
    .pluck()
  const lastSnapshot = db
    .prepare<[string], string>(
      `SELECT snapshot FROM ledger_changes
        WHERE key = ? AND snapshot IS NOT NULL AND entity = 'record' ORDER BY step DESC LIMIT 1`,
    )
    .pluck()
  const earlierContent = db
    .prepare<[string, string], number>(
      `SELECT 1 FROM ledger_changes AS change JOIN ledger_steps AS step ON step.id = change.step
        WHERE change.key = ? AND change.snapshot IS NOT NULL AND change.entity = 'record' AND step.state = 'done'
          AND ? IN (change.snapshot ->> '$.contentKey', change.snapshot ->> '$.originKey') LIMIT 1`,
    )
    .pluck()
  const setState = db.prepare<[StepSide, number]>('UPDATE ledger_steps SET state = ? WHERE id = ?')
  const setSnapshot = db.prepare<[string | null, number, number]>(
    'UPDATE ledger_changes SET snapshot = ? WHERE step = ? AND position = ?',
  )
  return {
    /** Starts a step and returns its id; steps that were undone can no longer be redone, but stay in the log. */
    insert(step: { kind: StepKind; author: string; at: string }): number {
      abandon.run()
      return Number(insertStep.run(step.kind, step.author, step.at).lastInsertRowid)
    },
    insertChange(step: number, change: LoggedChange): void {
      insertChange.run(step, change.position, change.entity, change.key, change.snapshot)
    },
    /** Logs records that a step added, the first at `position`, each behind the one before. */
    insertAdded(step: number, position: number, ids: readonly string[]): void {
      insertAdded.run(step, position, JSON.stringify(ids))
    },
    /** Sets how many rows the step changed, once that is known. */
    updateCount(step: number, count: number): void {
      setCount.run(count, step)
    },
    /** The step that undo would take back, or redo repeat; one whose records were all deleted for good is neither. */
    get(side: StepSide): LedgerStep | null {
      return (side === 'done' ? lastDone : firstUndone).get() ?? null
    },
    /** Whether nothing was ever done in this ledger. */
    isEmpty: (): boolean => anyStep.get() === undefined,
    /** The JSON of a record as it stood at a revision, or as it was last; null when the log does not hold it. */
    getSnapshot: (id: string, revision: number | null): string | null =>
      (revision === null ? lastSnapshot.get(id) : snapshotAt.get(id, revision)) ?? null,
    /** Whether a record had a content, by its key, before a change that still stands. */
    hadContent: (id: string, key: string): boolean => earlierContent.get(id, key) !== undefined,
    listChanges: (step: number): LoggedChange[] => changes.all(step),
    update(step: number, side: StepSide): void {
      setState.run(side, step)
    },
    updateSnapshot(step: number, position: number, snapshot: string | null): void {
      setSnapshot.run(snapshot, step, position)
    },
  }
}
