import { Autocomplete, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ImportDesk, TableContext } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { useCategories } from '../ledger/use-tones.ts'
import { changeDesk } from './import-flow.ts'

const YEAR = /^(?:19|20)\d\d$/

/** Department, year and category of rows that name none; leaving a field reads the rows again. */
export function ContextFields({ desk }: { desk: ImportDesk }) {
  const { importing: text, ledger } = useText()
  const { departments, categories } = useCategories()
  const { context } = desk
  const [department, setDepartment] = useState(context.department)
  const [category, setCategory] = useState(context.category)
  const [year, setYear] = useState(context.year === null ? '' : String(context.year))
  const badYear = year.trim() !== '' && !YEAR.test(year.trim())
  const put = (change: Partial<TableContext>) => {
    if (JSON.stringify({ ...context, ...change }) === JSON.stringify(context)) return
    void changeDesk((now) =>
      call('import:arrange', { token: now.token, context: { ...now.context, ...change } }),
    )
  }
  const putYear = () => {
    if (!badYear) put({ year: year.trim() === '' ? null : Number(year) })
  }
  const onEnter = (act: () => void) => (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) act()
  }
  const box = { width: 200, position: 'bottom-start' } as const
  return (
    <div className="desk-context" role="group" aria-label={text.context}>
      <span>{text.context}</span>
      <Autocomplete
        aria-label={text.contextOf(ledger.department)}
        placeholder={ledger.department}
        value={department}
        data={[...new Set(departments)].filter((name) => name !== '')}
        comboboxProps={box}
        maxDropdownHeight={220}
        onChange={setDepartment}
        onOptionSubmit={(value) => put({ department: value })}
        onBlur={() => put({ department: department.trim() })}
        onKeyDown={onEnter(() => put({ department: department.trim() }))}
      />
      <TextInput
        aria-label={text.contextOf(text.year)}
        placeholder={text.yearPlaceholder}
        value={year}
        error={badYear}
        {...(badYear ? { title: text.badYear } : {})}
        onChange={(event) => setYear(event.currentTarget.value)}
        onBlur={putYear}
        onKeyDown={onEnter(putYear)}
      />
      <Autocomplete
        aria-label={text.contextOf(ledger.category)}
        placeholder={ledger.category}
        value={category}
        data={categories.map(({ name }) => name)}
        comboboxProps={box}
        maxDropdownHeight={220}
        onChange={setCategory}
        onOptionSubmit={(value) => put({ category: value })}
        onBlur={() => put({ category: category.trim() })}
        onKeyDown={onEnter(() => put({ category: category.trim() }))}
      />
    </div>
  )
}
