import { writeQuantity } from '#shared/domain/quantity-format.ts'
import { useText } from '../../text/use-text.ts'
import type { IndicatorLine } from './indicator-lines.ts'

export function IndicatorTable({
  lines,
  chosen,
  onChoose,
}: {
  lines: readonly IndicatorLine[]
  chosen: string | null
  onChoose: (label: string) => void
}) {
  const text = useText().indicators
  return (
    <div className="indicators-table">
      <table>
        <thead>
          <tr>
            <th>{text.label}</th>
            <th className="aggregate">{text.aggregate}</th>
            <th className="value">{text.value}</th>
            <th className="text">{text.text}</th>
            <th className="count">{text.records}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, indicator, own, definition }) => (
            <tr
              key={label}
              aria-current={label === chosen || undefined}
              data-problem={indicator === null || undefined}
              onClick={() => onChoose(label)}
            >
              <td>
                <button type="button" onClick={() => onChoose(label)}>
                  {label}
                </button>
                {own && <span className="indicators-own">{text.own}</span>}
              </td>
              <td>{text.aggregateName(definition.aggregate)}</td>
              <td className="numbers value">
                {indicator && indicator.aggregate !== 'text'
                  ? writeQuantity({ value: indicator.value, unit: indicator.unit, approx: '' })
                  : '—'}
              </td>
              <td className="text">{indicator ? indicator.text : text.noResult}</td>
              <td className="numbers count">{indicator?.records.length ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
