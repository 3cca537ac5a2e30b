import { z } from 'zod'
import { profileSettingsSchema, type ProfileSettings } from './profile.ts'

/** Ending of a file that carries a profile from one office to another. */
export const PROFILE_FILE_ENDING = '.zongshu-profile.json'

const VERSION = 1

const envelopeSchema = z.object({ zongshu: z.literal('profile'), version: z.int(), profile: z.unknown() })

/** The content of such a file: readable JSON with a mark of what it is. */
export function profileFileText(profile: ProfileSettings): string {
  return `${JSON.stringify({ zongshu: 'profile', version: VERSION, profile }, null, 2)}\n`
}

/** The profile in such a file, or what is wrong with it as a half-sentence: 不是完整的 JSON. */
export function readProfileFile(
  text: string,
): { readonly profile: ProfileSettings } | { readonly problem: string } {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return { problem: '不是完整的 JSON' }
  }
  const envelope = envelopeSchema.safeParse(json)
  if (!envelope.success) return { problem: '不是从综述导出的版式' }
  if (envelope.data.version > VERSION) return { problem: '由更新版本的程序导出，请先升级程序' }
  const parsed = profileSettingsSchema.safeParse(envelope.data.profile)
  if (parsed.success) return { profile: parsed.data }
  return { problem: `其中“${placeOf(parsed.error)}”一项缺少或写得不对` }
}

/** The dotted name of the first setting that does not fit. */
export function placeOf({ issues }: z.ZodError): string {
  const [issue] = issues
  const path = issue?.path.join('.') ?? ''
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  return [path, extra].filter((name) => name !== undefined && name !== '').join('.') || 'profile'
}
