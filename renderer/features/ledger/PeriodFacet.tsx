import { useState } from 'react'
import type { Facets } from '#shared/ipc/contract/records.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { DayField } from '../../ui/DayField.tsx'
import { FacetRow } from './FacetRow.tsx'
import { libraryCount } from './ledger-filter.ts'
import { changeFilter, useLedger } from './ledger-store.ts'
import { readDay } from '../../ui/read-day.ts'

const SHOWN_YEARS = 5

export function PeriodFacet({ facets }: { facets: Facets }) {
  const text = useText().ledger
  const period = useLedger((state) => state.filter.period)
  const [allYears, setAllYears] = useState(false)
  const years = [...facets.years].sort((a, b) => (a.key < b.key ? 1 : -1))
  const many = years.length > SHOWN_YEARS + 1
  const shown = many && !allYears ? years.slice(0, SHOWN_YEARS) : years
  const custom = period.kind === 'custom' ? period : null
  return (
    <>
      <h2>{text.period}</h2>
      <FacetRow
        label={text.allTime}
        value={libraryCount(facets)}
        on={period.kind === 'all'}
        onToggle={() => changeFilter({ period: { kind: 'all' } })}
      />
      {shown.map(({ key, count }) => {
        const on = period.kind === 'year' && period.year === key
        return (
          <FacetRow
            key={key}
            label={text.year(key)}
            value={count}
            on={on}
            onToggle={() => changeFilter({ period: on ? { kind: 'all' } : { kind: 'year', year: key } })}
          />
        )
      })}
      {many && (
        <button type="button" className="facet-more" onClick={() => setAllYears(!allYears)}>
          {allYears ? text.fewerCategories : text.moreYears(years.length - SHOWN_YEARS)}
        </button>
      )}
      <FacetRow
        label={text.customPeriod}
        on={custom !== null}
        onToggle={(on) =>
          changeFilter({ period: on ? { kind: 'custom', from: '', to: '' } : { kind: 'all' } })
        }
      />
      {custom && (
        <div className="facet-days">
          <PeriodEnd
            label={text.from}
            day={custom.from}
            onDay={(from) => changeFilter({ period: { ...custom, from } })}
          />
          <PeriodEnd
            label={text.to}
            day={custom.to}
            onDay={(to) => changeFilter({ period: { ...custom, to } })}
          />
        </div>
      )}
    </>
  )
}

/** Keeps what is typed until it is a day; only a day, or nothing, reaches the filter. */
function PeriodEnd({ label, day, onDay }: { label: string; day: string; onDay: (day: string) => void }) {
  const text = useText().ledger
  const [typed, setTyped] = useState(day)
  const wrong = typed.trim() !== '' && readDay(typed, today()) === null
  return (
    <DayField
      label={label}
      value={typed}
      error={wrong ? text.badDay : undefined}
      onChange={(value) => {
        setTyped(value)
        const read = readDay(value, today())
        if (read !== null || value.trim() === '') onDay(read ?? '')
      }}
    />
  )
}
