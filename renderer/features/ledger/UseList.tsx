import type { ForeseenFigure, RecordUse } from '#shared/ipc/contract/figures.ts'
import { openFigure } from '../../app/view-store.ts'
import { useText } from '../../text/use-text.ts'
import { excerpt, groupUses, type UsedSentence } from './use-groups.ts'

/** Sentences of drafts with what is meant in bold; a click goes to the place in the text. */
export function UseList({ uses }: { uses: readonly (RecordUse | ForeseenFigure)[] }) {
  const groups = groupUses(uses)
  return groups.map(({ draftId, draftTitle, sentences }) => (
    <section key={draftId} className="uses-draft" aria-label={draftTitle}>
      {groups.length > 1 && <h4>《{draftTitle}》</h4>}
      <ul>
        {[...sentences.entries()].map(([place, sentence]) => (
          <li key={place}>
            <Sentence draftId={draftId} used={sentence} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Sentence({ draftId, used }: { draftId: string; used: UsedSentence }) {
  const text = useText().ledger.uses
  const { section, blockId, sentence, figures } = used
  const changes = figures.flatMap(({ text: shown, after }) =>
    after === undefined ? [] : text.change(shown, after ?? text.lost),
  )
  return (
    <button
      type="button"
      className="uses-sentence"
      title={`${text.open}\n${sentence}`}
      onClick={() => openFigure({ draftId, figureId: figures[0]?.figureId ?? null, blockId })}
    >
      <span className="uses-section">{text.section(section)}</span>
      {[...excerpt(used).entries()].map(([place, piece]) =>
        piece.isFigure ? <b key={place}>{piece.text}</b> : <span key={place}>{piece.text}</span>,
      )}
      {changes.length > 0 && (
        <span className="uses-changes numbers">
          {[...changes.entries()].map(([place, change]) => (
            <span key={place}>{change}</span>
          ))}
        </span>
      )}
    </button>
  )
}
