import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { fileChosen, recordsNow } from './texts-flow.ts'
import { chosenProposals, standing, useTexts } from './texts-store.ts'

/** How much is ticked, what it makes, and the button that files it. */
export function FilingBar({ children }: { children: ReactNode }) {
  const text = useText().texts
  const busy = useTexts((state) => state.busy)
  const facts = useTexts((state) => state.facts)
  const proposals = useTexts((state) => state.proposals)
  const refused = useTexts((state) => state.refused)
  const read = useTexts((state) => state.read)
  const known = useTexts((state) => state.known)
  const chosen = useTexts((state) => state.chosen)
  // Thousands of figures are counted after the tick has been drawn, not before.
  const counted = useDeferredValue(
    useMemo(
      () => ({ proposals, refused, chosen, facts, read, known }),
      [proposals, refused, chosen, facts, read, known],
    ),
  )
  const records = useMemo(() => recordsNow(counted).length, [counted])
  const figures = useMemo(() => standing(counted).filter(({ repeats }) => repeats === null).length, [counted])
  const badPeriod = facts.from === '' || facts.to === '' || facts.from > facts.to
  return (
    <footer className="texts-filing">
      <div>
        <p role="status">{text.summary(figures, chosenProposals(counted).length, records)}</p>
        <p className="texts-keys">{text.keys}</p>
      </div>
      {children}
      <Button
        variant="filled"
        loading={busy === 'filing'}
        disabled={records === 0 || badPeriod}
        onClick={() => void fileChosen()}
      >
        {text.file(records)}
      </Button>
    </footer>
  )
}
