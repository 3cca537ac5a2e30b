import { useId } from 'react'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { JOINED, type MergeChoice, type MergeField } from '#shared/duplicates/merge-records.ts'
import { diffWords } from '#shared/drafting/word-diff.ts'
import type { Dictionary } from '../../text/dictionary.ts'
import { useText } from '../../text/use-text.ts'

/** One field of two reports: the same in both, or a choice with what differs marked. */
export function FieldRow({
  field,
  one,
  other,
  choice,
  onChoose,
}: {
  field: MergeField
  one: RecordRow
  other: RecordRow
  choice: MergeChoice
  onChoose: (choice: MergeChoice) => void
}) {
  const dictionary = useText()
  const text = dictionary.duplicates
  const group = useId()
  const [first, second] = [valueOf(one, field, dictionary), valueOf(other, field, dictionary)]
  if (first === '' && second === '') return null
  const name = text.field(field)
  if (first === second) {
    if (field === 'highlight' || (field === 'part' && one.part === null)) return null
    return (
      <tr data-same>
        <th scope="row">{name}</th>
        <td colSpan={2} className="selectable">
          {first}
        </td>
        <td className="both">{text.same}</td>
      </tr>
    )
  }
  const changes = diffWords(first, second)
  const sides = [
    { side: 'one', value: first, skips: 'added' },
    { side: 'other', value: second, skips: 'removed' },
  ] as const
  return (
    <tr>
      <th scope="row">{name}</th>
      {sides.map(({ side, value, skips }) => (
        <td key={side} data-chosen={choice === side || choice === 'both' || undefined}>
          <label>
            <input
              type="radio"
              name={group}
              aria-label={text.choose(name, value || text.empty)}
              checked={choice === side}
              onChange={() => onChoose(side)}
            />
            <span>
              {value === '' && <i>{text.empty}</i>}
              {changes.map((change, at) =>
                change.kind === skips ? null : change.kind === 'same' ? (
                  // The pieces of a text have no name but their place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <span key={at}>{change.text}</span>
                ) : (
                  // oxlint-disable-next-line react/no-array-index-key
                  <mark key={at}>{change.text}</mark>
                ),
              )}
            </span>
          </label>
        </td>
      ))}
      <td className="both">
        {JOINED.has(field) && first !== '' && second !== '' && (
          <label>
            <input
              type="radio"
              name={group}
              aria-label={text.choose(name, text.both)}
              checked={choice === 'both'}
              onChange={() => onChoose('both')}
            />
            {text.both}
          </label>
        )}
      </td>
    </tr>
  )
}

function valueOf(record: RecordRow, field: MergeField, { duplicates, ledger }: Dictionary): string {
  if (field === 'highlight') return record.highlight ? duplicates.yes : duplicates.no
  if (field === 'part') return record.part === null ? duplicates.byCategory : ledger.part(record.part)
  return record[field] ?? ''
}
