import { useEffect } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { isDirty, showIdle, showRecord, useForm } from './form-store.ts'
import { IdlePanel } from './IdlePanel.tsx'
import { useLedger } from './ledger-store.ts'
import { ManyPanel } from './ManyPanel.tsx'
import { sameValues, valuesOf } from './record-form.ts'
import { RecordForm } from './RecordForm.tsx'
import './record-panel.css'

/** The right side of the ledger: the form of one record, a sum of several, or how to begin. */
export function RecordPanel() {
  const mode = useForm((state) => state.mode)
  const marked = useLedger((state) => state.selected.size)
  useFreshRecord()
  if (mode !== 'idle') return <RecordForm />
  return marked > 1 ? <ManyPanel /> : <IdlePanel />
}

/** Follows changes made elsewhere (undo, import) as long as the writer has typed nothing. */
function useFreshRecord(): void {
  const record = useForm((state) => state.record)
  const { data } = useBridgeQuery(
    'records:get',
    { ids: record ? [record.id] : [] },
    { enabled: record !== null, silent: true },
  )
  useEffect(() => {
    const state = useForm.getState()
    if (!data || !state.record) return
    const stored = data.rows.find(({ id }) => id === state.record?.id)
    if (isDirty(state)) {
      // Only its files changed: what is typed still rests on what the writer saw.
      if (stored && sameValues(valuesOf(stored), state.initial)) useForm.setState({ record: stored })
      return
    }
    if (stored === undefined) showIdle()
    else if (stored.revision !== state.record.revision) showRecord(stored)
  }, [data])
}
