import type { Input, Output } from '#shared/ipc/contract.ts'
import { call } from '../../bridge/call.ts'
import { queryClient } from '../../bridge/query-client.ts'
import { NO_FILTER } from './ledger-filter.ts'
import { useLedger } from './ledger-store.ts'
import type { FormField } from './record-form.ts'

type Page = Output<'records:list'>

/**
 * Keeps changed records in their place, as a spreadsheet does: a row that jumped away under the hands when its date was
 * typed would be looked for, and a range that was just filled would cover other records. `fields` are those that change.
 */
export function holdOrder(fields: readonly FormField[]): void {
  const { sort, filter, stale } = useLedger.getState()
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER)
  const moves = isFiltered || fields.some((field) => field === sort.column)
  useLedger.setState({ held: true, stale: stale || moves })
}

/** Sorts and filters again by what the records say now. */
export function releaseOrder(): void {
  if (!useLedger.getState().held) return
  useLedger.setState({ held: false, stale: false, cells: null, focused: -1 })
  void queryClient.invalidateQueries({ queryKey: ['records:list'] })
}

/**
 * The page with the same records in the same order, as they are now; null, and nothing held any more, when records came or
 * went since.
 */
export async function readHeld(before: Page, input: Input<'records:list'>): Promise<Page | null> {
  const ids = before.rows.map(({ id }) => id)
  const [{ rows }, { total }] = await Promise.all([
    call('records:get', { ids }),
    call('records:list', { ...input, offset: 0, limit: 1 }),
  ])
  if (rows.length === ids.length && total <= before.total) {
    const byId = new Map(rows.map((row) => [row.id, row]))
    return { rows: ids.flatMap((id) => byId.get(id) ?? []), total: before.total }
  }
  if (useLedger.getState().held) {
    useLedger.setState({ held: false, stale: false })
    void queryClient.invalidateQueries({ queryKey: ['records:list'] })
  }
  return null
}
