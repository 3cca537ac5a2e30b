import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { fileChosen, recordsNow } from './texts-flow.ts'
import { chosenProposals, standing, useTexts } from './texts-store.ts'

/** How much is ticked, what it makes, and the button that files it. */
export function FilingBar({ children }: { children: ReactNode }) {
  const text = useText().texts
  const state = useTexts()
  const slow = useDeferredValue(state)
  const records = useMemo(() => recordsNow(slow).length, [slow])
  const figures = standing(slow).filter(({ repeats }) => repeats === null).length
  const badPeriod = state.facts.from === '' || state.facts.to === '' || state.facts.from > state.facts.to
  return (
    <footer className="texts-filing">
      <div>
        <p role="status">{text.summary(figures, chosenProposals(slow).length, records)}</p>
        <p className="texts-keys">{text.keys}</p>
      </div>
      {children}
      <Button
        variant="filled"
        loading={state.busy === 'filing'}
        disabled={records === 0 || badPeriod}
        onClick={() => void fileChosen()}
      >
        {text.file(records)}
      </Button>
    </footer>
  )
}
