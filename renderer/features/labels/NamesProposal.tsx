import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { splitUnit } from '#shared/domain/unit.ts'
import type { LabelProposal } from '#shared/ipc/contract/labels.ts'
import { useText } from '../../text/use-text.ts'
import { keepApart, mergeNames } from './label-actions.ts'

/** Two names that seem to mean one thing. */
export function NamesProposal({
  proposal: { names, records, units, why },
  onSkip,
  onChoose,
}: {
  proposal: Extract<LabelProposal, { kind: 'names' }>
  onSkip: () => void
  onChoose: (label: string) => void
}) {
  const text = useText().labels
  const [kept, setKept] = useState(names[0])
  const [unit, setUnit] = useState(units[0] ?? '')
  const [busy, setBusy] = useState(false)
  const isMixed = new Set(units.map((each) => splitUnit(each).base)).size > 1
  const act = async (work: () => Promise<boolean>) => {
    setBusy(true)
    if (await work()) onChoose(kept)
    setBusy(false)
  }
  const merge = () => {
    const other = kept === names[0] ? names[1] : names[0]
    return mergeNames(kept, other, isMixed ? unit : null)
  }
  return (
    <>
      <span className="proposal-names">
        {names.map((name, at) => (
          <span key={name} data-kept={name === kept || undefined}>
            {name} <small className="numbers">{text.recordsOf(records[at] ?? 0)}</small>
          </span>
        ))}
      </span>
      <span className="proposal-why">{text.why(why)}</span>
      <span className="grow" />
      <Select
        aria-label={text.keepWhich}
        size="xs"
        w={168}
        allowDeselect={false}
        data={names.map((name) => ({ value: name, label: text.keepName(name) }))}
        value={kept}
        onChange={(value) => {
          if (value !== null) setKept(value)
        }}
      />
      {isMixed && (
        <Select
          aria-label={text.unitWhich}
          size="xs"
          w={92}
          allowDeselect={false}
          data={units.map((each) => ({ value: each, label: text.unitKeep(each) }))}
          value={unit}
          onChange={(value) => {
            if (value !== null) setUnit(value)
          }}
        />
      )}
      <Button variant="filled" disabled={busy} onClick={() => void act(merge)}>
        {text.merge}
      </Button>
      <Button disabled={busy} onClick={() => void act(() => keepApart(names))}>
        {text.different}
      </Button>
      <Button variant="subtle" color="gray" onClick={onSkip}>
        {text.skip}
      </Button>
    </>
  )
}
