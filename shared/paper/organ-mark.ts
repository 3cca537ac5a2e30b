import { uprightPage } from './page-geometry.ts'
import type { PaperProfile } from './profile.ts'
import { titleLines } from './title-lines.ts'

/** Sizes of 发文机关标志 in half-points. */
const LARGEST = 84
const SMALLEST = 44
/** Height of a line of it, in its size. */
const LINE = 1.25

/** In a line of exact height the base line stands at four fifths; Chinese characters reach up from there so many ems. */
const BASE_LINE = 0.8
const UP = 0.83

/** 发文机关标志 as it is set: in red, as large as one line of the type area allows, else in lines that end where words end. */
export type OrganMark = {
  /** In half-points. */
  readonly size: number
  /** Height of a line in twentieths of a point. */
  readonly line: number
  /** What a line of it is higher than its characters, above them. */
  readonly overhang: number
  readonly lines: readonly string[]
}

/** 发文机关标志 fitted to the type area of a profile. */
export function organMark(text: string, profile: PaperProfile): OrganMark {
  const width = uprightPage(profile).areaWidth
  const fitting = Math.floor((width / 10 - 4) / Math.max(1, [...text].length))
  const size = Math.min(LARGEST, Math.max(SMALLEST, fitting))
  const line = Math.round(size * 10 * LINE)
  return {
    size,
    line,
    overhang: Math.round(line * BASE_LINE - size * 10 * UP),
    lines: titleLines(text, Math.floor(width / (size * 10))),
  }
}
