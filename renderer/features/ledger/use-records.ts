import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Input, Output } from '#shared/ipc/contract.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { call } from '../../bridge/call.ts'
import { queryClient } from '../../bridge/query-client.ts'
import { toRecordFilter, type LedgerFilter } from './ledger-filter.ts'
import { useLedger, type Sort } from './ledger-store.ts'

/** Rows read at once; the grid shows about thirty. */
export const PAGE = 200

type Page = Output<'records:list'>

/** Key and reading function of one page of rows. */
export function pageQuery(filter: LedgerFilter, sort: Sort, page: number) {
  const input: Input<'records:list'> = {
    filter: toRecordFilter(filter),
    sort,
    offset: page * PAGE,
    limit: PAGE,
  }
  return { queryKey: ['records:list', input], queryFn: () => call('records:list', input) }
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

/** Rows from one place to another, both included, read where they have not been yet. */
export async function rowsBetween(a: number, b: number): Promise<RecordRow[]> {
  const { filter, sort } = useLedger.getState()
  const [first, last] = a <= b ? [a, b] : [b, a]
  const rows: RecordRow[] = []
  for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) {
    const read = await queryClient.fetchQuery<Page>(pageQuery(filter, sort, page))
    const start = page * PAGE
    rows.push(...read.rows.slice(Math.max(0, first - start), last - start + 1))
  }
  return rows
}

/** The place of a record among the shown rows, looking no further than `limit` rows; -1 when it is not there. */
export async function placeOf(id: string, limit: number): Promise<number> {
  const rows = limit > 0 ? await rowsBetween(0, limit - 1) : []
  return rows.findIndex((row) => row.id === id)
}
