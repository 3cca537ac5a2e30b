import type { ProfileSettings } from '#shared/paper/profile.ts'
import { fontNames, substitutesOf } from '#shared/paper/fonts.ts'

export const FONT_ROLES = [
  'title',
  'subtitle',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'table',
  'tableHead',
  'pageNumber',
] as const satisfies readonly (keyof ProfileSettings['fonts'])[]
export type FontRole = (typeof FONT_ROLES)[number] | 'latin'

/** A font that a profile names and this computer lacks. */
export type MissingFont = {
  readonly name: string
  readonly roles: readonly FontRole[]
  /** What the page shows instead; null: whatever the system has. */
  readonly shownIn: string | null
}

const answers = new Map<string, Promise<boolean>>()

/** Whether this computer has a font under any of its names; asked of the system once a session. */
export function hasFont(name: string): Promise<boolean> {
  const known = answers.get(name)
  if (known !== undefined) return known
  const answer = ask(name)
  answers.set(name, answer)
  return answer
}

/** Loading a face from local() alone fails exactly when the system has no font of these names. */
async function ask(name: string): Promise<boolean> {
  const sources = fontNames(name).map((alias) => `local("${alias}")`)
  try {
    await new FontFace('zs-asked', sources.join(', ')).load()
    return true
  } catch {
    return false
  }
}

/** The fonts of a profile with the roles each plays, in the order of the roles. */
export function fontsOf({ fonts, latin }: ProfileSettings): ReadonlyMap<string, readonly FontRole[]> {
  const found = new Map<string, FontRole[]>()
  const put = (name: string, role: FontRole) => found.set(name, [...(found.get(name) ?? []), role])
  for (const role of FONT_ROLES) put(fonts[role], role)
  if (latin !== null) put(latin, 'latin')
  return found
}

/** Which fonts of a profile are missing here, and what stands in for each. */
export async function missingFonts(
  profile: ProfileSettings,
  has: (name: string) => Promise<boolean> = hasFont,
): Promise<readonly MissingFont[]> {
  const asked = [...fontsOf(profile)].map(async ([name, roles]): Promise<MissingFont | null> => {
    if (await has(name)) return null
    for (const other of substitutesOf(name)) if (await has(other)) return { name, roles, shownIn: other }
    return { name, roles, shownIn: null }
  })
  return (await Promise.all(asked)).filter((font) => font !== null)
}
