import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { changeSettings, useSettings } from '../../bridge/settings.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { toastError } from '../../ui/toast.tsx'
import { overrideFigures } from './figure-actions.ts'
import { closeOverride, useOverrideQuestion, type OverrideQuestion } from './override-dialog.ts'

/** Asks for a hand value with its reason; the name is remembered on this computer. */
export function OverrideDialog({ handle }: { handle: DraftHandle }) {
  const asked = useOverrideQuestion((state) => state.asked)
  if (asked === null || asked.figures.length === 0) return null
  return <OverrideForm key={asked.figures[0]?.id} asked={asked} handle={handle} />
}

function OverrideForm({ asked, handle }: { asked: OverrideQuestion; handle: DraftHandle }) {
  const { shell, draft } = useText()
  const text = draft.figures.dialog
  const remembered = useSettings((settings) => settings.author)
  const [first] = asked.figures
  const [shown, setShown] = useState(first?.text ?? '')
  const [reason, setReason] = useState(first?.override?.reason ?? '')
  const [by, setBy] = useState(remembered)
  const [tried, setTried] = useState(false)
  const label = first?.binding.label ?? ''

  const done = async () => {
    setTried(true)
    if (shown.trim() === '' || reason.trim() === '') return
    try {
      const hand = { text: shown.trim(), reason: reason.trim(), by: by.trim() }
      await overrideFigures(handle, asked.figures, hand)
      if (hand.by !== remembered) changeSettings({ author: hand.by })
      closeOverride()
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Modal
      opened
      onClose={closeOverride}
      title={asked.keeps ? text.keepTitle(label) : text.title(label)}
      size={440}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <form
        className="override-form"
        onSubmit={(event) => {
          event.preventDefault()
          void done()
        }}
      >
        <p className="draft-note">{asked.ledger === null ? text.leadLost : text.lead(asked.ledger)}</p>
        <TextInput
          label={text.text}
          value={shown}
          maxLength={60}
          data-autofocus={asked.keeps ? undefined : true}
          error={tried && shown.trim() === '' ? text.noText : undefined}
          onChange={(event) => setShown(event.currentTarget.value)}
        />
        <Textarea
          label={text.reason}
          placeholder={text.reasonPlaceholder}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={500}
          value={reason}
          data-autofocus={asked.keeps ? true : undefined}
          error={tried && reason.trim() === '' ? text.noReason : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void done()
          }}
        />
        <TextInput
          label={text.by}
          placeholder={text.byPlaceholder}
          value={by}
          maxLength={50}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <div className="dialog-actions">
          <Button onClick={closeOverride}>{shell.cancel}</Button>
          <Button type="submit" variant="filled">
            {text.ok}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
