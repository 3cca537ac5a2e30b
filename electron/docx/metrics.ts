import { cellTwips } from '#shared/paper/page-geometry.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'

type PageLook = Pick<PaperProfile, 'page' | 'pageNumber'>

/** English Metric Units, the measure of drawings, in a twentieth of a point. */
const EMU_PER_TWIP = 635

/** Twentieths of a point as whole EMU. */
export function twipsEmu(twips: number): number {
  return Math.round(twips * EMU_PER_TWIP)
}

/** The first-line indent as a length, for programs that do not know characters as a unit (LibreOffice). */
export function indentTwips({ indent, body }: Pick<PaperProfile, 'indent' | 'body'>): number {
  return indent * cellTwips(body)
}

/** Width of the type area (版心) in twentieths of a point. */
export function typeAreaTwips({ page }: Pick<PaperProfile, 'page'>): number {
  return page.width - page.left - page.right
}

/** Height of the type area, which is the width of one that lies on its side. */
export function typeHeightTwips({ page }: Pick<PaperProfile, 'page'>): number {
  return page.height - page.top - page.bottom
}

/** Distance of the footer from the paper's lower edge that puts the dash, the middle of its line, where it belongs. */
export function footerTwips({ page, pageNumber }: PageLook): number {
  return page.bottom - pageNumber.below - pageNumber.look.line / 2
}
