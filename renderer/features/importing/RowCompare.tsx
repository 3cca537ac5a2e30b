import { ROW_CHOICES } from '#shared/importing/desk-words.ts'
import type { DeskRow, ImportDesk } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { changeDesk } from './import-flow.ts'

/** A similar row beside the record that it may correct: what would change, and the choice between the three ways. */
export function RowCompare({ desk, row }: { desk: ImportDesk; row: DeskRow }) {
  const text = useText().importing
  const match = row.matches[row.target] ?? row.matches[0]
  const decide = (choice: (typeof ROW_CHOICES)[number], target: number) =>
    void changeDesk(() => call('import:decide', { token: desk.token, rows: [row.row], choice, target }))
  return (
    <>
      {row.matches.length > 1 && (
        <fieldset className="desk-choice">
          <legend>{text.whichRecord}</legend>
          {row.matches.map(({ id, date, title, department }, place) => (
            <label key={id}>
              <input
                type="radio"
                name="import-target"
                checked={row.choice === 'update' && place === row.target}
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
            <tr>
              <th scope="row">{text.field.title}</th>
              <td colSpan={2}>{match.title}</td>
            </tr>
            {match.changes
              .filter(({ field }) => field !== 'title' || match.changes.length > 0)
              .map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{text.field[field]}</th>
                  <td>{before === '' ? text.blank : <del>{before}</del>}</td>
                  <td>{after === '' ? text.blank : <ins>{after}</ins>}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
      <fieldset className="desk-choice">
        <legend>{row.open && row.choice === null ? text.choose : text.whatToDo}</legend>
        {ROW_CHOICES.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="import-choice"
              checked={row.choice === choice}
              onChange={() => decide(choice, row.target)}
            />
            <span>{text.choice[choice]}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
