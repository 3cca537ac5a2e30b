import { CircleMinus, CirclePlus, Merge, PencilLine, Tags } from 'lucide-react'
import type { Cause } from '#shared/ipc/contract/figures.ts'
import { openRecord } from '../../app/view-store.ts'
import { useText } from '../../text/use-text.ts'
import { sinceNow } from '../../text/moment.ts'

const ICONS = {
  added: CirclePlus,
  removed: CircleMinus,
  edited: PencilLine,
  merged: Merge,
  renamed: Tags,
} as const

/** By which records a number moved, `most` of them; a click opens one that is still there. */
export function FigureCauses({ causes, most }: { causes: readonly Cause[]; most?: number }) {
  const { draft, shell } = useText()
  const text = draft.figures
  if (causes.length === 0) return <p className="draft-note">{text.redefined}</p>
  return (
    <section aria-label={text.causes}>
      <h4 className="draft-title">{text.causes}</h4>
      <ul className="figure-causes">
        {causes.slice(0, most).map((cause) => {
          const Icon = ICONS[cause.kind]
          const change =
            cause.kind === 'edited'
              ? text.causeChange(cause.before || text.nothing, cause.after || text.nothing)
              : cause.after || cause.before
          return (
            <li key={`${cause.kind} ${cause.record} ${cause.title} ${cause.before}`}>
              <button
                type="button"
                disabled={cause.kind === 'removed'}
                title={cause.kind === 'removed' ? undefined : draft.evidence.openRecord}
                onClick={() => openRecord(cause.record)}
              >
                <Icon size={13} aria-hidden />
                <span className="figure-cause-title">
                  {text.cause[cause.kind]} · {cause.title}
                </span>
                <b className="numbers">{change}</b>
                <span className="figure-cause-from">
                  {[cause.date, cause.department, cause.at === null ? '' : sinceNow(cause.at, shell)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {most !== undefined && causes.length > most && (
        <p className="draft-note">{text.moreCauses(causes.length - most)}</p>
      )}
    </section>
  )
}
