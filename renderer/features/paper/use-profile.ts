import type { ProfileSettings } from '#shared/paper/profile.ts'
import { BUILT_IN_PROFILES, chooseProfile } from '#shared/paper/profiles.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { usePaper } from './use-paper.ts'

/** The profiles of the program and of the office; the program's own while they are being read. */
export function useProfiles(): readonly ProfileSettings[] {
  return useBridgeQuery('profiles:list', {}, { keepPrevious: true }).data?.profiles ?? BUILT_IN_PROFILES
}

/** The profile that the open draft is printed in; `isGone` when it names one that is no longer there. */
export function useProfile(handle: DraftHandle): {
  readonly profile: ProfileSettings
  readonly profiles: readonly ProfileSettings[]
  readonly isGone: boolean
} {
  const profiles = useProfiles()
  const id = usePaper(handle).profile
  const profile = chooseProfile(profiles, id)
  return { profile, profiles, isGone: id !== undefined && profile.id !== id }
}
