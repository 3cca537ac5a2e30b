import { fontNameSchema, profileSettingsSchema, type ProfileSettings } from '#shared/paper/profile.ts'
import { FONT_ROLES } from './missing-fonts.ts'
import { pointsText, readPoints } from './page-lines.ts'

/** A profile as it stands in the fields of 管理版式: what is typed is kept as it is typed. */
export type ProfileForm = Omit<ProfileSettings, 'line' | 'latin'> & {
  readonly line: string
  /** null: the same as around them. */
  readonly latin: string | null
}

export type ProfileProblem = keyof ProfileSettings['fonts'] | 'name' | 'latin' | 'line' | 'fileName'

/** The fields that show a profile. */
export function toForm(profile: ProfileSettings): ProfileForm {
  return { ...profile, line: pointsText(profile.line) }
}

/** The profile that the fields stand for, or the fields that are not right. */
export function readForm(
  form: ProfileForm,
):
  | { readonly profile: ProfileSettings; readonly problems: ReadonlySet<ProfileProblem> }
  | { readonly profile: null; readonly problems: ReadonlySet<ProfileProblem> } {
  const problems = new Set<ProfileProblem>()
  const line = readPoints(form.line)
  if (form.name.trim() === '') problems.add('name')
  if (form.fileName.trim() === '') problems.add('fileName')
  if (line === null) problems.add('line')
  if (form.latin !== null && !fontNameSchema.safeParse(form.latin).success) problems.add('latin')
  for (const role of FONT_ROLES) {
    if (!fontNameSchema.safeParse(form.fonts[role]).success) problems.add(role)
  }
  const parsed = profileSettingsSchema.safeParse({ ...form, line: line ?? 0 })
  return parsed.success ? { profile: parsed.data, problems } : { profile: null, problems }
}

/** A copy for the office to change: its own id, and a name that no other profile has. */
export function copyProfile(
  profile: ProfileSettings,
  profiles: readonly ProfileSettings[],
  id: string,
  named: (name: string) => string,
): ProfileSettings {
  const names = new Set(profiles.map(({ name }) => name))
  const wanted = [...named(profile.name)].slice(0, 36).join('')
  let name = wanted
  for (let count = 2; names.has(name); count += 1) name = `${wanted}${count}`
  return { ...profile, id, name }
}
