import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { APPROXIMATIONS, approximationSchema } from '#shared/domain/quantity.ts'
import {
  AGGREGATES,
  aggregateSchema,
  type IndicatorDefinition,
  numeralSchema,
} from '#shared/figures/indicator.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { readDay } from '../../ui/read-day.ts'
import type { IndicatorLine } from './indicator-lines.ts'
import { KeptText } from './KeptText.tsx'
import { define, undefine } from './use-indicators.ts'

const DIGITS = [1, 2, 3, 4, 5, 6]
const EXACT = '-'

/** How one indicator is put together and written. Every change counts at once; the result stands above. */
export function IndicatorForm({ line }: { line: IndicatorLine }) {
  const { indicators: text } = useText()
  const { definition, indicator, problem, own, label } = line
  const change = (patch: Partial<IndicatorDefinition>) => void define({ ...definition, ...patch })
  const withFormula = definition.aggregate === 'derived' || definition.aggregate === 'ratio'
  const rounded = definition.aggregate !== 'text' && definition.aggregate !== 'count_years'
  return (
    <>
      <h3 className="selectable">{label}</h3>
      <div className="indicators-result" data-problem={indicator === null || undefined} aria-live="polite">
        <b className="selectable">{indicator ? indicator.text : text.noResult}</b>
        <span>{problem ? text.problem(problem) : text.behind(indicator?.records.length ?? 0)}</span>
      </div>
      <Select
        label={text.aggregate}
        description={text.aggregateHint(definition.aggregate)}
        inputWrapperOrder={['label', 'input', 'description']}
        data={AGGREGATES.map((value) => ({ value: value as string, label: text.aggregateName(value) }))}
        value={definition.aggregate}
        onChange={(value) => {
          const aggregate = aggregateSchema.safeParse(value).data
          if (aggregate) change({ aggregate })
        }}
      />
      {withFormula && (
        <KeptText
          label={text.formula}
          placeholder={definition.aggregate === 'ratio' ? text.formulaRatio : text.formulaSum}
          stored={definition.formula}
          onDone={(formula) => change({ formula })}
        />
      )}
      {rounded && (
        <div className="indicators-three">
          <Select
            label={text.approx}
            data={APPROXIMATIONS.map((word) => ({
              value: word === '' ? EXACT : word,
              label: word === '' ? text.approxNone : text.approxWith(word),
            }))}
            value={definition.approx === '' ? EXACT : definition.approx}
            onChange={(value) => {
              const approx = approximationSchema.safeParse(value === EXACT ? '' : value).data
              if (approx !== undefined) change({ approx })
            }}
          />
          <Select
            label={text.digits}
            data={[
              { value: '0', label: text.digitsAuto },
              ...DIGITS.map((count) => ({ value: String(count), label: text.digitsCount(count) })),
            ]}
            value={String(definition.digits ?? 0)}
            onChange={(value) => change({ digits: Number(value) || null })}
          />
          <Select
            label={text.numeral}
            data={[
              { value: 'arabic', label: text.arabic },
              { value: 'chinese', label: text.chinese },
            ]}
            value={definition.numeral}
            onChange={(value) => {
              const numeral = numeralSchema.safeParse(value).data
              if (numeral) change({ numeral })
            }}
          />
        </div>
      )}
      <KeptText
        label={text.basis}
        placeholder={text.basisPlaceholder}
        stored={definition.basis}
        long
        onDone={(basis) => change({ basis })}
      />
      {rounded && (
        <BasisStart
          key={label}
          stored={definition.basisSince}
          onDone={(basisSince) => change({ basisSince })}
        />
      )}
      {own && (
        <Button className="indicators-reset" onClick={() => void undefine(label)}>
          {text.reset}
        </Button>
      )}
    </>
  )
}

/** From when the basis holds; a day that is being typed changes nothing until it is one. */
function BasisStart({ stored, onDone }: { stored: string | null; onDone: (day: string | null) => void }) {
  const text = useText().indicators
  const [typed, setTyped] = useState(stored ?? '')
  const day = readDay(typed, today())
  const isWrong = typed.trim() !== '' && day === null
  return (
    <div className="basis-start">
      <DayField
        label={text.basisSince}
        value={typed}
        error={isWrong ? text.noDay : undefined}
        placeholder={text.basisSincePlaceholder}
        onChange={(value) => {
          setTyped(value)
          const next = value.trim() === '' ? null : readDay(value, today())
          if (next !== stored && (next !== null || value.trim() === '')) onDone(next)
        }}
      />
      <p className="indicators-hint">{text.basisSinceHint}</p>
    </div>
  )
}
