import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeskRow } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { readDay } from '../../ui/read-day.ts'
import { changeDesk } from './import-flow.ts'

/** Day, category and title of a row, to be put right here; or the row is confirmed as it was read. */
export function RowMend({ row }: { row: DeskRow }) {
  const { importing: text, ledger } = useText()
  const { record } = row
  const [date, setDate] = useState(record.date)
  const [category, setCategory] = useState(record.category)
  const [title, setTitle] = useState(record.title)
  const day = readDay(date, today()) ?? date.trim()
  const change = {
    ...(day === record.date ? {} : { date: day }),
    ...(category.trim() === record.category ? {} : { category: category.trim() }),
    ...(title.trim() === record.title ? {} : { title: title.trim() }),
  }
  const changed = Object.keys(change).length > 0
  const mend = () => void changeDesk(({ token }) => call('import:mend', { token, rows: [row.row], change }))
  return (
    <form
      className="desk-mend"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed || row.state === 'doubtful') mend()
      }}
    >
      <DayField label={ledger.date} value={date} onChange={setDate} />
      <TextInput
        label={ledger.category}
        value={category}
        maxLength={60}
        onChange={(event) => setCategory(event.currentTarget.value)}
      />
      <TextInput
        label={ledger.recordTitle}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!changed && row.state !== 'doubtful'}>
        {changed ? text.mend : text.confirmRow}
      </Button>
    </form>
  )
}
