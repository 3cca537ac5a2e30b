import type { Figure, RecordInput } from '#shared/domain/record.ts'
import type { ParsedInput, Output } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { quantityKey } from '#shared/texts/agree.ts'
import { newRecord } from '../change-records.ts'
import { contentKey } from '../content-key.ts'
import { applyStep } from '../ledger-steps.ts'
import type { Session } from '../session.ts'

type TextRecords = ParsedInput<'texts:file'>['records']

/**
 * Files records read from a text in one transaction and one undo step. A record the ledger holds in the same words,
 * corrected since or not, is passed over; so is one that the text tells twice, and a figure that a record of that day and
 * sentence states already.
 *
 * @throws ServiceError invalid-input for a reversed period; nothing is filed then
 */
export function fileTexts(session: Session, records: TextRecords): Output<'texts:file'> {
  const reversed = records.find(({ record }) => record.endDate !== null && record.endDate < record.date)
  if (reversed) {
    throw new ServiceError('invalid-input', { code: 'text-days', title: reversed.record.title })
  }
  const outcome = session.transaction(() => {
    const fresh = freshRecords(session, records)
    if (fresh.size > 0) {
      applyStep(session, 'extract', (step) => {
        const added = Array.from(fresh, ([key, { record, origin }]) =>
          newRecord(session, record, { id: session.ports.newId(), step, key, origin }),
        )
        return [{ entity: 'records', added }]
      })
    }
    const figures = [...fresh.values()].reduce((sum, { record }) => sum + record.figures.length, 0)
    return { filed: fresh.size, unchanged: records.length - fresh.size, figures }
  })
  if (outcome.filed > 0) session.ports.emit('data:changed', { kinds: ['records'] })
  return outcome
}

/** What of the records the ledger does not have, by the key of its content. */
function freshRecords(session: Session, records: TextRecords): Map<string, TextRecords[number]> {
  const held = session.records.countKeys()
  const stated = statedFigures(
    session,
    records.map(({ record }) => record.date),
  )
  const fresh = new Map<string, TextRecords[number]>()
  for (const { record, origin } of records) {
    if (held.has(contentKey(record))) continue
    const figures = record.figures.filter((figure) => !stated.has(statementKey(record, figure)))
    const left = { ...record, figures }
    const key = contentKey(left)
    if (figures.length > 0 && !held.has(key) && !fresh.has(key)) fresh.set(key, { record: left, origin })
  }
  return fresh
}

/** Every figure that a record of these days states, with the record's sentence. */
function statedFigures(session: Session, days: Iterable<string>): Set<string> {
  const stated = new Set<string>()
  for (const day of new Set(days)) {
    for (const record of session.records.listOfPeriod({ from: day, to: day })) {
      for (const figure of record.figures) stated.add(statementKey(record, figure))
    }
  }
  return stated
}

function statementKey({ date, summary }: Pick<RecordInput, 'date' | 'summary'>, figure: Figure): string {
  return JSON.stringify([date, summary, figure.label, quantityKey(figure)])
}
