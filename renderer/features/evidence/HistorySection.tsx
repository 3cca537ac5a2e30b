import { ChevronDown, History } from 'lucide-react'
import { lazy, Suspense, useId, useState } from 'react'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { useText } from '../../text/use-text.ts'
import './history.css'

const HistoryList = lazy(async () => ({ default: (await import('./HistoryList.tsx')).HistoryList }))

/** 修改历史 of a record, read when it is opened. */
export function HistorySection({ record }: { record: RecordRow }) {
  const { evidence: text, shell } = useText()
  const [open, setOpen] = useState(false)
  const list = useId()
  return (
    <section className="history" aria-label={text.history}>
      <button
        type="button"
        className="history-lead"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <History size={13} aria-hidden />
        <span>{text.history}</span>
        <ChevronDown size={14} aria-hidden className="history-chevron" />
      </button>
      <div id={list} hidden={!open}>
        {open && (
          <Suspense fallback={<p className="history-none">{shell.loading}</p>}>
            <HistoryList record={record} />
          </Suspense>
        )}
      </div>
    </section>
  )
}
