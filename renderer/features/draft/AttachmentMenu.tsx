import { ActionIcon, Menu } from '@mantine/core'
import { ArrowDown, ArrowUp, MoreHorizontal, PencilLine, Trash2 } from 'lucide-react'
import type { AttachmentId } from '#shared/document/model.ts'
import { goToAttachmentTitle, moveAttachment, removeAttachment } from '../../editor/commands/attachments.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'

/** What can be done with an attachment as a whole; asked before text is deleted with it. */
export function AttachmentMenu({
  handle,
  id,
  name,
  isEmpty,
  isFirst,
  isLast,
}: {
  handle: DraftHandle
  id: AttachmentId
  name: string
  isEmpty: boolean
  isFirst: boolean
  isLast: boolean
}) {
  const text = useText().elements.attachments
  const rename = () => {
    goToAttachmentTitle(handle.lexical, id)
    focusPage(handle.lexical)
  }
  const remove = async () => {
    const { title, body, confirm: label } = text.ask
    if (!isEmpty && !(await confirm({ title: title(name), body, confirm: label, danger: true }))) return
    removeAttachment(handle.lexical, id)
    focusPage(handle.lexical)
  }
  return (
    <Menu position="bottom-end" width={150} returnFocus={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={text.menu(name)}>
          <MoreHorizontal size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PencilLine size={15} />} onClick={rename}>
          {text.rename}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowUp size={15} />}
          disabled={isFirst}
          onClick={() => moveAttachment(handle.lexical, id, 'up')}
        >
          {text.up}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={15} />}
          disabled={isLast}
          onClick={() => moveAttachment(handle.lexical, id, 'down')}
        >
          {text.down}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Trash2 size={15} />} color="var(--bad)" onClick={() => void remove()}>
          {text.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
