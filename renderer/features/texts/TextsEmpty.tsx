import { Button } from '@mantine/core'
import { FileText } from 'lucide-react'
import { useText } from '../../text/use-text.ts'
import { openTextFile } from './texts-flow.ts'
import { useTexts } from './texts-store.ts'

/** The room before it has a text: where to drop one, paste one or open one. */
export function TextsEmpty() {
  const text = useText().texts
  const busy = useTexts((state) => state.busy)
  return (
    <div className="texts-empty">
      <div className="texts-empty-card">
        <FileText size={42} strokeWidth={1.2} aria-hidden />
        <h2>{text.emptyTitle}</h2>
        <p>{text.emptyBody}</p>
        <b>{text.dropHere}</b>
        <Button variant="filled" data-autofocus loading={busy !== null} onClick={() => void openTextFile()}>
          {text.open}
        </Button>
        <small>{text.formats}</small>
      </div>
    </div>
  )
}
