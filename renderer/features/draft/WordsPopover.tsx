import { ActionIcon, Popover, Textarea, Tooltip } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import './elements.css'

/**
 * A few words beside the place they belong to: saved by leaving the field or with Ctrl+Enter (Enter, where they are one
 * line), left as they were with Esc.
 */
export function WordsPopover({
  box,
  label,
  placeholder,
  hint,
  initial,
  maxLength,
  oneLine = false,
  remove,
  onSave,
  onCancel,
}: {
  box: DOMRect | null
  label: string
  placeholder: string
  hint: string
  initial: string
  maxLength: number
  oneLine?: boolean
  remove?: { readonly label: string; readonly run: () => void }
  onSave: (words: string) => void
  onCancel: () => void
}) {
  const [words, setWords] = useState(initial)
  return (
    <Popover
      position="bottom-start"
      width={340}
      opened
      onChange={(open) => !open && onSave(words.trim())}
      closeOnEscape={false}
      trapFocus
      returnFocus={false}
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span
          className="figure-menu-anchor"
          style={{ left: box?.left ?? 0, top: box?.top ?? 0, height: box?.height ?? 0 }}
        />
      </Popover.Target>
      <Popover.Dropdown className="words-popover" role="dialog" aria-label={label}>
        <Textarea
          aria-label={label}
          placeholder={placeholder}
          autosize
          minRows={oneLine ? 1 : 2}
          maxRows={8}
          maxLength={maxLength}
          value={words}
          data-autofocus
          onChange={(event) => {
            const { value } = event.currentTarget
            setWords(oneLine ? value.replace(/\s*\n\s*/g, ' ') : value)
          }}
          onKeyDown={(event) => {
            // Enter and Esc first belong to an input method that is composing a word.
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape') {
              event.stopPropagation()
              onCancel()
            } else if (event.key === 'Enter' && (oneLine || event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              onSave(words.trim())
            }
          }}
        />
        <div className="words-popover-foot">
          <span>{hint}</span>
          {remove && (
            <Tooltip label={remove.label}>
              <ActionIcon variant="subtle" color="gray" aria-label={remove.label} onClick={remove.run}>
                <Trash2 size={15} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
