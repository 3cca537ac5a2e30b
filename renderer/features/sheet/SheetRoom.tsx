import { Button, Modal } from '@mantine/core'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { saveSheet } from './save-sheet.ts'
import { SheetPaper } from './SheetPaper.tsx'
import './sheet.css'

/** 数字核对表 of a stored draft as it will be printed. Printing prints the paper and nothing around it. */
export function SheetRoom({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const { sheet: text, shell } = useText()
  const { data } = useBridgeQuery('sheet:read', { draftId }, { keepPrevious: true })
  const [saving, setSaving] = useState(false)
  const isEmpty = data !== undefined && data.rows.length === 0 && data.typed.length === 0

  const save = async () => {
    setSaving(true)
    await saveSheet(draftId)
    setSaving(false)
  }
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={text.title}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="sheet-room"
    >
      <div className="sheet-bar">
        <p>{text.lead}</p>
        <Button loading={saving} disabled={data === undefined || isEmpty} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button
          variant="filled"
          leftSection={<Printer size={15} aria-hidden />}
          disabled={data === undefined || isEmpty}
          onClick={() => window.print()}
        >
          {text.print}
        </Button>
      </div>
      <div className="sheet-desk" tabIndex={0} data-autofocus role="region" aria-label={text.paper}>
        {data === undefined && <p className="sheet-none">{shell.loading}</p>}
        {isEmpty && (
          <div className="sheet-none">
            <b>{text.none}</b>
            <p>{text.noneBody}</p>
          </div>
        )}
        {data !== undefined && !isEmpty && <SheetPaper sheet={data} />}
      </div>
    </Modal>
  )
}
