import { Autocomplete, Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { PARTS } from '#shared/domain/part.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { columnOf } from '../ledger/grid-columns.ts'
import { useCategories } from '../ledger/use-tones.ts'
import { BULK_FIELDS, planBulk, waysOf, type BulkField, type BulkHow, type BulkPlan } from './bulk-change.ts'
import { storeEdits } from './change-range.ts'
import './bulk-edit.css'

const AT_FIRST: BulkPlan = { field: 'category', how: 'set', value: '', find: '' }

/** One change for all marked records: what would change is counted first, and it is one step back. */
export function BulkEdit({ rows }: { rows: readonly RecordRow[] }) {
  const words = useText()
  const { spreadsheet: text, ledger } = words
  const [plan, setPlan] = useState(AT_FIRST)
  const [busy, setBusy] = useState(false)
  const { changes, same, problem } = planBulk(rows, plan, words)
  const ways = waysOf(plan.field)
  const howNames: Readonly<Record<BulkHow, string>> = {
    set: text.bulkSet,
    append: text.bulkAppend,
    replace: text.bulkReplace,
  }
  const apply = async () => {
    setBusy(true)
    const told = { refused: text.fillRefused, done: text.filled }
    if (await storeEdits({ changes, problems: [] }, told)) setPlan({ ...plan, value: '', find: '' })
    setBusy(false)
  }
  return (
    <form
      className="bulk-edit"
      aria-label={text.bulkTitle}
      onSubmit={(event) => {
        event.preventDefault()
        if (changes.length > 0 && problem === null) void apply()
      }}
    >
      <h3>{text.bulkTitle}</h3>
      <Select
        label={text.bulkField}
        value={plan.field}
        allowDeselect={false}
        data={BULK_FIELDS.map((field) => ({
          value: field as string,
          label: columnOf(field)?.label(ledger) ?? field,
        }))}
        onChange={(value) => {
          const field = BULK_FIELDS.find((known) => known === value) ?? plan.field
          setPlan({ field, how: waysOf(field)[0] ?? 'set', value: '', find: '' })
        }}
      />
      {ways.length > 1 && (
        <SegmentedControl
          fullWidth
          aria-label={text.bulkHow}
          value={plan.how}
          data={ways.map((how) => ({ value: how, label: howNames[how] }))}
          onChange={(how) => setPlan({ ...plan, how })}
        />
      )}
      {plan.how === 'replace' && (
        <TextInput
          label={text.bulkFind}
          value={plan.find}
          onChange={(event) => setPlan({ ...plan, find: event.currentTarget.value })}
        />
      )}
      <BulkValue
        key={plan.field}
        field={plan.field}
        label={plan.how === 'replace' ? text.bulkReplaceBy : howNames[plan.how]}
        value={plan.value}
        onChange={(value) => setPlan({ ...plan, value })}
      />
      <p className="bulk-preview" role="status" data-bad={problem !== null || undefined}>
        {problem !== null
          ? text.bulkProblem(problem.title, problem.problem)
          : changes.length === 0
            ? text.bulkNone
            : text.bulkPreview(changes.length, same)}
      </p>
      <Button
        type="submit"
        variant="filled"
        loading={busy}
        disabled={changes.length === 0 || problem !== null}
      >
        {text.bulkApply(changes.length)}
      </Button>
    </form>
  )
}

function BulkValue({
  field,
  label,
  value,
  onChange,
}: {
  field: BulkField
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const { spreadsheet: text, ledger } = useText()
  const { categories, departments } = useCategories()
  switch (field) {
    case 'category':
    case 'department': {
      const names = field === 'category' ? categories.map(({ name }) => name) : departments
      return (
        <Autocomplete
          label={label}
          value={value}
          data={[...new Set(names)].filter((name) => name !== '')}
          maxDropdownHeight={260}
          onChange={onChange}
        />
      )
    }
    case 'part':
      return (
        <Select
          label={label}
          value={value}
          allowDeselect={false}
          data={[
            { value: '', label: ledger.partByCategory(null) },
            ...PARTS.map((part) => ({ value: ledger.part(part), label: ledger.part(part) })),
          ]}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      )
    case 'star':
      return (
        <SegmentedControl
          fullWidth
          aria-label={label}
          value={value === '' ? 'none' : value}
          data={[
            { value: 'none', label: '—' },
            { value: '1', label: text.bulkYes },
            { value: '0', label: text.bulkNo },
          ]}
          onChange={(chosen) => onChange(chosen === 'none' ? '' : chosen)}
        />
      )
    case 'date':
    case 'endDate':
      return <DayField label={label} value={value} onChange={onChange} />
    case 'summary':
    case 'outcome':
      return (
        <Textarea
          label={label}
          autosize
          minRows={2}
          maxRows={8}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    default:
      return (
        <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      )
  }
}
