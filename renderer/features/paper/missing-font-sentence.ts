import type { PaperText } from '../../text/zh-CN/paper.ts'
import type { MissingFont } from './missing-fonts.ts'

/** Says that this computer lacks a font and what the page shows instead. */
export function missingFontSentence({ name, shownIn }: MissingFont, { fonts }: PaperText): string {
  return shownIn === null ? fonts.missingAll(name) : fonts.missing(name, shownIn)
}
