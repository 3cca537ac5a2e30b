import { ActionIcon, Menu, Popover, Tooltip } from '@mantine/core'
import { Table as TableIcon } from 'lucide-react'
import { useState } from 'react'
import { changeTable, insertTable, type TableAction } from '../../editor/commands/table.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { TableSizeGrid } from './TableSizeGrid.tsx'
import { useStatus } from './use-status.ts'

const GROUPS: readonly (readonly TableAction[])[] = [
  ['row-above', 'row-below', 'column-left', 'column-right'],
  ['merge', 'split'],
  ['delete-row', 'delete-column', 'delete-table'],
]

/** Outside a table: insert one by its size. Inside: change it. */
export function TableMenu({ handle }: { handle: DraftHandle }) {
  const text = useText().draft.table
  const inTable = useStatus(handle, (status) => status.inTable)
  const [open, setOpen] = useState(false)
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
