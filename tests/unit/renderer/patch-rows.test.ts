import { afterEach, expect, test } from 'vitest'
import { queryClient } from '../../../renderer/bridge/query-client.ts'
import { NO_FILTER } from '../../../renderer/features/ledger/ledger-filter.ts'
import { START } from '../../../renderer/features/ledger/ledger-store.ts'
import { pageQuery, patchRows } from '../../../renderer/features/ledger/use-records.ts'
import { gridRow } from '../../support/grid-rows.ts'

const keyOf = (page: number) => pageQuery(NO_FILTER, START.sort, page).queryKey
const isStale = (page: number) => queryClient.getQueryState(keyOf(page))?.isInvalidated

afterEach(() => queryClient.clear())

test('a changed record is shown at once, and pages that were to be read again still are', async () => {
  queryClient.setQueryData(keyOf(0), { rows: [gridRow('甲'), gridRow('乙')], total: 3 })
  queryClient.setQueryData(keyOf(1), { rows: [gridRow('丙')], total: 3 })
  await queryClient.invalidateQueries({ queryKey: ['records:list'], refetchType: 'none' })
  patchRows([gridRow('乙', { title: '改' })])
  expect(queryClient.getQueryData(keyOf(0))).toMatchObject({ rows: [{ title: '记录甲' }, { title: '改' }] })
  expect([isStale(0), isStale(1)]).toEqual([true, true])
})

test('a page that is up to date stays so when one of its records changes', () => {
  queryClient.setQueryData(keyOf(0), { rows: [gridRow('甲')], total: 1 })
  patchRows([gridRow('甲', { title: '改' })])
  expect(isStale(0)).toBe(false)
})
