import type { Db } from './driver.ts'
import type { StepKind } from './ledger-step-repository.ts'

export type LoggedStep = {
  readonly id: number
  readonly kind: StepKind
  readonly author: string
  readonly at: string
}
export type BinRow = Omit<LoggedStep, 'id'> & { readonly key: string; readonly snapshot: string }

/**
 * The step that took each record out of the ledger. A record that is gone was taken out by its last done change, whose
 * snapshot is what it was; one whose insertion was undone has no done change and is nowhere. What is missing is found
 * in the index by key alone: the rows, with whole records in them, are read for those only.
 */
const GONE = `
  WITH missing AS MATERIALIZED (
    SELECT key, step, position FROM ledger_changes
     WHERE snapshot IS NOT NULL AND NOT EXISTS (SELECT 1 FROM records WHERE records.id = ledger_changes.key)
  )
  SELECT missing.key AS key, max(missing.step) AS step, missing.position AS position
    FROM missing
    JOIN ledger_steps AS step ON step.id = missing.step AND step.state = 'done'
    JOIN ledger_changes AS change
      ON change.step = missing.step AND change.position = missing.position AND change.entity = 'record'
   GROUP BY missing.key`

/** What the log of changes tells of single records. Writes expect the caller's transaction. */
export function recordLogRepository(db: Db) {
  const bin = db.prepare<[], BinRow>(
    `SELECT gone.key, step.kind, step.author, step.at, change.snapshot
       FROM (${GONE}) AS gone
       JOIN ledger_steps AS step ON step.id = gone.step AND step.kind <> 'merge'
       JOIN ledger_changes AS change ON change.step = gone.step AND change.position = gone.position
      ORDER BY gone.step DESC, gone.position`,
  )
  const countBin = db
    .prepare<[], number>(
      `SELECT count(*) FROM (${GONE}) AS gone JOIN ledger_steps AS step ON step.id = gone.step
        WHERE step.kind <> 'merge'`,
    )
    .pluck()
  const changesOf = db.prepare<[string], { step: number; snapshot: string }>(
    `SELECT change.step, change.snapshot FROM ledger_changes AS change
       JOIN ledger_steps AS step ON step.id = change.step AND step.state = 'done'
      WHERE change.key = ? AND change.snapshot IS NOT NULL AND change.entity = 'record' ORDER BY change.step`,
  )
  const stepsOf = db.prepare<[string], LoggedStep>(
    'SELECT id, kind, author, at FROM ledger_steps WHERE id IN (SELECT value FROM json_each(?))',
  )
  const touching = db
    .prepare<[string], number>(
      `SELECT DISTINCT step FROM ledger_changes
        WHERE entity = 'record' AND key IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
  const forget = db.prepare<[string]>(
    `DELETE FROM ledger_changes WHERE entity = 'record' AND key IN (SELECT value FROM json_each(?))`,
  )
  const count = db.prepare<[string]>(
    `UPDATE ledger_steps SET count = (SELECT count(*) FROM ledger_changes WHERE step = ledger_steps.id)
      WHERE id IN (SELECT value FROM json_each(?))`,
  )
  return {
    /** What is in the bin, the last removed first. */
    listBin: (): BinRow[] => bin.all(),
    countBin: (): number => countBin.get() ?? 0,
    /** The done changes of a record that had something before, oldest first, each with what was before it. */
    listChanges: (key: string) => changesOf.all(key),
    /** Steps by id; ids that the log does not have are left out. */
    listSteps: (ids: Iterable<number>): Map<number, LoggedStep> =>
      new Map(stepsOf.all(JSON.stringify([...ids])).map((step) => [step.id, step])),
    /**
     * Removes every change of these records from the log and counts the steps anew. A step that is left without a
     * change stays, since other rows may name it, and is passed over by undo and redo.
     */
    forget(keys: readonly string[]): void {
      const json = JSON.stringify(keys)
      const steps = touching.all(json)
      forget.run(json)
      count.run(JSON.stringify(steps))
    },
  }
}
