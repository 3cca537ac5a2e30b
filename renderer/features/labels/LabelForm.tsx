import { Button, Select } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { AGGREGATES, aggregateSchema, type IndicatorDefinition } from '#shared/figures/indicator.ts'
import type { LabelRow } from '#shared/ipc/contract/labels.ts'
import { NATURES, natureSchema, type LabelTerm } from '#shared/labels/term.ts'
import { useText } from '../../text/use-text.ts'
import { defaultDefinition } from '../indicators/indicator-lines.ts'
import { KeptText } from '../indicators/KeptText.tsx'
import { storeTerm } from './label-actions.ts'
import { LabelAliases } from './LabelAliases.tsx'
import { MergeInto } from './MergeInto.tsx'

/** The entry of one label. Every change counts at once and is one step to undo. */
export function LabelForm({
  row,
  rows,
  onMerged,
}: {
  row: LabelRow
  rows: readonly LabelRow[]
  onMerged: (label: string) => void
}) {
  const { labels: text, indicators } = useText()
  const { label, term, aggregate, units } = row
  const definition = row.definition ?? defaultDefinition(label, aggregate)
  const setTerm = (patch: Partial<LabelTerm>) => void storeTerm({ ...term, ...patch }, row.definition)
  const define = (patch: Partial<IndicatorDefinition>) => void storeTerm(term, { ...definition, ...patch })
  const changeNature = (value: string | null) => {
    const nature = natureSchema.safeParse(value).data ?? null
    // What stands at a day is never added up; the office may still say otherwise.
    const isSummedByDefault = row.definition === null && aggregate === 'sum'
    const follows = nature === 'stock' && isSummedByDefault
    void storeTerm({ ...term, nature }, follows ? { ...definition, aggregate: 'latest' } : row.definition)
  }
  return (
    <>
      <h3 className="selectable">{label}</h3>
      <p className="indicators-hint">
        {text.unitsReported(
          units.map(({ unit, records }) => `${unit} ${text.recordsOf(records)}`).join(text.comma) || '—',
        )}
      </p>
      <div className="labels-two">
        <Select
          label={text.printedUnit}
          allowDeselect={false}
          data={[
            { value: '', label: text.asReported },
            ...[...new Set([...units.map(({ unit }) => unit), term.unit])]
              .filter((unit) => unit !== '')
              .map((unit) => ({ value: unit, label: unit })),
          ]}
          value={term.unit}
          onChange={(unit) => setTerm({ unit: unit ?? '' })}
        />
        <Select
          label={text.nature}
          allowDeselect={false}
          data={[
            { value: '', label: text.natureNone },
            ...NATURES.map((value) => ({ value: value as string, label: text.natureName(value) })),
          ]}
          value={term.nature ?? ''}
          onChange={changeNature}
        />
      </div>
      {term.nature !== null && <p className="indicators-hint">{text.natureHint(term.nature)}</p>}
      <Select
        label={text.aggregate}
        description={indicators.aggregateHint(aggregate)}
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        data={AGGREGATES.map((value) => ({
          value: value as string,
          label: indicators.aggregateName(value),
        }))}
        value={aggregate}
        onChange={(value) => {
          const chosen = aggregateSchema.safeParse(value).data
          if (chosen !== undefined && chosen !== aggregate) define({ aggregate: chosen })
        }}
      />
      {term.nature === 'stock' && aggregate === 'sum' && (
        <p className="labels-caution" role="alert">
          <CircleAlert size={14} aria-hidden />
          <span>{text.stockSummed}</span>
          <button type="button" onClick={() => define({ aggregate: 'latest' })}>
            {text.useLatest}
          </button>
        </p>
      )}
      <KeptText
        label={text.basis}
        placeholder={text.basisPlaceholder}
        stored={definition.basis}
        long
        onDone={(basis) => define({ basis })}
      />
      <KeptText
        label={text.note}
        placeholder={text.notePlaceholder}
        stored={term.note}
        long
        onDone={(note) => setTerm({ note })}
      />
      <LabelAliases aliases={row.aliases} />
      <MergeInto key={label} row={row} rows={rows} onMerged={onMerged} />
      {row.definition !== null && (
        <Button className="indicators-reset" onClick={() => void storeTerm(term, null)}>
          {text.reset}
        </Button>
      )}
    </>
  )
}
