import { useId } from 'react'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { FigureRow, MergeChoice } from '#shared/duplicates/merge-records.ts'
import { useText } from '../../text/use-text.ts'

/** One figure of two reports; where they differ the writer decides before anything is merged. */
export function FigureChoice({
  row,
  choice,
  onChoose,
}: {
  row: FigureRow
  choice: MergeChoice | undefined
  onChoose: (choice: MergeChoice) => void
}) {
  const text = useText().duplicates
  const group = useId()
  const label = (row.one ?? row.other)?.label ?? ''
  if (row.kind === 'equal' && row.one !== null) {
    return (
      <tr data-same>
        <th scope="row">{text.figures}</th>
        <td colSpan={2} className="selectable">
          {label} <b className="numbers">{writeQuantity(row.one)}</b>
        </td>
        <td className="both">{text.same}</td>
      </tr>
    )
  }
  const sides = [
    { side: 'one', figure: row.one },
    { side: 'other', figure: row.other },
  ] as const
  const differs = row.kind === 'differ'
  return (
    <tr data-open={(differs && choice === undefined) || undefined}>
      <th scope="row">{text.figures}</th>
      {sides.map(({ side, figure }) => (
        <td key={side} data-chosen={!differs || choice === side || choice === 'both' || undefined}>
          {figure === null ? null : differs ? (
            <label>
              <input
                type="radio"
                name={group}
                aria-label={text.choose(label, writeQuantity(figure))}
                checked={choice === side}
                onChange={() => onChoose(side)}
              />
              <span>
                {figure.label} <mark className="numbers">{writeQuantity(figure)}</mark>
              </span>
            </label>
          ) : (
            <span>
              {figure.label} <b className="numbers">{writeQuantity(figure)}</b>
            </span>
          )}
        </td>
      ))}
      <td className="both">
        {!differs && text.figureAdded}
        {differs && choice === undefined && <strong>{text.figureOpen}</strong>}
        {differs && (
          <label>
            <input
              type="radio"
              name={group}
              aria-label={text.choose(label, text.bothFigures)}
              checked={choice === 'both'}
              onChange={() => onChoose('both')}
            />
            {text.bothFigures}
          </label>
        )}
      </td>
    </tr>
  )
}
