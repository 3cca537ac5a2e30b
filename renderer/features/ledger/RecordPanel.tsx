import { useEffect } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { isDirty, showIdle, showRecord, useForm } from './form-store.ts'
import { IdlePanel } from './IdlePanel.tsx'
import { useLedger } from './ledger-store.ts'
import { ManyPanel } from './ManyPanel.tsx'
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
    if (!data || !state.record || isDirty(state)) return
    const stored = data.rows.find(({ id }) => id === state.record?.id)
    if (stored === undefined) showIdle()
    else if (stored.revision !== state.record.revision) showRecord(stored)
  }, [data])
}
