import { ActionIcon, Button, Checkbox, SegmentedControl } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useText } from '../../text/use-text.ts'
import { columnOf } from '../ledger/grid-columns.ts'
import { changeColumn, moveColumn, readLayout } from './grid-layout.ts'
import { changeLayout, useLayout } from './layout-store.ts'
import './column-list.css'

/** How many columns may stay in sight. */
const FROZEN = [0, 1, 2, 3, 4]
const AS_AT_FIRST = { columns: [], frozen: 3 }

/** Which columns are shown, in which order, and how many stay when the others are scrolled. */
export function ColumnList() {
  const { spreadsheet: text, ledger } = useText()
  const layout = useLayout()
  const last = layout.columns.length - 1
  return (
    <div className="column-list">
      <h3>{text.columnsTitle}</h3>
      <ul>
        {layout.columns.map(({ key, shown }, at) => {
          const label = columnOf(key)?.label(ledger) ?? key
          return (
            <li key={key}>
              <Checkbox
                label={label}
                aria-label={text.showColumn(label)}
                checked={shown}
                disabled={key === 'title'}
                onChange={(event) =>
                  changeLayout(changeColumn(layout, key, { shown: event.currentTarget.checked }))
                }
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={text.moveUp(label)}
                disabled={at === 0}
                onClick={() => changeLayout(moveColumn(layout, key, -1))}
              >
                <ArrowUp size={14} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={text.moveDown(label)}
                disabled={at === last}
                onClick={() => changeLayout(moveColumn(layout, key, 1))}
              >
                <ArrowDown size={14} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <div className="column-frozen">
        <span id="column-frozen">{text.frozen}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="column-frozen"
          value={String(Math.min(layout.frozen, FROZEN.length - 1))}
          data={FROZEN.map((count) => ({ value: String(count), label: String(count) }))}
          onChange={(value) => changeLayout({ ...layout, frozen: Number(value) })}
        />
        <span>{text.frozenUnit}</span>
      </div>
      <Button variant="subtle" color="gray" onClick={() => changeLayout(readLayout(AS_AT_FIRST))}>
        {text.resetColumns}
      </Button>
    </div>
  )
}
