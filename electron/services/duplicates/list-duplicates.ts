import type { Pair } from '#shared/duplicates/find-duplicates.ts'
import type { Output, ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { getRecordRows } from '../record-rows.ts'
import type { Session } from '../session.ts'

/** Pairs read and shown at once. */
const SHOWN = 200

/** The likeliest pairs first, of equals the newest. */
export async function listPairs(session: Session): Promise<Output<'duplicates:list'>> {
  const found = await openPairs(session)
  const wanted = found.toSorted((a, b) => b.score - a.score || (a.first < b.first ? -1 : 1)).slice(0, SHOWN)
  const ids = [...new Set(wanted.flatMap(({ first, second }) => [first, second]))]
  const rows = new Map(getRecordRows(session, ids).map((row) => [row.id, row]))
  const pairs = wanted.flatMap(({ first, second, why, doubts }) => {
    const [a, b] = [rows.get(first), rows.get(second)]
    if (a === undefined || b === undefined) return []
    const [one, other] = a.createdAt <= b.createdAt ? [a, b] : [b, a]
    return [{ one, other, why: [...why], doubts: [...doubts] }]
  })
  return { pairs, total: found.length }
}

export async function countPairs(session: Session): Promise<number> {
  return (await openPairs(session)).length
}

/** Remembers that two records are not one matter, or forgets it. */
export function setDistinctRecords(
  session: Session,
  { ids, isDistinct }: ParsedInput<'duplicates:distinct'>,
): void {
  const [first, second] = ids
  if (first === second) throw new ServiceError('invalid-input', { code: 'apart-itself' })
  session.transaction(() => session.distinct.update('record', [first, second], isDistinct))
  session.ports.emit('data:changed', { kinds: ['records'] })
}

/** What nobody decided yet. */
async function openPairs({ distinct, duplicates }: Session): Promise<Pair[]> {
  const found = await duplicates.list()
  const apart = new Set(
    distinct.list('record').flatMap(({ first, second }) => [`${first}\n${second}`, `${second}\n${first}`]),
  )
  return found.filter(({ first, second }) => !apart.has(`${first}\n${second}`))
}
