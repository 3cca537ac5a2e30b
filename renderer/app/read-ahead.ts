import { queryClient } from '../bridge/query-client.ts'
import { bridgeQuery } from '../bridge/use-bridge.ts'
import { toRecordFilter } from '../features/ledger/ledger-filter.ts'
import { START } from '../features/ledger/ledger-store.ts'
import { pageQuery } from '../features/ledger/use-records.ts'

/**
 * Asks for what the first screen will need while the page is still being built: the last library, then its
 * records. Opening the library takes longest of all. Failures are told by the components that ask again.
 */
export async function readAhead(): Promise<void> {
  const current = await queryClient
    .fetchQuery({ ...bridgeQuery('library:current', {}), meta: { silent: true } })
    .catch(() => null)
  if (!current?.library) return
  const { filter, sort } = START
  void queryClient.prefetchQuery(pageQuery(filter, sort, 0))
  void queryClient.prefetchQuery(bridgeQuery('records:facets', { filter: toRecordFilter(filter) }))
  void queryClient.prefetchQuery(bridgeQuery('categories:list', {}))
}
