import { ChevronDown, ChevronUp } from 'lucide-react'
import type { Ref } from 'react'
import { useText } from '../../text/use-text.ts'
import { GRID_COLUMNS } from './grid-columns.ts'
import { sortBy, useLedger } from './ledger-store.ts'

/** Names and order of the columns; `figuresRef` measures the one whose tags must fit. */
export function GridHeader({ figuresRef }: { figuresRef: Ref<HTMLDivElement> }) {
  const text = useText().ledger
  const sort = useLedger((state) => state.sort)
  const Arrow = sort.descending ? ChevronDown : ChevronUp
  return (
    <div className="grid-row grid-header" role="row" aria-rowindex={1}>
      {GRID_COLUMNS.map(({ key, sort: column, label }) => {
        const sorted = column !== null && sort.column === column
        const order = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined
        return (
          <div
            key={key}
            ref={key === 'figures' ? figuresRef : null}
            role="columnheader"
            className={`cell cell-${key}`}
            {...(order ? { 'aria-sort': order } : {})}
          >
            {column === null ? (
              <span className={key === 'star' ? 'sr-only' : ''}>{label(text)}</span>
            ) : (
              <button type="button" title={text.sortBy(label(text))} onClick={() => sortBy(column)}>
                {label(text)}
                {sorted && <Arrow size={12} aria-hidden />}
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}
