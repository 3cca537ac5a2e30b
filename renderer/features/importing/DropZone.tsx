import { FileSpreadsheet } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useViewActive } from '../../app/slots.tsx'
import { useText } from '../../text/use-text.ts'
import { useImport } from './import-store.ts'
import { ReadingNote } from './ReadingNote.tsx'
import { useTableDrop } from './use-table-drop.ts'
import { useTablePaste } from './use-table-paste.ts'
import './importing.css'

const DeskRoom = lazy(async () => ({ default: (await import('./DeskRoom.tsx')).DeskRoom }))
const IndicatorsPreview = lazy(async () => ({
  default: (await import('./IndicatorsPreview.tsx')).IndicatorsPreview,
}))

/** Takes tables that are dropped or pasted while the ledger is shown, and draws the import. */
export function DropZone() {
  const active = useViewActive()
  const text = useText().importing
  const over = useTableDrop(active)
  useTablePaste(active)
  const desk = useImport((state) => state.desk)
  const preview = useImport((state) => state.preview)
  return (
    <>
      {over && (
        <div className="drop-zone">
          <div className="drop-zone-card">
            <FileSpreadsheet size={40} strokeWidth={1.2} aria-hidden />
            <b>{text.drop}</b>
            <span>{text.dropHint}</span>
          </div>
        </div>
      )}
      <ReadingNote active={active} />
      {/* A table that is read while the writer types elsewhere waits until she comes back. */}
      <Suspense>
        {active && desk && <DeskRoom desk={desk} />}
        {active && preview && <IndicatorsPreview preview={preview} />}
      </Suspense>
    </>
  )
}
