import { Menu } from '@mantine/core'
import { Check, ChevronDown } from 'lucide-react'
import { setBlockStyle, toggleRunIn, type BlockStyle } from '../../editor/commands/block-style.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { useStatus } from './use-status.ts'

const STYLES: readonly { style: BlockStyle; keys: string }[] = [
  { style: 'body', keys: 'Ctrl Shift N' },
  { style: 'heading2', keys: 'Ctrl Alt 2' },
  { style: 'heading3', keys: 'Ctrl Alt 3' },
  { style: 'heading4', keys: 'Ctrl Alt 4' },
]

const FIXED: ReadonlySet<string> = new Set(['title', 'subtitle', 'heading', 'table', 'image'])

/** The style at the caret. Titles and part headings have theirs for good; a table is changed by its own menu. */
export function StyleSelect({ handle }: { handle: DraftHandle }) {
  const { draft, elements } = useText()
  const text = draft.toolbar
  const style = useStatus(handle, (status) => status.style) ?? 'body'
  const runIn = useStatus(handle, (status) => status.runIn)
  const fixed = FIXED.has(style)
  const choose = (next: BlockStyle) => {
    setBlockStyle(handle.lexical, next)
    focusPage(handle.lexical)
  }
  return (
    <Menu position="bottom-start" width={270} returnFocus={false} disabled={fixed}>
      <Menu.Target>
        <button
          type="button"
          className="toolbar-select toolbar-style"
          aria-label={`${text.style}: ${text.styles[style]}`}
          disabled={fixed}
          onMouseDown={(event) => event.preventDefault()}
        >
          {text.styles[style]}
          <ChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {STYLES.map((one) => (
          <Menu.Item
            key={one.style}
            className={`style-item style-item-${one.style}`}
            rightSection={<kbd>{one.keys}</kbd>}
            onClick={() => choose(one.style)}
          >
            {text.styles[one.style]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={runIn === true ? <Check size={15} /> : <i className="draft-menu-unchecked" />}
          disabled={runIn === null}
          aria-current={runIn === true}
          onClick={() => {
            toggleRunIn(handle.lexical)
            focusPage(handle.lexical)
          }}
        >
          {elements.runIn}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
