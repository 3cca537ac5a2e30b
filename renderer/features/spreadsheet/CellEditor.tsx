import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { useText } from '../../text/use-text.ts'
import { useLedger } from '../ledger/ledger-store.ts'
import { useCategories } from '../ledger/use-tones.ts'
import { cancelEditor, changeEditing, commitEditor, typeIntoCell, useEditing } from './cell-editing.ts'
import { cellText } from './cell-value.ts'
import { cellId, GRID_ID, headWidth, HEADER_HEIGHT, ROW_HEIGHT } from './grid-measure.ts'
import type { PlacedColumn } from './grid-layout.ts'
import { choiceOf, suggestionsFor } from './suggestions.ts'
import './spreadsheet.css'

const SUGGESTIONS_ID = 'cell-suggestions'
/** Room that the suggestions want below a cell, in pixels. */
const LIST_ROOM = 250

/**
 * The field that has the keyboard wherever the cursor is. It lies over the cell, unseen until something is typed, so that
 * an input method writes its first letter into it like any other.
 */
export function CellEditor({
  placed,
  total,
  record,
  below,
}: {
  placed: readonly PlacedColumn[]
  total: number
  /** The record under the cursor, as far as it is in sight. */
  record: RecordRow | undefined
  /** Pixels between the top of a row and the lower edge of what is shown. */
  below: (row: number) => number
}) {
  const { ledger, spreadsheet: text } = useText()
  const cursor = useLedger((state) => state.cells?.cursor ?? null)
  const edit = useEditing((state) => state.edit)
  const field = useRef<HTMLTextAreaElement>(null)
  const { categories, departments } = useCategories()
  const place = edit?.place ?? cursor
  const isOpen = edit !== null

  useEffect(() => {
    if (isOpen) field.current?.focus({ preventScroll: true })
  }, [isOpen])
  useLayoutEffect(() => {
    const area = field.current
    // F2 leaves the caret behind the text; typing over put it there itself.
    if (isOpen && area && !useEditing.getState().edit?.typedOver) {
      area.setSelectionRange(area.value.length, area.value.length)
    }
  }, [isOpen])

  const at = place === null ? undefined : placed[place.column]
  if (place === null || at === undefined) return null
  const { column, width, left, frozen } = at
  const label = column.label(ledger)
  const suggestions = edit
    ? suggestionsFor(column, edit.text, { categories, departments, ledger })
    : { values: [], takesFirst: false }
  const choice = edit ? choiceOf(suggestions, edit.choice) : -1
  const hasList = suggestions.values.length > 0
  return (
    <div
      className="cell-editor"
      data-open={isOpen || undefined}
      data-frozen={frozen || undefined}
      data-up={(hasList && below(place.row) < LIST_ROOM) || undefined}
      style={{
        top: HEADER_HEIGHT + place.row * ROW_HEIGHT,
        left: headWidth(total) + left,
        ['--cell-width' as string]: `${width}px`,
      }}
    >
      <textarea
        ref={field}
        className="cell-field"
        rows={1}
        spellCheck={false}
        aria-label={
          isOpen
            ? text.editing(place.row + 1, label)
            : text.cell(
                place.row + 1,
                label,
                record ? cellText(record, column, { ledger, spreadsheet: text }) : '',
              )
        }
        aria-invalid={edit?.problem != null || undefined}
        {...(hasList
          ? {
              'aria-controls': SUGGESTIONS_ID,
              'aria-autocomplete': 'list' as const,
              ...(choice >= 0 ? { 'aria-activedescendant': `${SUGGESTIONS_ID}-${choice}` } : {}),
            }
          : isOpen
            ? {}
            : { 'aria-controls': GRID_ID, 'aria-activedescendant': cellId(place.row, column.key) })}
        value={edit?.text ?? ''}
        onChange={(event) => typeIntoCell(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          const now = useEditing.getState().edit
          // A word begun over a cell and given up leaves the cell as it was.
          if (now?.typedOver && event.currentTarget.value === '' && now.initial !== '') cancelEditor()
        }}
        onBlur={() => {
          // Another program in front is no answer to what is being typed.
          if (document.hasFocus()) commitEditor()
        }}
      />
      {edit?.problem != null && (
        <p className="cell-problem" role="alert">
          {edit.problem}
        </p>
      )}
      {hasList && (
        <div className="cell-suggestions" id={SUGGESTIONS_ID} role="listbox" aria-label={text.suggestions}>
          {suggestions.values.map((value, index) => (
            // The keys belong to the field above; the list is only pointed at.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={value}
              id={`${SUGGESTIONS_ID}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === choice}
              ref={index === choice ? showOption : null}
              onMouseDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                changeEditing({ text: value })
                commitEditor()
              }}
            >
              {value}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function showOption(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}
