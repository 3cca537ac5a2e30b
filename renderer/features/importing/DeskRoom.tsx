import { Button } from '@mantine/core'
import { ClipboardPaste, FolderOpen, Info } from 'lucide-react'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { ColumnGrid } from './ColumnGrid.tsx'
import { ContextFields } from './ContextFields.tsx'
import { DeskActions } from './DeskActions.tsx'
import { DeskRows } from './DeskRows.tsx'
import { HeaderPlace } from './HeaderPlace.tsx'
import { chooseTable, closeDesk, pasteClipboard } from './import-flow.ts'
import { useImport } from './import-store.ts'
import { RowDetail } from './RowDetail.tsx'
import { SheetBar } from './SheetBar.tsx'
import { StateTabs } from './StateTabs.tsx'
import { useOpenedRow } from './use-desk-rows.ts'
import './desk.css'
import './desk-rows.css'

/** A table before it is filed, on one screen: its sheet, header and columns above, its rows beside the ledger below. */
export function DeskRoom({ desk }: { desk: ImportDesk }) {
  const { importing: text, shell } = useText()
  const busy = useImport((state) => state.busy)
  const row = useOpenedRow(desk)
  return (
    <Modal
      opened
      onClose={() => busy !== 'filing' && void closeDesk()}
      title={text.titleRecords}
      size="min(1320px, 100%)"
      yOffset="2vh"
      closeButtonProps={{ 'aria-label': shell.close }}
      className="import-desk"
    >
      <div className="desk" aria-busy={busy !== null}>
        <SourceLine desk={desk} />
        {desk.sheets.length > 1 && <SheetBar desk={desk} />}
        <div className="desk-setup">
          <HeaderPlace desk={desk} />
          <ContextFields key={desk.token} desk={desk} />
        </div>
        <ColumnGrid desk={desk} />
        <StateTabs desk={desk} />
        <div className="desk-lower">
          <DeskRows desk={desk} />
          <RowDetail key={row?.row} row={row} />
        </div>
        <DeskActions desk={desk} />
      </div>
    </Modal>
  )
}

const TOLD_ROWS = 10

/** What was taken for a total or a note below is told, for it might be neither. */
function passedNote({ passed }: ImportDesk): Reason[] {
  const rows = passed.flatMap((group) => group.rows.map((row) => ({ row, why: group.why })))
  if (rows.length === 0) return []
  const first = rows.toSorted((a, b) => a.row - b.row).slice(0, TOLD_ROWS)
  return [{ code: 'rows-passed', rows: first, count: rows.length }]
}

function SourceLine({ desk }: { desk: ImportDesk }) {
  const { importing: text, reasons } = useText()
  const waiting = useImport((state) => state.waiting.length)
  const kind = desk.encoding === null ? text.kind[desk.kind] : text.encoding[desk.encoding]
  const notes = [...desk.notes, ...passedNote(desk)].map(reasons.say)
  return (
    <div className="desk-source">
      <b className="selectable" title={desk.file}>
        {desk.file === '' ? text.pasted : desk.file}
      </b>
      <span className="desk-quiet">
        {[kind, text.rowCount(desk.rowCount), waiting > 0 ? text.waiting(waiting) : '']
          .filter((each) => each !== '')
          .join(' · ')}
      </span>
      {notes.length > 0 && (
        <span className="desk-notes selectable" title={notes.join('\n')}>
          <Info size={13} aria-hidden />
          {notes.join(' ')}
        </span>
      )}
      <span className="desk-source-actions">
        <Button size="compact-xs" leftSection={<FolderOpen size={13} />} onClick={() => void chooseTable()}>
          {text.otherFile}
        </Button>
        <Button
          size="compact-xs"
          leftSection={<ClipboardPaste size={13} />}
          onClick={() => void pasteClipboard()}
        >
          {text.pasteTable}
        </Button>
      </span>
    </div>
  )
}
