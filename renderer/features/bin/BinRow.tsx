import { Checkbox } from '@mantine/core'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { BinEntry } from '#shared/ipc/contract/history.ts'
import { sinceNow } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'

/** Figures named in a row; the others are counted. */
const NAMED = 3

/** One record of the bin: what it was, and how it came here. */
export function BinRow({
  entry: { record, at, author, kind },
  on,
  onToggle,
}: {
  entry: BinEntry
  on: boolean
  onToggle: (on: boolean) => void
}) {
  const { bin: text, shell, ledger } = useText()
  const { figures, evidence } = record
  return (
    <tr data-on={on || undefined}>
      <td>
        <Checkbox
          aria-label={text.select(record.title)}
          checked={on}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
      </td>
      <td>
        <b className="bin-title" title={record.title}>
          {record.title}
        </b>
        <span className="bin-facts numbers">
          <span>{record.date}</span>
          <span>{record.category}</span>
          {figures.slice(0, NAMED).map((figure) => (
            <span key={figure.label} className="figure-tag">
              {figure.label} {writeQuantity(figure)}
            </span>
          ))}
          {figures.length > NAMED && <span>{ledger.moreFigures(figures.length - NAMED)}</span>}
          {evidence.length > 0 && <span>{text.files(evidence.length)}</span>}
        </span>
      </td>
      <td>{record.department}</td>
      <td>
        <span>{text.did(kind)}</span>
        <time className="bin-when numbers" dateTime={at}>
          {sinceNow(at, shell)}
        </time>
      </td>
      <td>{author}</td>
    </tr>
  )
}
