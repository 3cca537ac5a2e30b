import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { lazy, Suspense, useMemo } from 'react'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { mark, useLedger } from './ledger-store.ts'
import { removeRecords } from './record-flow.ts'
import { sumFigures } from './sum-figures.ts'

const BulkEdit = lazy(async () => ({ default: (await import('../spreadsheet/BulkEdit.tsx')).BulkEdit }))

/** Milliseconds without another mark: thousands of records are not read and added up anew at every key. */
const REST = 120

/** Several marked records: what their figures come to, and what can be done with all of them. */
export function ManyPanel() {
  const text = useText().ledger
  const marked = useLedger((state) => state.selected)
  const [selected] = useDebouncedValue(marked, REST)
  const ids = useMemo(() => [...selected], [selected])
  const { data } = useBridgeQuery('records:get', { ids }, { keepPrevious: true })
  const sums = useMemo(() => sumFigures(data?.rows ?? []), [data])
  return (
    <div className="record-form">
      <h2 className="panel-title">{text.selected(selected.size)}</h2>
      <div className="record-fields">
        <h3>{text.selectedFigures}</h3>
        {data && sums.length === 0 && <p className="panel-hint">{text.selectedNoFigures}</p>}
        <dl className="sums">
          {sums.map((sum) => (
            <div key={`${sum.label} ${sum.unit}`}>
              <dt>{sum.label}</dt>
              <dd className="numbers">{writeQuantity(sum)}</dd>
            </div>
          ))}
        </dl>
        <Suspense>{data && <BulkEdit rows={data.rows} />}</Suspense>
      </div>
      <div className="record-actions">
        <Button onClick={() => mark([], -1)}>{text.clearSelection}</Button>
        <span className="grow" />
        <Button className="danger-button" onClick={() => void removeRecords(ids)}>
          {text.removeMany(selected.size)}
        </Button>
      </div>
    </div>
  )
}
