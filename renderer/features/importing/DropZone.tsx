import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useViewActive } from '../../app/slots.tsx'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { chooseTable, kindOfFile } from './import-flow.ts'
import { ImportRoom } from './ImportRoom.tsx'
import { ReadingNote } from './ReadingNote.tsx'
import './importing.css'

/** Takes a table dropped anywhere on the window while the ledger is shown, and draws the import. */
export function DropZone() {
  const active = useViewActive()
  const text = useText().importing
  const [over, setOver] = useState(false)

  useEffect(() => {
    // A file dropped where nothing takes it would make the page navigate to it.
    const overWindow = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = active ? 'copy' : 'none'
      setOver(active)
    }
    const leaveWindow = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(false)
      const files = [...event.dataTransfer.files]
      const file = files[0]
      if (!active || !file) return
      const kind = kindOfFile(file.name)
      if (files.length > 1) toastDone(text.oneAtATime)
      else if (kind === null) toastDone(text.notCsv(file.name))
      else void chooseTable(kind, window.zongshu.pathOfDroppedFile(file))
    }
    window.addEventListener('dragover', overWindow)
    window.addEventListener('dragleave', leaveWindow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', overWindow)
      window.removeEventListener('dragleave', leaveWindow)
      window.removeEventListener('drop', drop)
    }
  }, [active, text])

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
      <ReadingNote />
      <ImportRoom />
    </>
  )
}
