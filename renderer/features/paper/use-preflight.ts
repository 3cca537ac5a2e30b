import { useMemo } from 'react'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { fontFindings } from './font-findings.ts'
import { usePageFacts } from './page-facts.ts'
import { useMissingFonts } from './use-missing-fonts.ts'

/** The same as readPreflight while it is looked at: read again whenever the draft or the ledger changed. */
export function usePreflight(
  draftId: string,
  profile: ProfileSettings,
): { readonly findings: readonly PreflightFinding[] | null; readonly isChecking: boolean } {
  const { paper } = useText()
  const query = useBridgeQuery('export:preflight', { draftId, profile: profile.id }, { keepPrevious: true })
  const missing = useMissingFonts(profile)
  const pages = usePageFacts((facts) => facts.findings)
  const findings = useMemo(
    () =>
      query.data === undefined ? null : [...query.data.findings, ...pages, ...fontFindings(missing, paper)],
    [query.data, pages, missing, paper],
  )
  return { findings, isChecking: query.isFetching }
}
