import type { Facets } from '#shared/ipc/contract/records.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { indicatorPeriod } from '../indicators/indicator-period.ts'
import { libraryCount } from './ledger-filter.ts'
import { useLedger } from './ledger-store.ts'

export function LedgerFooter({ facets }: { facets: Facets | undefined }) {
  const text = useText().ledger
  const period = useLedger((state) => state.filter.period)
  const indicators = useBridgeQuery('indicators:list', indicatorPeriod(period, facets?.years ?? []), {
    enabled: facets !== undefined && libraryCount(facets) > 0,
    keepPrevious: true,
    silent: true,
  })
  if (!facets) return null
  const named = facets.departments.filter(({ key }) => key !== '').length
  return (
    <>
      <b>{text.footerRecords(libraryCount(facets))}</b>
      {libraryCount(facets) > 0 && indicators.data && (
        <span>{text.footerIndicators(indicators.data.indicators.length)}</span>
      )}
      {named > 0 && <span>{text.footerDepartments(named)}</span>}
    </>
  )
}
