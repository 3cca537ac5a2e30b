import { useState } from 'react'
import { RECORD_COLUMNS, type RecordColumn } from '#shared/domain/records-header.ts'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { changeDesk } from './import-flow.ts'

type Choice = ImportDesk['choices'][number]

const FIELDS = Object.keys(RECORD_COLUMNS) as RecordColumn[]
/** Fields that one column alone can fill; choosing one for a column frees it of the column that had it. */
const ALONE: ReadonlySet<Choice['field']> = new Set([
  'date',
  'endDate',
  'category',
  'title',
  'department',
  'highlight',
  'part',
])

/** What one column means, chosen above it; a guess that is not sure is marked until it is confirmed. */
export function ColumnHead({ desk, place }: { desk: ImportDesk; place: number }) {
  const text = useText().importing
  const choice = desk.choices[place]
  if (choice === undefined) {
    return (
      <th>
        <span className="sr-only">{text.ignoreColumn}</span>
      </th>
    )
  }
  const put = (change: Partial<Choice>) => {
    const next = { ...choice, sure: true, ...change }
    const mapped = (each: Choice): Choice => {
      if (each.column === choice.column) return next
      return ALONE.has(next.field) && each.field === next.field ? { ...each, field: null } : each
    }
    void changeDesk(({ token, choices }) => call('import:arrange', { token, choices: choices.map(mapped) }))
  }
  const head = desk.header?.heads[place] ?? ''
  const choose = (value: string) => {
    if (value !== 'figure') put({ field: value === '' ? null : (value as RecordColumn), label: '', unit: '' })
    else put({ field: 'figure', ...figureOf(head, choice) })
  }
  return (
    <th data-unread={choice.field === null || undefined} data-doubtful={!choice.sure || undefined}>
      <select
        aria-label={text.meaningOf(head === '' ? text.columnAt(place + 1) : head)}
        value={choice.field ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{text.ignoreColumn}</option>
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {text.field[field]}
          </option>
        ))}
        <option value="figure">{text.figureColumn}</option>
      </select>
      {choice.field === 'figure' && (
        <FigureWords key={`${choice.label} ${choice.unit}`} choice={choice} onPut={put} />
      )}
      {!choice.sure && (
        <button type="button" className="desk-doubt" onClick={() => put({})} title={text.confirmColumn}>
          <b aria-hidden>？</b>
          {text.unsure}
        </button>
      )}
    </th>
  )
}

/** Label and unit of a column of figures; `解决问题（个）` says both. */
function figureOf(head: string, { label, unit }: Choice): Pick<Choice, 'label' | 'unit'> {
  const last = head.split('·').at(-1) ?? ''
  const [, words = last, inBrackets = ''] = /^(.*?)[（(](.{1,6})[）)]$/.exec(last) ?? []
  return { label: (label || words).slice(0, 60), unit: (unit || inBrackets).slice(0, 20) }
}

const LONGEST_SEEN = 10

function FigureWords({ choice, onPut }: { choice: Choice; onPut: (change: Partial<Choice>) => void }) {
  const text = useText().importing
  const [label, setLabel] = useState(choice.label)
  const [unit, setUnit] = useState(choice.unit)
  const keep = () => {
    if (label.trim() !== choice.label || unit.trim() !== choice.unit) {
      onPut({ label: label.trim(), unit: unit.trim() })
    }
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
  }
  return (
    <span className="desk-figure-words">
      <input
        aria-label={text.figureLabel}
        placeholder={text.figureLabel}
        maxLength={60}
        // A name is read whole before it is confirmed.
        style={{ minWidth: `${Math.min(label.length, LONGEST_SEEN) + 1}em` }}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <input
        aria-label={text.figureUnit}
        placeholder={text.figureUnit}
        maxLength={20}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
    </span>
  )
}
