import { Button, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../../app/commands.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { saveSheet } from '../sheet/save-sheet.ts'
import { SheetRoom } from '../sheet/SheetRoom.tsx'
import type { DraftSession } from './draft-session.ts'

/** Hands out the draft as a .docx, or its 数字核对表 on paper or screen; each time what stands on the page. */
export function ExportButton({ draftId, session }: { draftId: string; session: DraftSession | null }) {
  const { draft: text, sheet } = useText()
  const [busy, setBusy] = useState(false)
  const [sheetOpen, setSheetOpen] = useState(false)

  /** Saves the draft first: one that cannot be saved says so itself, and an older text would be worse than nothing. */
  const saved = async (work: () => Promise<void> | void) => {
    if (busy) return
    setBusy(true)
    try {
      if (session === null || (await session.flush())) await work()
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  const exportWord = async () => {
    const { file } = await call('export:save', { draftId, profile: 'report', format: 'docx', to: 'ask' })
    if (file === null) return
    toastDone(text.exported(file.split(/[\\/]/).at(-1) ?? file), [
      { label: text.reveal, run: () => void call('export:reveal', {}).catch(toastError) },
      { label: text.open, run: () => void call('export:open', {}).catch(toastError) },
    ])
  }
  useCommand('export', () => void saved(exportWord))

  return (
    <>
      <Button.Group>
        <Button variant="filled" loading={busy} onClick={() => void saved(exportWord)}>
          {text.export}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="filled" px={5} className="split-more" aria-label={sheet.more} disabled={busy}>
              <ChevronDown size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void saved(exportWord)}>{sheet.word}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => void saved(() => saveSheet(draftId))}>{sheet.file}</Menu.Item>
            <Menu.Item onClick={() => void saved(() => setSheetOpen(true))}>{sheet.view}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      {sheetOpen && <SheetRoom draftId={draftId} onClose={() => setSheetOpen(false)} />}
    </>
  )
}
