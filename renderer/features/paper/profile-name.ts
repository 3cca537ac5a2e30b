import type { ProfileSettings } from '#shared/paper/profile.ts'
import { BUILT_IN_PROFILES } from '#shared/paper/profiles.ts'
import type { ProfilesText } from '../../text/zh-CN/paper-profiles.ts'

/** Whether a profile came with the program. */
export function isBuiltIn(id: string): boolean {
  return BUILT_IN_PROFILES.some((profile) => profile.id === id)
}

/** The name of a profile in the language of the window; an office's own is as the office wrote it. */
export function profileName({ id, kind, name }: ProfileSettings, text: ProfilesText): string {
  return isBuiltIn(id) ? text.kinds[kind] : name
}
