import { useText } from '../../text/use-text.ts'
import type { DraftFacts } from './use-draft-facts.ts'

/** Every figure of the text in order; a click goes to it. */
export function FigureList({ facts, onGo }: { facts: DraftFacts; onGo: (id: string) => void }) {
  const text = useText().draft.evidence
  const { figures } = facts.outline
  return (
    <>
      <p className="evidence-hint">{figures.length > 0 ? text.hint : text.none}</p>
      {figures.length > 0 && <h3 className="draft-title">{text.all(figures.length)}</h3>}
      <ul className="figure-list">
        {figures.map(({ figure }) => {
          const state = facts.states.get(figure.id) ?? 'fresh'
          return (
            <li key={figure.id}>
              <button type="button" onClick={() => onGo(figure.id)}>
                <span>{figure.binding.label}</span>
                {state !== 'fresh' && <em>{state === 'changed' ? text.changedShort : text.goneShort}</em>}
                <b className="numbers">{figure.text}</b>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
