import { useState } from 'react'
import { openRecord } from '../../app/view-store.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { recordValue } from './record-value.ts'
import { shortDay, yearsOf } from './short-day.ts'

/** Records read and drawn at once; an indicator over a term can rest on thousands. */
const STEP = 200

/** The records behind a figure, newest first; a click opens one in the ledger. */
export function FigureRecords({
  label,
  names,
  ids,
}: {
  label: string
  /** Names that count as the label. */
  names: readonly string[]
  ids: readonly string[]
}) {
  const text = useText().draft.evidence
  const [shown, setShown] = useState(STEP)
  const records = useBridgeQuery('records:get', { ids: ids.slice(0, 5000) }, { keepPrevious: true })
  const rows = (records.data?.rows ?? []).toSorted((a, b) => b.date.localeCompare(a.date))
  const years = yearsOf(rows)
  return (
    <section aria-label={text.records(ids.length)}>
      <h4 className="draft-title">{text.records(ids.length)}</h4>
      {ids.length === 0 && <p className="draft-note">{text.noRecords}</p>}
      <ul className="figure-records">
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <button type="button" title={text.openRecord} onClick={() => openRecord(row.id)}>
              <time dateTime={row.date}>{shortDay(row.date, years)}</time>
              <span className="figure-record-title">{row.title}</span>
              <b className="numbers">{recordValue(row, label, names)}</b>
              <span className="figure-record-from">
                {[row.department, row.source].filter((part) => part !== '').join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" className="draft-link" onClick={() => setShown(shown + STEP)}>
          {text.more(rows.length - shown)}
        </button>
      )}
    </section>
  )
}
