import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { stepBack } from '../ledger/record-flow.ts'

/** Puts records back into the ledger and offers the way back. */
export async function restore(ids: readonly string[]): Promise<void> {
  const { bin: text, shell } = textNow()
  try {
    const { restored } = await call('bin:restore', { ids: [...ids] })
    toastDone(text.restored(restored), { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() })
  } catch (error) {
    toastError(error)
  } finally {
    refresh(['records'])
  }
}

/** Asks, then deletes records of the bin for good; null: all of them. */
export async function purge(ids: readonly string[] | null, count: number): Promise<void> {
  const { bin: text } = textNow()
  if (count === 0) return
  const sure = await confirm({
    title: text.purgeAsk(count),
    body: text.purgeBody,
    confirm: text.purgeConfirm,
    danger: true,
  })
  if (!sure) return
  try {
    const { purged } =
      ids === null ? await call('bin:purge-all', {}) : await call('bin:purge', { ids: [...ids] })
    toastDone(text.purged(purged))
  } catch (error) {
    toastError(error)
  } finally {
    refresh(['records'])
  }
}
