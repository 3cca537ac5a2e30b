import { useEffect } from 'react'
import { useView } from '../../app/view-store.ts'
import { call } from '../../bridge/call.ts'
import { toastError } from '../../ui/toast.tsx'
import { showRecord } from './form-store.ts'
import { clearFilter, mark, useLedger } from './ledger-store.ts'
import { leaveForm } from './record-flow.ts'
import { placeOf } from './use-records.ts'

const SEARCHED_ROWS = 5000

/** Shows the record another view asked for, taking the filters off when they hide it. */
export function useWantedRecord(): void {
  const wanted = useView((state) => state.wantedRecord)
  useEffect(() => {
    if (wanted === null) return
    useView.setState({ wantedRecord: null })
    show(wanted).catch(toastError)
  }, [wanted])
}

async function show(id: string): Promise<void> {
  if (!(await leaveForm())) return
  const { rows } = await call('records:get', { ids: [id] })
  const record = rows[0]
  if (!record) return
  let place = await placeOf(id, SEARCHED_ROWS)
  if (place < 0 && useLedger.getState().filter) {
    clearFilter()
    place = await placeOf(id, SEARCHED_ROWS)
  }
  mark([id], place)
  showRecord(record)
}
