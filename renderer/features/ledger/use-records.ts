import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Input, Output } from '#shared/ipc/contract.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { call } from '../../bridge/call.ts'
import { bridgeQuery } from '../../bridge/use-bridge.ts'
import { queryClient } from '../../bridge/query-client.ts'
import { readHeld } from './held-order.ts'
import { toRecordFilter, type LedgerFilter } from './ledger-filter.ts'
import { useLedger, type Sort } from './ledger-store.ts'

/** Rows read at once; the grid shows about thirty. */
export const PAGE = 200
/** Pages read with one question when many rows are wanted; a question may ask for a thousand rows. */
const TOGETHER = 5
/** Rows before the edge of a page at which the next one is read: what the Page keys pass in some four presses. */
const AHEAD = 120

type Page = Output<'records:list'>

/** Key and reading function of one page of rows. */
export function pageQuery(filter: LedgerFilter, sort: Sort, page: number) {
  const input: Input<'records:list'> = {
    filter: toRecordFilter(filter),
    sort,
    offset: page * PAGE,
    limit: PAGE,
  }
  const queryKey = ['records:list', input]
  const queryFn = async (): Promise<Page> => {
    const before = useLedger.getState().held ? queryClient.getQueryData<Page>(queryKey) : undefined
    return (before && (await readHeld(before, input))) ?? call('records:list', input)
  }
  return { queryKey, queryFn }
}

export type Records = Readonly<{
  total: number
  row: (index: number) => RecordRow | undefined
  loaded: boolean
}>

/** The filtered rows, read in pages as they come into sight. Until new rows arrive the old first page stays. */
export function useRecords(first: number, last: number): Records {
  const filter = useLedger((state) => state.filter)
  const sort = useLedger((state) => state.sort)
  const top = useQuery<Page>({ ...pageQuery(filter, sort, 0), placeholderData: keepPreviousData })
  const pages = useMemo(() => {
    const wanted: number[] = []
    for (let page = Math.max(1, Math.floor(first / PAGE)); page <= Math.floor(last / PAGE); page += 1) {
      wanted.push(page)
    }
    return wanted
  }, [first, last])
  const further = useQueries({ queries: pages.map((page) => pageQuery(filter, sort, page)) })

  const row = (index: number): RecordRow | undefined => {
    const page = Math.floor(index / PAGE)
    const rows = page === 0 ? top.data?.rows : further[pages.indexOf(page)]?.data?.rows
    return rows?.[index % PAGE]
  }
  return { total: top.data?.total ?? 0, row, loaded: top.data !== undefined }
}

/** Reads the page that the rows in sight come near to, so that it is there when a key or the wheel reaches it. */
export function useReadAhead(first: number, last: number, total: number): void {
  const filter = useLedger((state) => state.filter)
  const sort = useLedger((state) => state.sort)
  const before = Math.floor((first - AHEAD) / PAGE)
  const after = Math.floor(Math.min(total - 1, last + AHEAD) / PAGE)
  useEffect(() => {
    for (const page of [after, before]) {
      if (page > 0) void queryClient.prefetchQuery(pageQuery(filter, sort, page))
    }
  }, [filter, sort, before, after])
}

/** Rows from one place to another, both included, read where they have not been yet. */
export async function rowsBetween(a: number, b: number): Promise<RecordRow[]> {
  const { filter, sort } = useLedger.getState()
  const [first, last] = a <= b ? [a, b] : [b, a]
  const from = Math.floor(first / PAGE)
  const wanted = Array.from({ length: Math.floor(last / PAGE) - from + 1 }, (_, at) => from + at)
  if (wanted.length > 1) await readTogether(wanted)
  const pages = await Promise.all(
    wanted.map((page) => queryClient.fetchQuery<Page>(pageQuery(filter, sort, page))),
  )
  return pages.flatMap((page, at) => cutPage(page, from + at, first, last))
}

/** Reads what is not known of these pages, some of them with each question: every question waits its turn. */
async function readTogether(pages: readonly number[]): Promise<void> {
  const { filter, sort, held } = useLedger.getState()
  const keyOf = (page: number) => pageQuery(filter, sort, page).queryKey
  const isKnown = (page: number): boolean => {
    const state = queryClient.getQueryState(keyOf(page))
    return state?.data !== undefined && !state.isInvalidated
  }
  for (let start = 0; start < pages.length; start += TOGETHER) {
    const group = pages.slice(start, start + TOGETHER)
    if (group.every(isKnown)) continue
    const offset = (group[0] ?? 0) * PAGE
    const input = { filter: toRecordFilter(filter), sort, offset, limit: group.length * PAGE }
    const known = group.flatMap((page) => queryClient.getQueryData<Page>(keyOf(page)) ?? [])
    const [top] = known
    const before =
      held && top !== undefined && known.length === group.length
        ? { rows: known.flatMap(({ rows }) => rows), total: top.total }
        : null
    const { rows, total } = (before && (await readHeld(before, input))) ?? (await call('records:list', input))
    for (const [at, page] of group.entries()) {
      queryClient.setQueryData<Page>(keyOf(page), { rows: rows.slice(at * PAGE, (at + 1) * PAGE), total })
    }
  }
}

/** Rows from one place to another at once, or null where some of them have not been read yet. */
export function knownRowsBetween(a: number, b: number): RecordRow[] | null {
  const { filter, sort } = useLedger.getState()
  const [first, last] = a <= b ? [a, b] : [b, a]
  const rows: RecordRow[] = []
  for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
    const known = queryClient.getQueryData<Page>(pageQuery(filter, sort, page).queryKey)
    if (known === undefined) return null
    rows.push(...cutPage(known, page, first, last))
  }
  return rows.length === last - first + 1 ? rows : null
}

/** How many rows the filter lets through, as far as it is known. */
export function knownTotal(): number {
  const { filter, sort } = useLedger.getState()
  return queryClient.getQueryData<Page>(pageQuery(filter, sort, 0).queryKey)?.total ?? 0
}

/** Puts changed records into the rows that are shown, before they are read again. */
export function patchRows(changed: readonly RecordRow[]): void {
  const byId = new Map(changed.map((row) => [row.id, row]))
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['records:list'] })) {
    const page = query.state.data as Page | undefined
    if (!page?.rows.some(({ id }) => byId.has(id))) continue
    const isStale = query.state.isInvalidated
    const rows = page.rows.map((row) => byId.get(row.id) ?? row)
    queryClient.setQueryData<Page>(query.queryKey, { ...page, rows })
    // What was to be read again still is: its other rows are older than the change.
    if (isStale) query.invalidate()
  }
}

/** Spares the form the question for a record that was just read as a row. */
export function knowRecord(row: RecordRow): void {
  const { queryKey } = bridgeQuery('records:get', { ids: [row.id] })
  queryClient.setQueryData<Output<'records:get'>>(queryKey, { rows: [row] })
}

/** The place of a record among the shown rows, looking no further than `limit` rows; -1 when it is not there. */
export async function placeOf(id: string, limit: number): Promise<number> {
  const rows = limit > 0 ? await rowsBetween(0, limit - 1) : []
  return rows.findIndex((row) => row.id === id)
}

function cutPage({ rows }: Page, page: number, first: number, last: number): RecordRow[] {
  const start = page * PAGE
  return rows.slice(Math.max(0, first - start), last - start + 1)
}
