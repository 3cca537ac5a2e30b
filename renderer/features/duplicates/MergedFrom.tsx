import { Button, Tooltip } from '@mantine/core'
import { Merge } from 'lucide-react'
import { useState } from 'react'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { MergedReport } from '#shared/domain/record-keeping.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow, useText } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { showRecord } from '../ledger/form-store.ts'
import { leaveForm, stepBack } from '../ledger/record-flow.ts'
import './merged-from.css'

/** The reports that a record was merged from, as they came; each can be made a record of its own again. */
export function MergedFrom({ record }: { record: RecordRow }) {
  const text = useText().duplicates
  const [busy, setBusy] = useState(false)
  if (record.sources.length === 0) return null
  const split = async (report: MergedReport) => {
    setBusy(true)
    if (await leaveForm()) await splitOff(record.id, report)
    setBusy(false)
  }
  return (
    <section className="merged-from" aria-label={text.from}>
      <h3 title={text.fromLead}>
        <Merge size={13} aria-hidden /> {text.from}
      </h3>
      <ul>
        {record.sources.map((report) => (
          <li key={report.id}>
            <div>
              <span className="merged-who">
                {report.id === record.id && <em>{text.own}</em>}
                {report.record.department || text.noDepartment} ·{' '}
                <span className="numbers">{report.record.date}</span>
              </span>
              {report.id !== record.id && (
                <Tooltip label={text.splitHint}>
                  <Button
                    size="compact-xs"
                    disabled={busy}
                    aria-label={text.splitOne(report.record.title)}
                    onClick={() => void split(report)}
                  >
                    {text.split}
                  </Button>
                </Tooltip>
              )}
            </div>
            <p className="selectable">{saying(report)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Title, summary and figures as one line. */
function saying({ record: { title, summary, figures } }: MergedReport): string {
  const numbers = figures.map((figure) => `${figure.label} ${writeQuantity(figure)}`).join('、')
  return [title, summary, numbers].filter((part) => part !== '').join('；')
}

async function splitOff(id: string, report: MergedReport): Promise<void> {
  try {
    // Leaving the form may have stored the record once more.
    const { rows } = await call('records:get', { ids: [id] })
    const revision = rows[0]?.revision ?? 0
    const { row, isRestored } = await call('duplicates:split', { id, revision, source: report.id })
    showRecord(row)
    refresh(['records'])
    const { duplicates, shell } = textNow()
    const done = duplicates.splitDone(report.record.title)
    toastDone(isRestored || row.sources.length > 0 ? done : duplicates.splitCheck(done), {
      label: shell.undo,
      run: () => void stepBack(),
    })
  } catch (error) {
    toastError(error)
  }
}
