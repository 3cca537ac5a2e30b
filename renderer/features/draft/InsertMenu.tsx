import { Button, Menu } from '@mantine/core'
import { ImagePlus, Paperclip, Plus, Superscript } from 'lucide-react'
import { addAttachment } from '../../editor/commands/attachments.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { openNoteAtCaret } from './note-menu.ts'
import { pickPicture } from './pictures.ts'

/** What is put into a text beside words: a picture, a footnote, an attachment. */
export function InsertMenu({ handle }: { handle: DraftHandle }) {
  const text = useText().elements
  const attach = () => {
    if (!addAttachment(handle.lexical)) toastDone(text.attachments.most)
    focusPage(handle.lexical)
  }
  return (
    <Menu position="bottom-start" width={210} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Plus size={15} />}
          title={text.insert}
          aria-label={text.insert}
          onMouseDown={(event) => event.preventDefault()}
        >
          <span className="toolbar-words">{text.insert}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<ImagePlus size={15} />} onClick={() => void pickPicture(handle)}>
          {text.picture}
        </Menu.Item>
        <Menu.Item
          leftSection={<Superscript size={15} />}
          rightSection={<kbd>Ctrl Alt F</kbd>}
          onClick={() => openNoteAtCaret(handle)}
        >
          {text.note}
        </Menu.Item>
        <Menu.Item leftSection={<Paperclip size={15} />} onClick={attach}>
          {text.attachment}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
