import { glanceUntil, readGlance, type Glance } from '#shared/glance/glance.ts'
import type { Session } from '../session.ts'

/** A year beside the one before it; without `year` that of the newest record, without any that of `today`. */
export function readYear(
  session: Session,
  { year, today }: { year: string | null; today: string },
): { glance: Glance; years: string[] } {
  const { query, categories } = session
  const years = query.years().map(({ key }) => key)
  const wanted = year ?? years[0] ?? today.slice(0, 4)
  const before = `${Number(wanted) - 1}`.padStart(4, '0')
  const counts = query.days(`${before}-01-01`, glanceUntil(wanted, today)).map((row) => ({
    ...row,
    category: categories.nameOf(row.category),
    part: row.part ?? categories.partOf(row.category),
  }))
  return { glance: readGlance(counts, wanted, today), years }
}
