import type { Profile, TextLook } from './profile.ts'

/** Width of one character cell with its spacing, in twentieths of a point. */
export function cellTwips(look: TextLook): number {
  return look.size * 10 + look.spacing
}

/** The first-line indent as a length, for programs that do not know characters as a unit (LibreOffice). */
export function indentTwips(profile: Profile): number {
  return profile.indent * cellTwips(profile.body)
}

/** Width of the type area (版心) in twentieths of a point. */
export function typeAreaTwips(profile: Profile): number {
  return profile.page.width - profile.page.left - profile.page.right
}

/** Distance of the footer from the paper's lower edge that puts the dash, the middle of its line, where it belongs. */
export function footerTwips(profile: Profile): number {
  const { below, look } = profile.pageNumber
  return profile.page.bottom - below - look.line / 2
}
