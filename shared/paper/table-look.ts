import type { PaperProfile, TextLook } from './profile.ts'

/** Sizes tables are set in, in half-points: 四号, 小四, 五号, 小五, 六号, 小六. */
const SIZES = [28, 24, 21, 18, 15, 13] as const
const SMALLEST = 13

/** Characters that an average column should hold in a line. */
const WANTED = 3

/** How a table is set in: the size of its characters in half-points and the room beside them in a cell. */
export type TableFit = { readonly size: number; readonly side: number }

/**
 * The largest size at which an average column of the table holds three characters, at least 小六: a table of few columns
 * is set in the profile's own size, one of forty still in characters that can be read.
 */
export function tableFit(profile: PaperProfile, columns: number, width: number): TableFit {
  const column = width / columns
  const own = profile.table.size
  for (const size of [own, ...SIZES.filter((step) => step < own)]) {
    const side = Math.min(85, Math.round(column / 12))
    if (WANTED * size * 10 + 2 * side <= column) return { size, side }
  }
  // Room for three digits goes before room beside them.
  return { size: SMALLEST, side: Math.max(0, Math.min(20, Math.floor((column - 1.6 * SMALLEST * 10) / 2))) }
}

/** The look at another size, its lines as much closer. */
export function tableLook(look: TextLook, size: number): TextLook {
  return size === look.size
    ? look
    : { ...look, size, line: Math.round((look.line * size) / look.size / 10) * 10 }
}
