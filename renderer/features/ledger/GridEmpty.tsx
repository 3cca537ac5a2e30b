import { Button } from '@mantine/core'
import { FileSpreadsheet, SearchX } from 'lucide-react'
import { useText } from '../../text/use-text.ts'
import { chooseTable } from '../importing/import-flow.ts'
import { clearFilter } from './ledger-store.ts'
import { startNew } from './record-flow.ts'

/** What stands in place of rows: how to begin, or how to see rows again. */
export function GridEmpty({ empty }: { empty: boolean }) {
  const text = useText().ledger
  const Icon = empty ? FileSpreadsheet : SearchX
  return (
    <div className="grid-empty">
      <Icon size={34} strokeWidth={1.2} aria-hidden />
      <h2>{empty ? text.emptyTitle : text.noneTitle}</h2>
      <p>{empty ? text.emptyBody : text.noneBody}</p>
      <div className="grid-empty-actions">
        {empty ? (
          <>
            <Button variant="filled" onClick={() => void chooseTable()}>
              {text.importTable}
            </Button>
            <Button onClick={() => void startNew()}>{text.writeFirst}</Button>
          </>
        ) : (
          <Button onClick={clearFilter}>{text.clearFilters}</Button>
        )}
      </div>
    </div>
  )
}
