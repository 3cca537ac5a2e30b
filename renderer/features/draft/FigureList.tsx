import { useState } from 'react'
import { useText } from '../../text/use-text.ts'
import type { DraftFacts } from './use-draft-facts.ts'

/** Drawn at once; a list of thousands would be drawn with every pause. */
const STEP = 200

/** Every figure of the text in order with its state; a click goes to it. */
export function FigureList({ facts, onGo }: { facts: DraftFacts; onGo: (id: string) => void }) {
  const { evidence: text, figures: words } = useText().draft
  const { figures } = facts.outline
  const [shown, setShown] = useState(STEP)
  return (
    <>
      <p className="evidence-hint">{figures.length > 0 ? text.hint : text.none}</p>
      {figures.length > 0 && <h3 className="draft-title">{text.all(figures.length)}</h3>}
      <ul className="figure-list">
        {figures.slice(0, shown).map(({ figure }) => {
          const state = facts.figures.states.get(figure.id) ?? 'fresh'
          return (
            <li key={figure.id}>
              <button type="button" onClick={() => onGo(figure.id)}>
                <span>{figure.binding.label}</span>
                {state !== 'fresh' && <em data-state={state}>{words.states[state]}</em>}
                <b className="numbers">{figure.text}</b>
              </button>
            </li>
          )
        })}
      </ul>
      {figures.length > shown && (
        <button type="button" className="draft-link" onClick={() => setShown(shown + STEP)}>
          {text.more(figures.length - shown)}
        </button>
      )}
    </>
  )
}
