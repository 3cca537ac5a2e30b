import { CircleAlert } from 'lucide-react'
import type { Facets } from '#shared/ipc/contract/records.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { shortDay, today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { FacetRow } from './FacetRow.tsx'
import { changeFilter, useLedger } from './ledger-store.ts'

/** Departments with the day of their last record, or that they have not reported in the round that is collected now. */
export function DepartmentFacet({ departments }: { departments: Facets['departments'] }) {
  const { ledger: text, collect, shell } = useText()
  const chosen = useLedger((state) => state.filter.department)
  const { data } = useBridgeQuery('collect:missing', {}, { keepPrevious: true, silent: true })
  const missing = new Set(data?.departments.map(({ department }) => department))
  const held = new Set(departments.map(({ key }) => key))
  const silent = [...missing].filter((name) => !held.has(name))
  const now = today()
  if (departments.length + silent.length === 0) return null

  const missingMark = (
    <span className="facet-missing">
      <CircleAlert size={12} aria-hidden />
      {collect.facetMissing}
    </span>
  )
  const missingHint = collect.facetMissingHint(data?.round ?? '')
  return (
    <>
      <h2 title={text.departmentsHint}>{text.departments}</h2>
      {departments.map(({ key, count, lastDate }) => {
        const told = `${text.countAll(count)} · ${text.departmentsHint} ${lastDate}`
        return (
          <FacetRow
            key={key}
            label={key || text.noDepartment}
            value={missing.has(key) ? missingMark : shortDay(lastDate, now, shell)}
            title={missing.has(key) ? `${missingHint} · ${told}` : told}
            on={chosen === key}
            onToggle={(on) => changeFilter({ department: on ? key : null })}
          />
        )
      })}
      {silent.map((name) => (
        <FacetRow
          key={name}
          label={name}
          value={missingMark}
          title={missingHint}
          on={chosen === name}
          onToggle={(on) => changeFilter({ department: on ? name : null })}
        />
      ))}
    </>
  )
}
