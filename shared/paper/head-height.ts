import { organMark } from './organ-mark.ts'
import type { RedHead } from './paper-parts.ts'
import type { PaperProfile } from './profile.ts'

/** From the top of the type area to the upper edge of the characters of 发文机关标志: 35 mm (GB/T 9704-2012, 7.2.4). */
const MARK_TOP = 1984
/** Blank lines between 发文机关标志 and 发文字号 (7.2.5). */
export const LINES_BELOW_MARK = 2
/** From 发文字号 to the red rule: 4 mm (7.2.7). */
export const RULE_GAP = 227

export type HeadMark = { readonly kind: 'copyNumber' | 'secrecy' | 'urgency'; readonly text: string }

/** 份号, 密级 and 紧急程度, a line each from the top left corner of the type area; what is empty takes no line (7.2.1–7.2.3). */
export function headMarks(head: RedHead): HeadMark[] {
  const kinds = ['copyNumber', 'secrecy', 'urgency'] as const
  return kinds.map((kind) => ({ kind, text: head[kind] })).filter(({ text }) => text !== '')
}

/** From the top of the type area to the first line of 发文机关标志, which never covers the lines above it. */
export function markTop(head: RedHead, profile: PaperProfile): number {
  const { overhang } = organMark(head.organMark, profile)
  return Math.max(MARK_TOP - overhang, headMarks(head).length * profile.body.line)
}

/** Height of 版头 from the top of the type area down to its red rule: the mark, two blank lines, 发文字号 and a gap. */
export function headHeight(head: RedHead, profile: PaperProfile): number {
  const { line, lines, overhang } = organMark(head.organMark, profile)
  const below = overhang + (LINES_BELOW_MARK + 1) * profile.body.line + RULE_GAP
  return markTop(head, profile) + Math.max(1, lines.length) * line + below
}
