import { ActionIcon, Button, TextInput } from '@mantine/core'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SavedView } from '#shared/ipc/contract/views.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { moveView, removeView, renameView, saveShown } from './views-flow.ts'
import './views.css'

/** Longest name of a view. */
const LONGEST = 40

/** Naming the view that is shown, or putting the named ones in order. */
export function ViewsRoom({
  room,
  views,
  onClose,
}: {
  room: 'save' | 'manage'
  views: readonly SavedView[]
  onClose: () => void
}) {
  const { views: text, shell } = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      title={room === 'save' ? text.saveTitle : text.manageTitle}
      size={room === 'save' ? 420 : 480}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      {room === 'save' ? <SaveForm onClose={onClose} /> : <ViewList views={views} onClose={onClose} />}
    </Modal>
  )
}

function SaveForm({ onClose }: { onClose: () => void }) {
  const { views: text, shell, ledger } = useText()
  const [name, setName] = useState('')
  const save = async () => {
    if (name.trim() !== '' && (await saveShown(name.trim(), null))) onClose()
  }
  return (
    <form
      className="views-save"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="dialog-text">{text.hint}</p>
      <TextInput
        data-autofocus
        label={text.name}
        placeholder={text.namePlaceholder}
        maxLength={LONGEST}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{shell.cancel}</Button>
        <Button type="submit" variant="filled" disabled={name.trim() === ''}>
          {ledger.save}
        </Button>
      </div>
    </form>
  )
}

function ViewList({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) {
  const text = useText().views
  return (
    <>
      {views.length === 0 && <p className="dialog-text">{text.none}</p>}
      <ul className="views-list">
        {views.map((view, at) => (
          <li key={view.id}>
            <ViewName key={view.name} view={view} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.moveUp(view.name)}
              disabled={at === 0}
              onClick={() => void moveView(views, view.id, -1)}
            >
              <ArrowUp size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.moveDown(view.name)}
              disabled={at === views.length - 1}
              onClick={() => void moveView(views, view.id, 1)}
            >
              <ArrowDown size={15} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.remove(view.name)}
              onClick={() => void removeView(views, view)}
            >
              <Trash2 size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button variant="filled" data-autofocus onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </>
  )
}

/** The name is taken over when the field is left or Enter is pressed. */
function ViewName({ view }: { view: SavedView }) {
  const text = useText().views
  const [name, setName] = useState(view.name)
  return (
    <TextInput
      className="views-name"
      aria-label={text.rename(view.name)}
      maxLength={LONGEST}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => void renameView(view, name)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void renameView(view, name)
      }}
    />
  )
}
