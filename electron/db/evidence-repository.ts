import type { Db } from './driver.ts'

/** Which files the ledger still speaks of. */
export function evidenceRepository(db: Db) {
  const referred = db
    .prepare<[], string>(
      `SELECT file.value ->> '$.hash' FROM records, json_each(records.evidence) AS file
       UNION
       SELECT file.value ->> '$.hash'
         FROM ledger_changes AS change
         JOIN ledger_steps AS step ON step.id = change.step AND step.state <> 'abandoned',
              json_each(change.snapshot, '$.evidence') AS file
        WHERE change.entity = 'record' AND change.snapshot IS NOT NULL`,
    )
    .pluck()
  return {
    /**
     * Hashes of the files that records have, or had in a state that undo, redo, the bin or a record's history can show
     * or bring back. What was undone and can never be redone does not count.
     */
    listReferred: (): Set<string> => new Set(referred.all()),
  }
}
