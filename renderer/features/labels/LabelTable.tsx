import type { KeyboardEvent } from 'react'
import type { LabelRow } from '#shared/ipc/contract/labels.ts'
import { useText } from '../../text/use-text.ts'

/** Every name of the ledger; the arrows go from row to row. */
export function LabelTable({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly LabelRow[]
  chosen: string | null
  onChoose: (label: string) => void
}) {
  const { labels: text, indicators } = useText()
  const press = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = Math.min(Math.max(at + step, 0), rows.length - 1)
    buttons[next]?.focus()
    const row = rows[next]
    if (row) onChoose(row.label)
  }
  return (
    <div className="indicators-table labels-table">
      <table>
        <thead>
          <tr>
            <th>{text.label}</th>
            <th className="count">{text.records}</th>
            <th className="units">{text.units}</th>
            <th className="aggregate">{text.aggregate}</th>
            <th className="nature">{text.nature}</th>
            <th className="basis">{text.basis}</th>
            <th className="aliases">{text.aliases}</th>
          </tr>
        </thead>
        {/* The keys of the rows within; the buttons have the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={press}>
          {rows.map((row) => (
            <tr
              key={row.label}
              aria-current={row.label === chosen || undefined}
              onClick={() => onChoose(row.label)}
            >
              <td title={row.label}>
                <button type="button" onClick={() => onChoose(row.label)}>
                  {row.label}
                </button>
              </td>
              <td className="numbers count">{row.records}</td>
              <td className="units">
                {row.term.unit === '' ? row.units.map(({ unit }) => unit).join(text.comma) : row.term.unit}
              </td>
              <td>{indicators.aggregateName(row.aggregate)}</td>
              <td>{row.term.nature === null ? '—' : text.natureName(row.term.nature)}</td>
              <td title={row.basis}>{row.basis === '' ? '—' : row.basis}</td>
              <td title={row.aliases.map(({ name }) => name).join(text.comma)}>
                {row.aliases.length === 0 ? '—' : row.aliases.map(({ name }) => name).join(text.comma)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
