import { TriangleAlert } from 'lucide-react'
import type { Glance, GlanceAxis, GlanceEntry } from '#shared/glance/glance.ts'
import { useText } from '../../text/use-text.ts'
import { entryName, entryOpener } from './glance-entries.ts'

/** Bars of one way of counting: this year filled, last year hatched, so that they differ in print without colour. */
export function GlanceChart({
  glance,
  axis,
  onOpened,
}: {
  glance: Glance
  axis: GlanceAxis
  onOpened: () => void
}) {
  const { glance: text } = useText()
  const entries = glance.axes[axis]
  const most = Math.max(1, ...entries.flatMap(({ count, before }) => [count, before]))
  return (
    <section className="glance-chart" data-axis={axis}>
      <h3 id={`glance-${axis}`}>{text.axes[axis]}</h3>
      <ul aria-labelledby={`glance-${axis}`}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <Line
              entry={entry}
              axis={axis}
              most={most}
              onOpen={entryOpener(glance, axis, entry.key, onOpened)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({
  entry: { key, count, before, gap },
  axis,
  most,
  onOpen,
}: {
  entry: GlanceEntry
  axis: GlanceAxis
  most: number
  onOpen: (() => void) | null
}) {
  const { glance: text, ledger } = useText()
  const name = entryName(axis, key, text, ledger)
  const gapText = gap === null ? '' : gap === 'none' ? text.gapNone : text.gapFewer
  return (
    <button
      type="button"
      className="glance-line"
      title={[text.bar(name, count, before), gapText].filter((part) => part !== '').join(text.comma)}
      data-gap={gap ?? undefined}
      disabled={onOpen === null}
      onClick={onOpen ?? undefined}
    >
      <span className="glance-name">{name}</span>
      <span className="glance-bars" aria-hidden>
        <i data-side="now" style={{ width: `${(100 * count) / most}%` }} />
        <i data-side="before" style={{ width: `${(100 * before) / most}%` }} />
      </span>
      <span className="glance-count numbers">
        {gap !== null && <TriangleAlert size={12} role="img" aria-label={gapText} />}
        <b>{count}</b>
        <span className="glance-spoken">{text.spokenBefore}</span>
        <span>{before}</span>
      </span>
    </button>
  )
}
