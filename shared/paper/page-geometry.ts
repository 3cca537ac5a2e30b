import type { PaperProfile, TextLook } from './profile.ts'

/** A page and its type area in twentieths of a point; `side` is a page that lies on its side. */
export type PageBox = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly left: number
  /** Of the type area. */
  readonly areaWidth: number
  readonly areaHeight: number
}

/** The upright page of a profile. */
export function uprightPage({ page }: PaperProfile): PageBox {
  const { width, height, top, left, bottom, right } = page
  return { width, height, top, left, areaWidth: width - left - right, areaHeight: height - top - bottom }
}

/** The same sheet turned clockwise, so that the binding edge is above: its margins turn with it (format.md 3, tables). */
export function sidePage({ page }: PaperProfile): PageBox {
  const { width, height, top, left, bottom, right } = page
  return {
    width: height,
    height: width,
    top: left,
    left: bottom,
    areaWidth: height - top - bottom,
    areaHeight: width - left - right,
  }
}

/** Width of one full-width character with its spacing, in twentieths of a point. */
export function cellTwips(look: TextLook): number {
  return look.size * 10 + look.spacing
}

/** Width of the type area in characters of a look; the last of them may be cut. */
export function areaColumns(profile: PaperProfile, look: TextLook): number {
  return uprightPage(profile).areaWidth / cellTwips(look)
}

/** Whole full-width characters of a look that stand in a line of the type area; rounding of a tenth of a point costs none. */
export function columnsOf(profile: PaperProfile, look: TextLook): number {
  return Math.floor((uprightPage(profile).areaWidth + 2) / cellTwips(look))
}
