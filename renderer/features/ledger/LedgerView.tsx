import { useRef } from 'react'
import { useBeforeClose } from '../../app/closing.ts'
import { useCommand } from '../../app/commands.ts'
import { FillSlot } from '../../app/slots.tsx'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { DropZone } from '../importing/DropZone.tsx'
import { leaveCell } from '../spreadsheet/cell-editing.ts'
import { settleCells } from '../spreadsheet/save-cells.ts'
import { FacetPanel } from './FacetPanel.tsx'
import { GridToolbar } from './GridToolbar.tsx'
import { LedgerActions } from './LedgerActions.tsx'
import { LedgerRooms } from './LedgerRooms.tsx'
import { LedgerFooter } from './LedgerFooter.tsx'
import { libraryCount, periodTitle, toFacetFilter } from './ledger-filter.ts'
import { useLedger } from './ledger-store.ts'
import { leaveForm, saveAndStay, startNew, stepBack, stepForward } from './record-flow.ts'
import { RecordGrid } from './RecordGrid.tsx'
import { RecordPanel } from './RecordPanel.tsx'
import { useWantedRecord } from './use-wanted-record.ts'
import './ledger.css'

/** The ledger: filters at the left, the records in the middle, one record at the right. */
export function LedgerView() {
  const text = useText().ledger
  const filter = useLedger((state) => state.filter)
  const search = useRef<HTMLInputElement>(null)
  const facets = useBridgeQuery('records:facets', { filter: toFacetFilter(filter) }, { keepPrevious: true })

  useCommand('find', () => search.current?.select())
  useCommand('new-record', () => void startNew())
  useCommand('save', () => void saveAndStay())
  useCommand('undo', () => void stepBack())
  useCommand('redo', () => void stepForward())
  useBeforeClose(async () => {
    if (!(await leaveCell())) return false
    await settleCells()
    return leaveForm()
  })
  useWantedRecord()

  return (
    <div className="ledger">
      <FillSlot name="headerPeriod">{periodTitle(filter.period, facets.data?.years ?? [], text)}</FillSlot>
      <FillSlot name="headerActions">
        <LedgerActions />
      </FillSlot>
      <FillSlot name="footer">
        <LedgerFooter facets={facets.data} />
      </FillSlot>
      <SidePanel name="ledger-facets" side="left" label={text.facets} width={212} min={168} max={360}>
        <FacetPanel facets={facets.data} />
      </SidePanel>
      <section className="ledger-middle" aria-label={text.records}>
        <GridToolbar search={search} total={facets.data?.total ?? 0} />
        <RecordGrid empty={facets.data !== undefined && libraryCount(facets.data) === 0} />
      </section>
      <SidePanel name="ledger-record" side="right" label={text.panel} width={336} min={288} max={560}>
        <RecordPanel />
      </SidePanel>
      <DropZone />
      <LedgerRooms />
    </div>
  )
}
