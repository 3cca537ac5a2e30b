import { useState, type KeyboardEvent } from 'react'
import { useText } from '../../text/use-text.ts'

const ROWS = 8
const COLUMNS = 8

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The size of a new table, by pointing at its last cell or with the arrow keys. */
export function TableSizeGrid({ onChoose }: { onChoose: (rows: number, columns: number) => void }) {
  const text = useText().draft.table
  const [[rows, columns], setSize] = useState<readonly [number, number]>([3, 3])
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const within = (value: number, most: number) => Math.min(Math.max(value, 1), most)
    setSize([within(rows + step[0], ROWS), within(columns + step[1], COLUMNS)])
  }
  return (
    <button
      type="button"
      className="table-size"
      data-autofocus
      aria-label={`${text.insert}: ${text.size(rows, columns)}`}
      onKeyDown={press}
      onClick={() => onChoose(rows, columns)}
    >
      <span className="table-size-cells" aria-hidden>
        {Array.from({ length: ROWS * COLUMNS }, (_cell, index) => {
          const row = Math.floor(index / COLUMNS) + 1
          const column = (index % COLUMNS) + 1
          return (
            <i
              key={index}
              data-on={(row <= rows && column <= columns) || undefined}
              onMouseEnter={() => setSize([row, column])}
            />
          )
        })}
      </span>
      <span aria-live="polite">{text.size(rows, columns)}</span>
    </button>
  )
}
