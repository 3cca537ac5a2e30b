import { Star } from 'lucide-react'
import { useState } from 'react'
import { PARTS } from '#shared/domain/part.ts'
import type { Facets } from '#shared/ipc/contract/records.ts'
import { useText } from '../../text/use-text.ts'
import { DepartmentFacet } from './DepartmentFacet.tsx'
import { FacetRow } from './FacetRow.tsx'
import { changeFilter, useLedger } from './ledger-store.ts'
import { PeriodFacet } from './PeriodFacet.tsx'
import { TodoFacet } from './TodoFacet.tsx'
import { useTones } from './use-tones.ts'

const SHOWN_CATEGORIES = 7

/** Periods, parts, categories and departments with their counts; a click filters, a second takes the filter off. */
export function FacetPanel({ facets }: { facets: Facets | undefined }) {
  const { ledger: text } = useText()
  const filter = useLedger((state) => state.filter)
  const tones = useTones()
  const [allCategories, setAllCategories] = useState(false)
  if (!facets) return <div className="facets" />

  const categories = [...facets.categories].sort((a, b) => b.count - a.count)
  const chosen = categories.findIndex(({ key }) => key === filter.category)
  const many = categories.length > SHOWN_CATEGORIES + 1
  const shown = many && !allCategories && chosen < SHOWN_CATEGORIES ? SHOWN_CATEGORIES : categories.length
  const parts = PARTS.map((part) => ({
    part,
    count: facets.parts.find(({ key }) => key === part)?.count ?? 0,
  })).filter(({ part, count }) => count > 0 || part !== 'self-building')

  return (
    <div className="facets">
      <PeriodFacet facets={facets} />
      <h2>{text.parts}</h2>
      {parts.map(({ part, count }) => (
        <FacetRow
          key={part}
          label={text.part(part)}
          value={count}
          on={filter.part === part}
          onToggle={(on) => changeFilter({ part: on ? part : null })}
        />
      ))}
      <FacetRow
        label={text.onlyHighlights}
        value={<Star size={12} className="star" aria-hidden />}
        on={filter.highlight}
        onToggle={(on) => changeFilter({ highlight: on })}
      />
      {categories.length > 0 && <h2>{text.categories}</h2>}
      {categories.slice(0, shown).map(({ key, count }) => (
        <FacetRow
          key={key}
          label={key}
          tone={tones(key)}
          value={count}
          on={filter.category === key}
          onToggle={(on) => changeFilter({ category: on ? key : null })}
        />
      ))}
      {many && (
        <button type="button" className="facet-more" onClick={() => setAllCategories(!allCategories)}>
          {shown < categories.length ? text.moreCategories(categories.length - shown) : text.fewerCategories}
        </button>
      )}
      <DepartmentFacet departments={facets.departments} />
      <TodoFacet />
    </div>
  )
}
