import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { RowState } from '#shared/importing/desk-words.ts'
import type { Output } from '#shared/ipc/contract.ts'
import type { DeskRow, ImportDesk } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useImport } from './import-store.ts'

const PAGE = 100

type Page = Output<'import:rows'>

function pageQuery(token: string, state: RowState | null, page: number) {
  const input = { token, state, offset: page * PAGE, limit: PAGE }
  return {
    queryKey: ['import:rows', input],
    queryFn: () => call('import:rows', input),
    meta: { silent: true },
  }
}

/** The rows of the shown state, read in pages as they come into sight. */
export function useDeskRows({ token }: ImportDesk, first: number, last: number) {
  const state = useImport((each) => each.shown)
  const top = useQuery<Page>({ ...pageQuery(token, state, 0), placeholderData: keepPreviousData })
  const pages = useMemo(() => {
    const wanted: number[] = []
    for (let page = Math.max(1, Math.floor(first / PAGE)); page <= Math.floor(last / PAGE); page += 1) {
      wanted.push(page)
    }
    return wanted
  }, [first, last])
  const further = useQueries({
    queries: pages.map((page) => ({ ...pageQuery(token, state, page), placeholderData: keepPreviousData })),
  })
  const row = (index: number): DeskRow | undefined => {
    const page = Math.floor(index / PAGE)
    const rows = page === 0 ? top.data?.rows : further[pages.indexOf(page)]?.data?.rows
    return rows?.[index % PAGE]
  }
  return { total: top.data?.total ?? 0, row }
}

/** The row whose details are shown; undefined for none. */
export function useOpenedRow(desk: ImportDesk): DeskRow | undefined {
  const opened = useImport((state) => state.opened)
  const { row } = useDeskRows(desk, opened ?? 0, opened ?? 0)
  return opened === null ? undefined : row(opened)
}
