import { startTransition, useOptimistic } from 'react'
import { ROW_CHOICES, type RowChoice } from '#shared/importing/desk-words.ts'
import type { DeskRow } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { changedValue } from '../ledger/changed-value.ts'
import { changeDesk } from './import-flow.ts'

/** A similar row beside the record that it may correct: what would change, and the choice between the three ways. */
export function RowCompare({ row }: { row: DeskRow }) {
  const words = useText()
  const text = words.importing
  // What was chosen shows at once, before the services have taken it in.
  const [chosen, showChosen] = useOptimistic({ choice: row.choice, target: row.target })
  const decide = (choice: RowChoice, target: number) =>
    startTransition(async () => {
      showChosen({ choice, target })
      await changeDesk(({ token }) => call('import:decide', { token, rows: [row.row], choice, target }))
    })
  const match = row.matches[chosen.target] ?? row.matches[0]
  return (
    <>
      <fieldset className="desk-choice">
        <legend>{row.open && chosen.choice === null ? text.choose : text.whatToDo}</legend>
        {ROW_CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="import-choice"
              checked={chosen.choice === choice}
              onChange={() => decide(choice, chosen.target)}
            />
            <span>{text.choice[choice]}</span>
          </label>
        ))}
      </fieldset>
      {row.matches.length > 1 && (
        <fieldset className="desk-choice">
          <legend>{text.whichRecord}</legend>
          {row.matches.map(({ id, date, title, department }, place) => (
            <label key={id}>
              <input
                type="radio"
                name="import-target"
                checked={chosen.choice === 'update' && place === chosen.target}
                onChange={() => decide('update', place)}
              />
              <span>
                <span className="numbers">{date}</span> {title} {department}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {match && (
        <table className="desk-changes selectable">
          <thead>
            <tr>
              <th>{text.changedField}</th>
              <th>{text.inLedger}</th>
              <th>{text.inTable}</th>
            </tr>
          </thead>
          <tbody>
            {!match.changes.some(({ field }) => field === 'title') && (
              <tr>
                <th scope="row">{text.field.title}</th>
                <td colSpan={2}>{match.title}</td>
              </tr>
            )}
            {match.changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{text.field[field]}</th>
                <td>{before === '' ? text.blank : <del>{changedValue(field, before, words)}</del>}</td>
                <td>{after === '' ? text.blank : <ins>{changedValue(field, after, words)}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
