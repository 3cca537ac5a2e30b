import { Button, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import { runCommand, useCommand } from '../../app/commands.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { ExportMenu } from '../paper/ExportMenu.tsx'
import { useExport } from '../paper/use-export.ts'
import { saveSheet } from '../sheet/save-sheet.ts'
import { SheetRoom } from '../sheet/SheetRoom.tsx'
import type { DraftSession } from './draft-session.ts'

/** Hands out the draft in every form, or its 数字核对表 on paper or screen; each time what stands on the page. */
export function ExportButton({
  draft,
  handle,
  session,
}: {
  draft: DraftSummary
  handle: DraftHandle
  session: DraftSession | null
}) {
  const { draft: text, sheet } = useText()
  const { busy, saved, checked, copy } = useExport(draft, handle, session)
  const [sheetOpen, setSheetOpen] = useState(false)
  useCommand('export', () => void checked('docx'))

  return (
    <>
      <Button.Group>
        <Button variant="filled" loading={busy} onClick={() => void checked('docx')}>
          {text.export}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="filled" px={5} className="split-more" aria-label={sheet.more} disabled={busy}>
              <ChevronDown size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <ExportMenu
              onExport={(format) => void checked(format)}
              onPrint={() => void runCommand('print')}
              onCopy={() => void copy()}
              onSheetFile={() => void saved(() => saveSheet(draft.id))}
              onSheetView={() => void saved(() => setSheetOpen(true))}
            />
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      {sheetOpen && <SheetRoom draftId={draft.id} onClose={() => setSheetOpen(false)} />}
    </>
  )
}
