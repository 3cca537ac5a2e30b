import { ActionIcon, Menu, Popover, Tooltip } from '@mantine/core'
import { Check, Table as TableIcon } from 'lucide-react'
import { useState } from 'react'
import {
  changeTable,
  insertTable,
  readTableForm,
  setTableForm,
  tableElement,
  type TableAction,
} from '../../editor/commands/table.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { TableSizeGrid } from './TableSizeGrid.tsx'
import { useStatus } from './use-status.ts'
import { WordsPopover } from './WordsPopover.tsx'

const GROUPS: readonly (readonly TableAction[])[] = [
  ['row-above', 'row-below', 'column-left', 'column-right'],
  ['merge', 'split'],
  ['delete-row', 'delete-column', 'delete-table'],
]

/** The upper edge of the table that the caret is in, where its caption stands; brought into sight. */
function tableBox(handle: DraftHandle): DOMRect {
  const table = tableElement(handle.lexical)
  table?.scrollIntoView({ block: 'nearest' })
  const { left = 0, top = 0, width = 0 } = table?.getBoundingClientRect() ?? {}
  return new DOMRect(left, Math.max(top, 0), width, 1)
}

/** Outside a table: insert one by its size. Inside: change it. */
export function TableMenu({ handle }: { handle: DraftHandle }) {
  const { draft, elements } = useText()
  const text = draft.table
  const inTable = useStatus(handle, (status) => status.inTable)
  const [open, setOpen] = useState(false)
  const [captionBox, setCaptionBox] = useState<DOMRect | null>(null)
  const button = (
    <Tooltip label={inTable ? text.label : text.insert} disabled={open}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={inTable ? text.label : text.insert}
        aria-haspopup="menu"
        aria-expanded={open}
        data-on={inTable || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        <TableIcon size={16} />
      </ActionIcon>
    </Tooltip>
  )
  const change = (action: TableAction) => {
    changeTable(handle.lexical, action)
    focusPage(handle.lexical)
  }
  const form = inTable === true && open ? readTableForm(handle.lexical) : null
  const setForm = (next: Parameters<typeof setTableForm>[1]) => {
    setCaptionBox(null)
    setTableForm(handle.lexical, next)
    focusPage(handle.lexical)
  }
  if (inTable && captionBox !== null) {
    return (
      <>
        {button}
        <WordsPopover
          box={captionBox}
          label={elements.table.captionLabel}
          placeholder={elements.table.captionPlaceholder}
          hint={elements.table.hint}
          initial={readTableForm(handle.lexical)?.caption ?? ''}
          maxLength={300}
          oneLine
          onSave={(caption) => setForm({ caption })}
          onCancel={() => {
            setCaptionBox(null)
            focusPage(handle.lexical)
          }}
        />
      </>
    )
  }
  if (inTable) {
    return (
      <Menu position="bottom-start" width={190} opened={open} onChange={setOpen} returnFocus={false}>
        <Menu.Target>{button}</Menu.Target>
        <Menu.Dropdown>
          {GROUPS.map((group, index) => (
            <div key={group[0]} role="none">
              {index > 0 && <Menu.Divider />}
              {group.map((action) => (
                <Menu.Item key={action} onClick={() => change(action)}>
                  {text[action]}
                </Menu.Item>
              ))}
            </div>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setCaptionBox(tableBox(handle))}>{elements.table.caption}</Menu.Item>
          <Menu.Item
            aria-current={form?.landscape === true}
            rightSection={form?.landscape === true ? <Check size={15} /> : null}
            onClick={() => setForm({ landscape: form?.landscape !== true })}
          >
            {elements.table.landscape}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    )
  }
  return (
    <Popover position="bottom-start" opened={open} onChange={setOpen} trapFocus returnFocus={false}>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>
        <TableSizeGrid
          onChoose={(rows, columns) => {
            setOpen(false)
            insertTable(handle.lexical, rows, columns)
            focusPage(handle.lexical)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
