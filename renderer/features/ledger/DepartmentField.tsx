import { Autocomplete } from '@mantine/core'
import { useText } from '../../text/use-text.ts'
import { useCategories } from './use-tones.ts'

export function DepartmentField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}) {
  const text = useText().ledger
  const { departments } = useCategories()
  return (
    <Autocomplete
      label={text.department}
      value={value}
      error={error}
      data={[...new Set(departments)].filter((name) => name !== '')}
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      maxDropdownHeight={260}
      onChange={onChange}
    />
  )
}
