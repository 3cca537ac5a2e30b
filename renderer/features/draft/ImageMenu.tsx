import { ActionIcon, Popover, SegmentedControl, TextInput, Tooltip } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { focusPage } from '../../editor/commands/edit.ts'
import { changeImage, readImage, removeImage } from '../../editor/commands/image.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { useStatus } from './use-status.ts'
import './elements.css'

/** Printed widths to choose from; the widest fills the type area. */
const WIDTHS_MM = [60, 80, 100, 130, 156]
const MAX_CAPTION = 300

/** Width and caption of the picture that is selected, below it. */
export function ImageMenu({ handle }: { handle: DraftHandle }) {
  const id = useStatus(handle, (status) => status.imageId)
  return id === null ? null : <OpenImage key={id} id={id} handle={handle} />
}

function OpenImage({ id, handle }: { id: string; handle: DraftHandle }) {
  const text = useText().elements.imageMenu
  const editor = handle.lexical
  const [image, setImage] = useState(() => readImage(editor, id))
  const [caption, setCaption] = useState(image?.caption ?? '')
  const box = useElementBox(handle, image?.key ?? null)

  // Undo and redo change it as well.
  useEffect(
    () =>
      handle.onEdit(() => {
        const now = readImage(editor, id)
        setImage(now)
        setCaption(now?.caption ?? '')
      }),
    [handle, editor, id],
  )
  if (image === null || box === null) return null
  const keepCaption = () => {
    if (caption.trim() !== image.caption) changeImage(editor, id, { caption: caption.trim() })
  }
  return (
    <Popover position="bottom" width={400} opened withinPortal withRoles={false} closeOnEscape={false}>
      <Popover.Target>
        <span
          className="figure-menu-anchor"
          style={{ left: box.left + box.width / 2, top: box.top, height: box.height }}
        />
      </Popover.Target>
      <Popover.Dropdown className="image-menu" role="dialog" aria-label={text.label}>
        <SegmentedControl
          aria-label={text.width}
          fullWidth
          size="xs"
          data={WIDTHS_MM.map((mm) => ({ value: String(mm), label: text.widths(mm) }))}
          value={String(image.widthMm)}
          onChange={(mm) => changeImage(editor, id, { widthMm: Number(mm) })}
        />
        <div className="image-menu-row">
          <TextInput
            aria-label={text.caption}
            placeholder={text.captionPlaceholder}
            maxLength={MAX_CAPTION}
            value={caption}
            onChange={(event) => setCaption(event.currentTarget.value)}
            onBlur={keepCaption}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') keepCaption()
              if (event.key === 'Enter' || event.key === 'Escape') focusPage(editor)
            }}
          />
          <Tooltip label={text.remove}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.remove}
              onClick={() => {
                removeImage(editor, id)
                focusPage(editor)
              }}
            >
              <Trash2 size={15} />
            </ActionIcon>
          </Tooltip>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Where an element of the page stands on the screen, brought into sight first; it moves with scrolling and with pages. */
function useElementBox(handle: DraftHandle, key: string | null): DOMRect | null {
  const element = key === null ? null : handle.lexical.getElementByKey(key)
  const [box, setBox] = useState<DOMRect | null>(null)
  useEffect(() => {
    if (element === null) return
    let frame = requestAnimationFrame(() => {
      element.scrollIntoView({ block: 'nearest' })
      follow()
    })
    const follow = () => {
      const now = element.getBoundingClientRect()
      setBox((before) => (before !== null && isSame(before, now) ? before : now))
      frame = requestAnimationFrame(follow)
    }
    return () => cancelAnimationFrame(frame)
  }, [element])
  return box
}

function isSame(a: DOMRect, b: DOMRect): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height
}
