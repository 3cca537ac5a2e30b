import { Button, Loader } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { showView } from '../../app/view-store.ts'
import { useText } from '../../text/use-text.ts'
import { cancelReading } from './import-flow.ts'
import { useImport, type Progress } from './import-store.ts'

const PATIENCE_MS = 400

/** Says over every view that a table is being read, once that takes longer than a moment, or that one is ready. */
export function ReadingNote({ active }: { active: boolean }) {
  const progress = useImport((state) => state.progress)
  const ready = useImport((state) => state.desk !== null || state.preview !== null)
  const note = progress !== null ? <LateNote progress={progress} /> : ready && !active ? <ReadyNote /> : null
  return note && createPortal(note, document.body)
}

function LateNote({ progress }: { progress: Progress }) {
  const { importing: text, shell } = useText()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  const percent = Math.round(progress.done * 100)
  return (
    <div className="reading-note">
      <Loader size={14} />
      <span role="status">{text.stage[progress.stage]}</span>
      <progress className="reading-bar" max={100} value={percent} aria-label={text.stage[progress.stage]} />
      <Button size="compact-xs" onClick={cancelReading}>
        {shell.cancel}
      </Button>
    </div>
  )
}

function ReadyNote() {
  const text = useText().importing
  return (
    <div className="reading-note">
      <FileSpreadsheet size={14} aria-hidden />
      <span role="status">{text.ready}</span>
      <Button size="compact-xs" onClick={() => showView('ledger')}>
        {text.goLook}
      </Button>
    </div>
  )
}
