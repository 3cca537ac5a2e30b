import type { ParsedInput, Output } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { newRecord } from '../change-records.ts'
import { contentKey } from '../content-key.ts'
import { applyStep, type LedgerChange } from '../ledger-steps.ts'
import type { Session } from '../session.ts'

/**
 * Files records read from a text in one transaction and one undo step. A record the ledger holds in the same words,
 * corrected since or not, is passed over; so is one that the text tells twice.
 *
 * @throws ServiceError invalid-input for a reversed period; nothing is filed then
 */
export function fileTexts(
  session: Session,
  records: ParsedInput<'texts:file'>['records'],
): Output<'texts:file'> {
  const reversed = records.find(({ record }) => record.endDate !== null && record.endDate < record.date)
  if (reversed) {
    throw new ServiceError('invalid-input', `“${reversed.record.title}”的结束日期早于日期，一条也没有记入。`)
  }
  const outcome = session.transaction(() => {
    const held = session.records.countKeys()
    const fresh = new Map<string, (typeof records)[number]>()
    for (const each of records) {
      const key = contentKey(each.record)
      if (!held.has(key) && !fresh.has(key)) fresh.set(key, each)
    }
    if (fresh.size > 0) {
      applyStep(session, 'extract', function* (step): Generator<LedgerChange> {
        for (const [key, { record, origin }] of fresh) {
          const id = session.ports.newId()
          yield {
            entity: 'record',
            key: id,
            before: null,
            after: newRecord(session, record, { id, step, key, origin }),
          }
        }
      })
    }
    const figures = [...fresh.values()].reduce((sum, { record }) => sum + record.figures.length, 0)
    return { filed: fresh.size, unchanged: records.length - fresh.size, figures }
  })
  if (outcome.filed > 0) session.ports.emit('data:changed', { kinds: ['records'] })
  return outcome
}
