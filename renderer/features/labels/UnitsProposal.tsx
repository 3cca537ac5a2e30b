import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { LabelProposal, LabelRow } from '#shared/ipc/contract/labels.ts'
import { countsAs } from '#shared/labels/counting-units.ts'
import { unitsName } from '#shared/labels/propose-labels.ts'
import { plainTerm } from '#shared/labels/term.ts'
import { useText } from '../../text/use-text.ts'
import { keepApart, unifyUnit } from './label-actions.ts'

/** A label whose figures come in several units; those that count something else stay apart and are named. */
export function UnitsProposal({
  proposal: { label, units, apart },
  row,
  onSkip,
  onChoose,
}: {
  proposal: Extract<LabelProposal, { kind: 'units' }>
  row: LabelRow | undefined
  onSkip: () => void
  onChoose: (label: string) => void
}) {
  const { labels: text, reasons } = useText()
  const why = text.apart(apart.map(reasons.say))
  const usual = units[0]?.unit ?? ''
  const choices = units.map(({ unit }) => unit).filter((unit) => countsAs(unit, usual))
  const [unit, setUnit] = useState(usual)
  const [busy, setBusy] = useState(false)
  const act = async (work: () => Promise<boolean>) => {
    setBusy(true)
    if (await work()) onChoose(label)
    setBusy(false)
  }
  return (
    <>
      <span className="proposal-names">
        <span data-kept>{label}</span>
        {units.map((each) => (
          <small key={each.unit} className="numbers">
            {each.unit} · {text.recordsOf(each.records)}
          </small>
        ))}
      </span>
      <span className="proposal-why" title={why}>
        {apart.length === 0 ? text.unitsDiffer(label) : `${why}${text.apartStays}`}
      </span>
      <span className="grow" />
      {choices.length > 1 && (
        <>
          <Select
            aria-label={text.unitWhich}
            size="xs"
            w={116}
            allowDeselect={false}
            data={choices.map((each) => ({ value: each, label: text.unitKeep(each) }))}
            value={unit}
            onChange={(value) => {
              if (value !== null) setUnit(value)
            }}
          />
          <Button
            variant="filled"
            disabled={busy}
            onClick={() =>
              void act(() => unifyUnit(row?.term ?? plainTerm(label), row?.definition ?? null, unit))
            }
          >
            {text.unify}
          </Button>
        </>
      )}
      <Button disabled={busy} onClick={() => void act(() => keepApart([label, unitsName(label)]))}>
        {text.keepUnits}
      </Button>
      <Button variant="subtle" color="gray" onClick={onSkip}>
        {text.skip}
      </Button>
    </>
  )
}
