import type { ProfileSettings } from '#shared/paper/profile.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import { queryClient } from '../../bridge/query-client.ts'
import { bridgeQuery } from '../../bridge/use-bridge.ts'
import { textNow } from '../../text/use-text.ts'
import { fontFindings } from './font-findings.ts'
import { missingFonts } from './missing-fonts.ts'
import { usePageFacts } from './page-facts.ts'

/** Everything to look at before a stored draft leaves, asked anew. Save the draft first. */
export async function readPreflight(
  draftId: string,
  profile: ProfileSettings,
): Promise<readonly PreflightFinding[]> {
  const query = bridgeQuery('export:preflight', { draftId, profile: profile.id })
  const [{ findings }, missing] = await Promise.all([
    queryClient.fetchQuery({ ...query, staleTime: 0 }),
    missingFonts(profile),
  ])
  return [...findings, ...usePageFacts.getState().findings, ...fontFindings(missing, textNow().paper)]
}
