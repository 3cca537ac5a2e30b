import { call } from '../../bridge/call.ts'
import { textNow } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { toRecordFilter } from '../ledger/ledger-filter.ts'
import { useLedger } from '../ledger/ledger-store.ts'

/** Has the counts of a year written where the writer wants them, and says where. */
export async function saveGlance(year: string | null, today: string): Promise<void> {
  try {
    const { file } = await call('glance:save', { year, today })
    if (file !== null) toastDone(textNow().glance.saved(fileName(file)))
  } catch (error) {
    toastError(error)
  }
}

/** Has the records that the ledger shows now written as a workbook, and says how many and where. */
export async function saveLedgerView(): Promise<void> {
  const { filter, sort } = useLedger.getState()
  try {
    const { file, rows } = await call('ledger:save', { filter: toRecordFilter(filter), sort })
    if (file !== null) toastDone(textNow().glance.savedView(rows, fileName(file)))
  } catch (error) {
    toastError(error)
  }
}
