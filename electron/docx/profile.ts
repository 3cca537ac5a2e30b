import type { ProfileKind } from '#shared/paper/profile.ts'
import type { FontId } from './fonts.ts'

export type ProfileId = ProfileKind

/** Look of one kind of paragraph. Sizes are half-points, spacing and lines are twentieths of a point. */
export type TextLook = {
  readonly font: FontId
  readonly size: number
  readonly bold: boolean
  /** Exact height of a line. */
  readonly line: number
  /** Added between characters; negative moves them together. */
  readonly spacing: number
}

/** A paper's page and type as data (format.md 1–3). All lengths are twentieths of a point unless said otherwise. */
export type Profile = {
  readonly page: {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }
  readonly body: TextLook
  /** First-line indent of body and headings, in characters of the body. */
  readonly indent: number
  /** Blank body lines above the title: a paper with a red head leaves two below its rule. */
  readonly linesAboveTitle: number
  readonly title: TextLook
  readonly subtitle: TextLook
  readonly headings: readonly [TextLook, TextLook, TextLook]
  readonly table: TextLook
  readonly tableHead: TextLook
  readonly pageNumber: {
    readonly look: TextLook
    /** outer: right on odd pages, left on even ones, one character in. */
    readonly place: 'center' | 'outer'
    /** From the lower edge of the type area down to the dash. */
    readonly below: number
  }
}
