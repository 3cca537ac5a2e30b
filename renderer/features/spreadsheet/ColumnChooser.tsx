import { Button, Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../text/use-text.ts'

const ColumnList = lazy(async () => ({ default: (await import('./ColumnList.tsx')).ColumnList }))

/** The button that opens the choice of columns. */
export function ColumnChooser() {
  const text = useText().spreadsheet
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={290} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          className="quiet-button"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {text.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.columnsTitle}>
        <Suspense>{opened && <ColumnList />}</Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
