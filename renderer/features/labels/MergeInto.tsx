import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { splitUnit } from '#shared/domain/unit.ts'
import type { LabelRow } from '#shared/ipc/contract/labels.ts'
import { useText } from '../../text/use-text.ts'
import { mergeNames } from './label-actions.ts'

/** Lets the writer say what no rule proposes: that this name counts as another. */
export function MergeInto({
  row,
  rows,
  onMerged,
}: {
  row: LabelRow
  rows: readonly LabelRow[]
  onMerged: (label: string) => void
}) {
  const text = useText().labels
  const [into, setInto] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const target = rows.find(({ label }) => label === into)
  const units = [...(target?.units ?? []), ...row.units].map((each) => each.unit)
  const isMixed =
    target !== undefined &&
    target.term.unit === '' &&
    new Set(units.map((each) => splitUnit(each).base)).size > 1
  const printed = isMixed ? (unit ?? units[0] ?? null) : null
  const merge = async () => {
    if (target !== undefined && (await mergeNames(target.label, row.label, printed))) onMerged(target.label)
  }
  return (
    <div className="labels-merge">
      <Select
        label={text.mergeInto}
        placeholder={text.mergeIntoPlaceholder}
        searchable
        clearable
        comboboxProps={{ position: 'top' }}
        data={rows.map(({ label }) => label).filter((label) => label !== row.label)}
        value={into}
        onChange={setInto}
      />
      {isMixed && (
        <Select
          label={text.mergeUnit}
          allowDeselect={false}
          data={[...new Set(units)]}
          value={printed}
          onChange={setUnit}
        />
      )}
      <Button disabled={target === undefined} onClick={() => void merge()}>
        {text.merge}
      </Button>
    </div>
  )
}
