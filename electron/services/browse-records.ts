import type { Category } from '#shared/domain/category.ts'
import { PARTS } from '#shared/domain/part.ts'
import type { ParsedInput, Output } from '#shared/ipc/contract.ts'
import type { Facets, RecordFilter } from '#shared/ipc/contract/records.ts'
import type { ResolvedFilter } from '../db/record-query.ts'
import { getRecordRows } from './record-rows.ts'
import type { Session } from './session.ts'

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

/** One page of the ledger in the order asked for. */
export function listRecords(
  session: Session,
  { filter, sort, offset, limit }: ParsedInput<'records:list'>,
): Output<'records:list'> {
  const { ids, total } = session.query.list(resolveFilter(session, filter), sort, { offset, limit })
  const byId = new Map(getRecordRows(session, ids).map((row) => [row.id, row]))
  return { rows: ids.flatMap((id) => byId.get(id) ?? []), total }
}

/** Counts of years and departments over all records, of parts and categories over the filter's days. */
export function countFacets(session: Session, filter: RecordFilter): Facets {
  const { query, categories } = session
  const parts = new Map<string, number>()
  const names = new Map<string, number>()
  let total = 0
  for (const row of query.categories(filter.from ?? FIRST_DAY, filter.to ?? LAST_DAY)) {
    total += row.count
    add(parts, row.part ?? categories.partOf(row.category), row.count)
    add(names, categories.nameOf(row.category), row.count)
  }
  return {
    total,
    years: query.years(),
    parts: PARTS.map((key) => ({ key, count: parts.get(key) ?? 0 })),
    categories: [...names].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count),
    departments: query.departments(),
  }
}

/** Categories of the list and of the ledger, and every department that owns one or has reported. */
export function listCategories(session: Session): { categories: Category[]; departments: string[] } {
  const { categories } = session.categories
  const reported = session.query.departments().map(({ key }) => key)
  const owners = categories.map(({ department }) => department).filter((name) => name !== '')
  return { categories: [...categories], departments: [...new Set([...reported, ...owners])] }
}

function resolveFilter({ query, categories }: Session, filter: RecordFilter): ResolvedFilter {
  const { category, part } = filter
  const used = category === null && part === null ? [] : query.categoryNames()
  const listed = category === null ? null : categories.nameOf(category)
  return {
    ...filter,
    categories: listed === null ? null : used.filter((name) => categories.nameOf(name) === listed),
    partCategories: part === null ? [] : used.filter((name) => categories.partOf(name) === part),
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
