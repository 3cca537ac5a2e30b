import type { BinEntry } from '#shared/ipc/contract/history.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { BinRow } from '../../db/record-log-repository.ts'
import { keptRecordSchema } from '#shared/domain/record-keeping.ts'
import { applyStep, storedRecordSchema, type LedgerChange } from '../ledger-steps.ts'
import type { Session } from '../session.ts'

/** The records of the bin whose text holds every word of `text`, the last removed first, and how many there are. */
export function listBin(
  { log }: Session,
  { text, limit }: { text: string; limit: number },
): { entries: BinEntry[]; total: number } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = log.listBin().flatMap((row) => {
    const entry = toEntry(row)
    return entry !== null && holds(entry, words) ? [entry] : []
  })
  return { entries: found.slice(0, limit), total: found.length }
}

/**
 * Puts records back in one undoable step, each under its old id, so that the figures of drafts find it again.
 *
 * @throws ServiceError not-found when none of them is in the bin
 */
export function restoreRecords(session: Session, ids: readonly string[]): number {
  const wanted = new Set(ids)
  const count = session.transaction(() => {
    const rows = session.log.listBin().filter(({ key }) => wanted.has(key))
    if (rows.length === 0) throw new ServiceError('not-found', { code: 'bin-emptied' })
    applyStep(session, 'restore', function* (step): Generator<LedgerChange> {
      const updatedAt = session.ports.now().toISOString()
      for (const { key, snapshot } of rows) {
        const stored = storedRecordSchema.parse(JSON.parse(snapshot))
        // The place in the order of entry may have been given to another record meanwhile.
        const seq = session.records.hasSeq(stored.seq) ? 0 : stored.seq
        yield { entity: 'record', key, before: null, after: { ...stored, seq, revision: step, updatedAt } }
      }
    })
    return rows.length
  })
  session.ports.emit('data:changed', { kinds: ['records'] })
  return count
}

/**
 * Removes all that the log says of records of the bin. Undo and redo then find nothing of them: a step passes them over,
 * and one that changed nothing else is passed over itself. Ids that are not in the bin are left alone.
 */
export function purgeRecords(session: Session, ids: readonly string[] | null): number {
  const purged = session.transaction(() => {
    const wanted = ids === null ? null : new Set(ids)
    const keys = session.log
      .listBin()
      .map(({ key }) => key)
      .filter((key) => wanted === null || wanted.has(key))
    if (keys.length > 0) session.log.forget(keys)
    return keys.length
  })
  if (purged > 0) session.ports.emit('data:changed', { kinds: ['records'] })
  return purged
}

function toEntry({ snapshot, at, author, kind }: BinRow): BinEntry | null {
  const { seq: _seq, contentKey: _content, originKey: _origin, ...json } = JSON.parse(snapshot)
  const record = keptRecordSchema.safeParse(json)
  return record.success ? { record: record.data, at, author, kind } : null
}

function holds({ record }: BinEntry, words: readonly string[]): boolean {
  const { title, category, department, summary, people, source, outcome, figures, date } = record
  const texts = [title, category, department, summary, people, source, outcome, date]
  const all = [...texts, ...figures.map(({ label }) => label)].join('\n').toLowerCase()
  return words.every((word) => all.includes(word))
}
