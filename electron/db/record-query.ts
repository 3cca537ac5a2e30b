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

/** Up to so many rows that hold a word go into the query; more are picked out of its answer, which is quicker. */
const FEW = 2000

export type CategoryCount = {
  readonly category: string
  readonly part: PartId | null
  readonly count: number
}

/** Reading the ledger as the grid shows it: filtered, sorted, a page at a time, and counted. */
export function recordQuery(db: Db, index: RecordTextIndex) {
  function condition(
    filter: ResolvedFilter,
    among: readonly number[] | null,
  ): { where: string; values: (string | number)[] } {
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
    if (among !== null) add('seq IN (SELECT value FROM json_each(?))', JSON.stringify(among))
    return { where: terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : '', values }
  }

  const idOfSeq = db.prepare<[number], string>('SELECT id FROM records WHERE seq = ?').pluck()
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
  const categoryNames = db.prepare<[], string>('SELECT DISTINCT category FROM records').pluck()
  const span = db.prepare<[], { first: string | null; last: string | null }>(
    'SELECT min(date) AS first, max(date) AS last FROM records',
  )

  return {
    /** Ids of one page in order, and how many records the filter lets through. */
    list(
      filter: ResolvedFilter,
      sort: RecordSort,
      { offset, limit }: { offset: number; limit: number },
    ): { ids: string[]; total: number } {
      const direction = sort.descending ? 'DESC' : 'ASC'
      const order = `ORDER BY ${SORT_COLUMNS[sort.column]} ${direction}, seq ${direction}`
      const found = filter.text.trim() === '' ? null : index.find(filter.text)
      const { where, values } = condition(filter, found !== null && found.length <= FEW ? found : null)
      if (found === null || found.length <= FEW) {
        const total = db.prepare<unknown[], number>(`SELECT count(*) FROM records ${where}`).pluck()
        const page = db.prepare<unknown[], string>(
          `SELECT id FROM records ${where} ${order} LIMIT ? OFFSET ?`,
        )
        return { ids: page.pluck().all(...values, limit, offset), total: total.get(...values) ?? 0 }
      }
      const isFound = new Uint8Array(found.reduce((a, b) => Math.max(a, b), 0) + 1)
      for (const seq of found) isFound[seq] = 1
      const ordered = db.prepare<unknown[], number>(`SELECT seq FROM records ${where} ${order}`).pluck()
      const seqs = ordered.all(...values).filter((seq) => isFound[seq] === 1)
      const ids = seqs.slice(offset, offset + limit).flatMap((seq) => idOfSeq.get(seq) ?? [])
      return { ids, total: seqs.length }
    },
    /** Every category name the ledger uses. */
    categoryNames: (): string[] => categoryNames.all(),
    /** Newest first. */
    years: (): Facets['years'] => years.all(),
    departments: (): Facets['departments'] => departments.all(),
    /** Records by category and own part, in the days given. */
    categories: (from: string, to: string): CategoryCount[] => categories.all(from, to),
    /** First and last day of the ledger, null when it is empty. */
    span(): { from: string; to: string } | null {
      const row = span.get()
      return row?.first && row.last ? { from: row.first, to: row.last } : null
    },
  }
}
