import { ChevronDown, FileText, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import type { ForeseenFigure } from '#shared/ipc/contract/figures.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { useText } from '../../text/use-text.ts'
import { UseList } from './UseList.tsx'
import { countUses, shortTitle } from './use-groups.ts'
import { useRecordUses } from './use-record-uses.ts'
import './record-uses.css'

/** Changes named before the list is opened. */
const NAMED = 4

/**
 * Says before anything is saved what of the drafts rests on the record: quietly while it is as it was, plainly and with
 * the figures concerned once the form holds a change that parts them from the ledger. Short until it is opened, so that
 * the field under the writer's hands stays where it is.
 */
export function RecordUses({ record }: { record: RecordRow }) {
  const text = useText().ledger.uses
  const [open, setOpen] = useState(false)
  const list = useId()
  const { uses, foreseen, asks } = useRecordUses(record)
  const { figures, sentences, titles } = countUses(uses)
  const short = titles.map(shortTitle)
  const warns = foreseen !== null && foreseen.length > 0
  if (uses.length === 0 && !warns) return null
  const Icon = warns ? TriangleAlert : FileText
  return (
    <section className="record-uses" data-warns={warns || undefined} aria-label={text.label}>
      <button
        type="button"
        className="uses-lead"
        aria-expanded={open}
        aria-controls={list}
        title={[open ? text.hide : text.show, ...titles].join('\n')}
        onClick={() => setOpen(!open)}
      >
        <Icon size={14} aria-hidden />
        <span aria-live="polite">
          {warns ? (
            <>
              <strong>{text.foreseen(foreseen.length)}</strong>
              {!open && <Changes foreseen={foreseen} />}
            </>
          ) : (
            <>
              {figures > 0 ? text.basis(short, figures) : text.told(short, sentences)}
              {figures > 0 && sentences > 0 && text.alsoTold(sentences)}
              {foreseen !== null && asks && figures > 0 && <em>{text.foreseenNone}</em>}
            </>
          )}
        </span>
        <ChevronDown size={14} aria-hidden className="uses-chevron" />
      </button>
      <div id={list} className="uses-list" hidden={!open}>
        {open && <UseList uses={warns ? foreseen : uses} />}
      </div>
    </section>
  )
}

/** Which numbers change into what, each once however often the text states it. */
function Changes({ foreseen }: { foreseen: readonly ForeseenFigure[] }) {
  const text = useText().ledger.uses
  const changes = new Set(
    foreseen.map(({ label, text: shown, after }) => `${label} ${text.change(shown, after ?? text.lost)}`),
  )
  return (
    <span className="uses-changes numbers">
      {[...changes].slice(0, NAMED).map((change) => (
        <span key={change}>{change}</span>
      ))}
      {changes.size > NAMED && <span>{text.moreChanges(changes.size - NAMED)}</span>}
    </span>
  )
}
