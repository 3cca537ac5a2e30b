import { areaColumns } from './page-geometry.ts'
import type { PaperParts } from './paper-parts.ts'
import type { PaperProfile } from './profile.ts'
import { fullWidth } from './title-lines.ts'

/** Characters from the left edge to a line's first character, or from its last one to the right edge. */
export type LinePlace = { readonly left: number } | { readonly right: number }

export type SignaturePlaces = { readonly organ: LinePlace; readonly date: LinePlace }

/** Characters from the right edge to 署名 without a seal, and to 成文日期 with one. */
const PLAIN_RIGHT = 2
const SEALED_RIGHT = 4
/** Characters that 成文日期 begins to the right of 署名. */
const DATE_STEP = 2

/** Where the lines of a signature stand in the type area of a profile. */
export function placesOfSignature(
  { organ, date, sealed }: NonNullable<PaperParts['signature']>,
  profile: PaperProfile,
): SignaturePlaces {
  return signaturePlaces(fullWidth(organ), fullWidth(date), sealed, areaColumns(profile, profile.body))
}

/**
 * Where 署名 and 成文日期 stand in a type area of `width` characters, their own widths given in characters (GB/T
 * 9704-2012, 7.3.5). Without a seal the organ ends two characters from the right and the date begins two behind the
 * organ's first character; a date longer than the organ ends two from the right and the organ begins two before it. With
 * a seal the date ends four from the right and the organ stands in the middle above it. The end that the standard fixes
 * is the one stated, so that digits of another width move only the other end.
 */
export function signaturePlaces(
  organ: number,
  date: number,
  sealed: boolean,
  width: number,
): SignaturePlaces {
  const right = sealed ? SEALED_RIGHT : PLAIN_RIGHT
  if (organ === 0 || date === 0) return { organ: { right }, date: { right } }
  if (sealed) {
    const start = width - right - date / 2 - organ / 2
    return { organ: start + organ > width ? { right: 0 } : fromLeft(start), date: { right } }
  }
  if (date > organ) return { organ: fromLeft(width - right - date - DATE_STEP), date: { right } }
  return { organ: { right }, date: fromLeft(width - right - organ + DATE_STEP) }
}

function fromLeft(start: number): LinePlace {
  return { left: Math.max(0, start) }
}
