import { CornerDownLeft } from 'lucide-react'
import type { MaterialRecord } from '#shared/drafting/coverage-material.ts'
import { openRecord } from '../../app/view-store.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { RECORD_MIME } from '../../editor/extensions/record-drop.ts'
import { useText } from '../../text/use-text.ts'
import { shortDay } from './short-day.ts'
import { writeRecord } from './write-record.ts'

/** A record that the text does not tell: dragged into the page, or by its button, it becomes a sentence there. */
export function RecordCard({
  record,
  years,
  handle,
  draftId,
  isFinal,
}: {
  record: MaterialRecord
  /** How many years the list reaches over. */
  years: number
  handle: DraftHandle | null
  draftId: string
  isFinal: boolean
}) {
  const { outline, coverage } = useText().draft
  return (
    <div
      className="record-card"
      draggable={!isFinal}
      onDragStart={(event) => {
        event.dataTransfer.setData(RECORD_MIME, record.id)
        event.dataTransfer.effectAllowed = 'copy'
      }}
    >
      <button
        type="button"
        className="record-card-open"
        title={outline.openHighlight}
        onClick={() => openRecord(record.id)}
      >
        <span className="numbers">{shortDay(record.date, years)}</span>
        {record.title}
      </button>
      {!isFinal && handle !== null && (
        <button
          type="button"
          className="record-card-write"
          title={coverage.writeHint}
          aria-label={`${coverage.write}：${record.title}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void writeRecord(handle, draftId, record.id)}
        >
          <CornerDownLeft size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}
