import type { ActivityRecord } from '#shared/domain/record.ts'
import type { Session } from '../session.ts'

/** How many records hold every word of `text`, and the newest of them, at most `limit`, newest first. */
export function searchRecords(
  session: Session,
  text: string,
  limit: number,
): { total: number; records: ActivityRecord[] } {
  const filter = { from: null, to: null, part: null, department: null, highlight: null, text }
  const { ids, total } = session.query.list(
    { ...filter, categories: null, partCategories: [] },
    { column: 'date', descending: true },
    { offset: 0, limit },
  )
  const byId = new Map(session.records.list(ids).map((record) => [record.id, record]))
  return { total, records: ids.flatMap((id) => byId.get(id) ?? []) }
}
