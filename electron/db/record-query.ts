import type { Facets, RecordFilter } from '#shared/ipc/contract/records.ts'
import type { PartId } from '#shared/domain/part.ts'
import type { Db } from './driver.ts'
import type { RecordTextIndex } from './record-text-index.ts'

/** A filter with part and category spelt out as the category names that the ledger uses. */
export type ResolvedFilter = Omit<RecordFilter, 'category'> & {
  /** null: any category. */
  readonly categories: readonly string[] | null
  /** Categories whose records count for `part` unless they say otherwise. */
  readonly partCategories: readonly string[]
}

export type RecordSort = { readonly column: keyof typeof SORT_COLUMNS; readonly descending: boolean }

const SORT_COLUMNS = {
  date: 'date',
  category: 'category',
  title: 'title',
  department: 'department',
  updatedAt: 'updated_at',
} as const

export type CategoryCount = {
  readonly category: string
  readonly part: PartId | null
  readonly count: number
}

export type DayCount = CategoryCount & { readonly date: string; readonly department: string }

/** Reading the ledger as the grid shows it: filtered, sorted, a page at a time, and counted. */
export function recordQuery(db: Db, index: RecordTextIndex) {
  function condition(filter: ResolvedFilter): { where: string; values: (string | number)[] } {
    const terms: string[] = []
    const values: (string | number)[] = []
    const add = (term: string, ...bound: (string | number)[]): void => {
      terms.push(term)
      values.push(...bound)
    }
    if (filter.from !== null) add('date >= ?', filter.from)
    if (filter.to !== null) add('date <= ?', filter.to)
    if (filter.part !== null) {
      add(
        '(part = ? OR (part IS NULL AND category IN (SELECT value FROM json_each(?))))',
        filter.part,
        JSON.stringify(filter.partCategories),
      )
    }
    if (filter.categories !== null) {
      add('category IN (SELECT value FROM json_each(?))', JSON.stringify(filter.categories))
    }
    if (filter.department !== null) add('department = ?', filter.department)
    if (filter.highlight !== null) add('highlight = ?', filter.highlight ? 1 : 0)
    return { where: terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : '', values }
  }

  const idsOfSeqs = db
    .prepare<[string], string>(
      'SELECT records.id FROM json_each(?) AS wanted CROSS JOIN records ON seq = wanted.value ORDER BY wanted.key',
    )
    .pluck()
  const idsOf = (seqs: readonly number[]): string[] => idsOfSeqs.all(JSON.stringify(seqs))
  const years = db.prepare<[], { key: string; count: number }>(
    'SELECT substr(date, 1, 4) AS key, count(*) AS count FROM records GROUP BY key ORDER BY key DESC',
  )
  const departments = db.prepare<[], Facets['departments'][number]>(
    `SELECT department AS key, count(*) AS count, max(date) AS lastDate FROM records
      WHERE department <> '' GROUP BY department ORDER BY count DESC, key`,
  )
  const categories = db.prepare<[string, string], CategoryCount>(
    `SELECT category, part, count(*) AS count FROM records WHERE date BETWEEN ? AND ? GROUP BY category, part`,
  )
  const distinctNames = db.prepare<[], string>('SELECT DISTINCT category FROM records').pluck()
  let names: { readonly version: number; readonly list: string[] } | null = null
  const days = db.prepare<[string, string], DayCount>(
    `SELECT date, category, part, department, count(*) AS count FROM records
      WHERE date BETWEEN ? AND ? GROUP BY date, category, part, department`,
  )
  const span = db.prepare<[], { first: string | null; last: string | null }>(
    'SELECT min(date) AS first, max(date) AS last FROM records',
  )

  const pageOf = (order: string) =>
    db
      .prepare<[string, number, number], number>(
        `SELECT seq FROM records WHERE seq IN (SELECT value FROM json_each(?)) ${order} LIMIT ? OFFSET ?`,
      )
      .pluck()

  return {
    /** Ids of one page in order, and how many records the filter lets through. */
    list(
      filter: ResolvedFilter,
      sort: RecordSort,
      { offset, limit }: { offset: number; limit: number },
    ): { ids: string[]; total: number } {
      const direction = sort.descending ? 'DESC' : 'ASC'
      const order = `ORDER BY ${SORT_COLUMNS[sort.column]} ${direction}, seq ${direction}`
      if (filter.text.trim() === '') {
        const { where, values } = condition(filter)
        const total = db.prepare<unknown[], number>(`SELECT count(*) FROM records ${where}`).pluck()
        // The index alone leads to a page far down; reading the id would take in every row before it.
        const page = db
          .prepare<unknown[], number>(`SELECT seq FROM records ${where} ${order} LIMIT ? OFFSET ?`)
          .pluck()
        return { ids: idsOf(page.all(...values, limit, offset)), total: total.get(...values) ?? 0 }
      }
      const found = index.columns.passing(index.find(filter.text), filter)
      const seqs =
        sort.column === 'date'
          ? index.columns.pageByDay(found, sort.descending, { offset, limit })
          : pageOf(order).all(JSON.stringify(found), limit, offset)
      return { ids: idsOf(seqs), total: found.length }
    },
    /** Every category name the ledger uses. */
    categoryNames(): string[] {
      const version = index.version()
      if (names?.version !== version) names = { version, list: distinctNames.all() }
      return names.list
    },
    /** Newest first. */
    years: (): Facets['years'] => years.all(),
    departments: (): Facets['departments'] => departments.all(),
    /** Records by category and own part, in the days given. */
    categories: (from: string, to: string): CategoryCount[] => categories.all(from, to),
    /** Records by day, category, own part and department, in the days given. */
    days: (from: string, to: string): DayCount[] => days.all(from, to),
    /** First and last day of the ledger, null when it is empty. */
    span(): { from: string; to: string } | null {
      const row = span.get()
      return row?.first && row.last ? { from: row.first, to: row.last } : null
    },
  }
}
