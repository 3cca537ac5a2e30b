import { Button, Tooltip } from '@mantine/core'
import { useText } from '../../text/use-text.ts'
import type { LikelyPair } from '#shared/ipc/contract/duplicates.ts'
import { figureRows, MERGE_FIELDS } from '#shared/duplicates/merge-records.ts'
import { sinceNow } from '../../text/moment.ts'
import { FieldRow } from './FieldRow.tsx'
import { FigureChoice } from './FigureChoice.tsx'
import { chooseField, chooseFigure, openFigures, type PairChoices } from './pair-choices.ts'

/** Two reports side by side with what differs, and what the one record will say. */
export function PairDetail({
  pair,
  choices,
  busy,
  onChange,
  onMerge,
  onDifferent,
  onSkip,
}: {
  pair: LikelyPair
  choices: PairChoices
  busy: boolean
  onChange: (choices: PairChoices) => void
  onMerge: () => void
  onDifferent: () => void
  onSkip: () => void
}) {
  const { duplicates: text, shell } = useText()
  const { one, other, why, doubts } = pair
  const open = openFigures(pair, choices)
  const figures = figureRows(one, other)
  return (
    <div className="duplicates-detail">
      <p className="duplicates-signs">
        <b>{text.whyLead}</b>
        {why.map((each) => (
          <span key={each} className="duplicates-sign">
            {text.why(each)}
          </span>
        ))}
        {doubts.length > 0 && <b>{text.doubtLead}</b>}
        {doubts.map((each) => (
          <span key={each} className="duplicates-sign" data-doubt>
            {text.doubt(each)}
          </span>
        ))}
      </p>
      <div className="duplicates-fields">
        <table>
          <thead>
            <tr>
              <th scope="col" className="name" aria-label={text.field('title')} />
              {[one, other].map((record, side) => (
                <th key={record.id} scope="col">
                  {record.department || text.noDepartment}
                  <span>
                    {side === 0 ? text.first : text.second} · {sinceNow(record.createdAt, shell)}
                  </span>
                </th>
              ))}
              <th scope="col" className="both" aria-label={text.both} />
            </tr>
          </thead>
          <tbody>
            {MERGE_FIELDS.map((field) => (
              <FieldRow
                key={field}
                field={field}
                one={one}
                other={other}
                choice={choices.fields[field]}
                onChoose={(choice) => onChange(chooseField(choices, field, choice))}
              />
            ))}
            {figures.map((row) => (
              <FigureChoice
                key={row.key}
                row={row}
                choice={choices.figures.get(row.key)}
                onChoose={(choice) => onChange(chooseFigure(choices, row.key, choice))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="duplicates-actions">
        <Button onClick={onSkip}>{text.skip}</Button>
        <Button loading={busy} onClick={onDifferent}>
          {text.different}
        </Button>
        <span className="grow" />
        {open > 0 && <span className="duplicates-waits">{text.mergeWaits(open)}</span>}
        <Tooltip label="Enter" disabled={open > 0}>
          <Button variant="filled" loading={busy} disabled={open > 0} onClick={onMerge}>
            {text.merge}
          </Button>
        </Tooltip>
      </div>
    </div>
  )
}
