import { Autocomplete, type ComboboxItem } from '@mantine/core'
import { findCategory, partOfCategory } from '#shared/domain/category-match.ts'
import type { Category } from '#shared/domain/category.ts'
import { useText } from '../../text/use-text.ts'
import { useCategories } from './use-tones.ts'

/** A category by name or any of its other names; one the program does not know is taken as it is. */
export function CategoryField({
  value,
  onChange,
  error,
}: {
  value: string
  onChange: (value: string) => void
  error?: string | undefined
}) {
  const text = useText().ledger
  const { categories } = useCategories()
  const names = categories.map(({ name }) => ({ value: name, label: name }))
  const unknown =
    value.trim() !== '' &&
    findCategory(value, categories) === null &&
    matching(names, value, categories).length === 0
  const tones = new Map(categories.map(({ name, tone }) => [name, tone]))
  return (
    <Autocomplete
      label={text.category}
      placeholder={text.categoryPlaceholder}
      value={value}
      error={error}
      {...(unknown && !error
        ? { description: text.newCategory(text.part(partOfCategory(value, categories))) }
        : {})}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={names}
      selectFirstOptionOnChange
      filter={({ options, search }) => matching(options as ComboboxItem[], search, categories)}
      renderOption={({ option }) => (
        <>
          <span className="mark" data-tone={tones.get(option.value) ?? 'c8'} aria-hidden />
          {option.value}
        </>
      )}
      comboboxProps={{ width: 240, position: 'bottom-start' }}
      maxDropdownHeight={300}
      onChange={onChange}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

/** Options whose name or other names hold the typed words; all of them while the field holds a whole name. */
function matching(options: ComboboxItem[], search: string, categories: readonly Category[]): ComboboxItem[] {
  const wanted = search.trim()
  if (wanted === '' || categories.some(({ name }) => name === wanted)) return options
  return options.filter(({ value }) => {
    const aliases = categories.find(({ name }) => name === value)?.aliases ?? []
    return [value, ...aliases].some((name) => name.includes(wanted))
  })
}
