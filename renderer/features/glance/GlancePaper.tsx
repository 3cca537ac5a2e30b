import { GLANCE_AXES, type Glance, type GlanceAxis } from '#shared/glance/glance.ts'
import { useText } from '../../text/use-text.ts'
import { GlanceChart } from './GlanceChart.tsx'
import { entryName, entryOpener } from './glance-entries.ts'

/** Side by side; the long lists stand below the short ones. */
const COLUMNS: readonly (readonly GlanceAxis[])[] = [
  ['month', 'category'],
  ['part', 'department'],
]

/** The year on one sheet of paper: what it comes to, where it has gaps, and a drawing for each way of counting. */
export function GlancePaper({ glance, onOpened }: { glance: Glance; onOpened: () => void }) {
  const { glance: text, ledger } = useText()
  const { year, until, total, before } = glance
  const difference = total - before
  const gaps = GLANCE_AXES.flatMap((axis) =>
    glance.axes[axis].filter(({ gap }) => gap !== null).map((entry) => ({ axis, entry })),
  )
  return (
    <article className="glance-paper">
      <header>
        <h2>
          {text.yearName(year)} <b className="numbers">{text.total(total)}</b>
        </h2>
        <p>
          {text.before(before)}
          {before > 0 &&
            text.inBrackets(
              difference === 0 ? text.equal : difference > 0 ? text.more(difference) : text.less(-difference),
            )}
          {until.endsWith('-12-31') ? '' : ` · ${text.until(until)}`}
        </p>
        <p className="glance-key">
          <span className="glance-swatch" data-side="now" aria-hidden /> {text.now(year)}
          <span className="glance-swatch" data-side="before" aria-hidden /> {text.lastYear}
        </p>
      </header>
      <section className="glance-gaps" aria-label={text.gaps}>
        <h3>{text.gaps}</h3>
        {gaps.length === 0 && <p>{text.noGaps}</p>}
        <ul>
          {gaps.map(({ axis, entry }) => (
            <li key={`${axis} ${entry.key}`}>
              <button type="button" onClick={entryOpener(glance, axis, entry.key, onOpened) ?? undefined}>
                {entryName(axis, entry.key, text, ledger)}
                <span>{entry.gap === 'none' ? text.gapNone : text.gapFewer}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className="glance-charts">
        {COLUMNS.map((axes) => (
          <div key={axes.join()}>
            {axes.map((axis) => (
              <GlanceChart key={axis} glance={glance} axis={axis} onOpened={onOpened} />
            ))}
          </div>
        ))}
      </div>
    </article>
  )
}
