import type { PreflightFinding } from '#shared/preflight/finding.ts'
import type { PaperText } from '../../text/zh-CN/paper.ts'
import type { MissingFont } from './missing-fonts.ts'
import { missingFontSentence } from './missing-font-sentence.ts'

/** The fonts this computer lacks as findings; the file names the right font all the same, so they are only worth knowing. */
export function fontFindings(missing: readonly MissingFont[], text: PaperText): PreflightFinding[] {
  return missing.map((font) => ({
    id: `missing-font/${font.name}`,
    rule: 'missing-font',
    severity: 'note',
    message: missingFontSentence(font, text),
    section: null,
    blockId: null,
    figureId: null,
    field: null,
    excerpt: '',
  }))
}
