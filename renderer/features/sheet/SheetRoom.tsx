import { Button } from '@mantine/core'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { PaperBar, PaperDesk, PaperNone, PaperRoom } from '../../ui/PaperRoom.tsx'
import { saveSheet } from './save-sheet.ts'
import { SheetPaper } from './SheetPaper.tsx'
import './sheet.css'

/** 数字核对表 of a stored draft as it will be printed. Printing prints the paper and nothing around it. */
export function SheetRoom({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const { sheet: text, shell } = useText()
  const { data } = useBridgeQuery('sheet:read', { draftId }, { keepPrevious: true })
  const [saving, setSaving] = useState(false)
  const isEmpty = data !== undefined && data.rows.length === 0 && data.typed.length === 0
  const print = data === undefined || isEmpty ? null : () => window.print()

  const save = async () => {
    setSaving(true)
    await saveSheet(draftId)
    setSaving(false)
  }
  return (
    <PaperRoom title={text.title} className="sheet-room" onClose={onClose} onPrint={print}>
      <PaperBar>
        <p>{text.lead}</p>
        <Button loading={saving} disabled={print === null} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button
          variant="filled"
          leftSection={<Printer size={15} aria-hidden />}
          disabled={print === null}
          onClick={print ?? undefined}
        >
          {text.print}
        </Button>
      </PaperBar>
      <PaperDesk label={text.paper}>
        {data === undefined && <p className="paper-none">{shell.loading}</p>}
        {isEmpty && <PaperNone title={text.none} body={text.noneBody} />}
        {data !== undefined && !isEmpty && <SheetPaper sheet={data} />}
      </PaperDesk>
    </PaperRoom>
  )
}
