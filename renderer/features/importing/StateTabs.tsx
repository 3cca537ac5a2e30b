import { Button } from '@mantine/core'
import { ROW_STATES, type RowChoice, type RowState } from '#shared/importing/desk-words.ts'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { copyFaults } from './copy-faults.ts'
import { changeDesk } from './import-flow.ts'
import { useImport } from './import-store.ts'
import { StateSign } from './StateSign.tsx'

function show(state: RowState | null): void {
  // The first row of a state that asks for something stands open at once.
  useImport.setState({ shown: state, opened: state === null ? null : 0 })
}

/** How many rows are in which state; one of them, or all, are listed below. */
export function StateTabs({ desk }: { desk: ImportDesk }) {
  const text = useText().importing
  const shown = useImport((state) => state.shown)
  return (
    <div className="desk-tabs">
      <div role="group" aria-label={text.states}>
        <button type="button" aria-pressed={shown === null} onClick={() => show(null)}>
          {text.allRows} <b className="numbers">{desk.rowCount}</b>
        </button>
        {ROW_STATES.map((state) => (
          <button
            key={state}
            type="button"
            data-state={state}
            data-none={desk.counts[state] === 0 || undefined}
            aria-pressed={shown === state}
            onClick={() => show(state)}
          >
            <StateSign state={state} />
            {text.state[state]} <b className="numbers">{desk.counts[state]}</b>
          </button>
        ))}
      </div>
      <ForAll desk={desk} shown={shown} />
    </div>
  )
}

/** What can be done with all rows of the shown state at once. */
function ForAll({ desk, shown }: { desk: ImportDesk; shown: RowState | null }) {
  const text = useText().importing
  if (shown === null || desk.counts[shown] === 0) return null
  const confirmAll = async () => {
    await changeDesk(({ token }) => call('import:mend', { token, rows: null, change: {} }))
    // Nothing is left in this list; what was confirmed stands among all rows.
    if (useImport.getState().desk?.counts.doubtful === 0) show(null)
  }
  const decide = (choice: RowChoice) =>
    void changeDesk(({ token }) => call('import:decide', { token, rows: null, choice }))
  if (shown === 'similar') {
    return (
      <span className="desk-for-all">
        {text.forAll}
        <Button size="compact-xs" onClick={() => decide('update')}>
          {text.choice.update}
        </Button>
        <Button size="compact-xs" onClick={() => decide('add')}>
          {text.choice.add}
        </Button>
        <Button size="compact-xs" onClick={() => decide('skip')}>
          {text.choice.skip}
        </Button>
      </span>
    )
  }
  if (shown === 'doubtful') {
    return (
      <span className="desk-for-all">
        <Button size="compact-xs" onClick={() => void confirmAll()}>
          {text.confirmAll(desk.counts.doubtful)}
        </Button>
      </span>
    )
  }
  if (shown !== 'wrong') return null
  const copy = async () => copyFaults((await call('import:faults', { token: desk.token })).faults)
  return (
    <span className="desk-for-all">
      <Button size="compact-xs" onClick={() => void copy()}>
        {text.copyErrors}
      </Button>
    </span>
  )
}
