import { AlignmentType, BorderStyle, type IParagraphOptions, TabStopType } from 'docx'
import { headMarks, LINES_BELOW_MARK, markTop, RULE_GAP } from '#shared/paper/head-height.ts'
import { organMark } from '#shared/paper/organ-mark.ts'
import { cellTwips } from '#shared/paper/page-geometry.ts'
import type { RedHead } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { typeAreaTwips } from './metrics.ts'
import { RED } from './paper-styles.ts'
import { textRuns } from './runs.ts'

/** Eighths of a point. */
const RULE_WIDTH = 12

/** Below the base line, which stands at four fifths of an exact line, Chinese characters reach down so many ems. */
const BELOW_BASE_LINE = 0.2
const DOWN = 0.05

/** Styles of the lines above 发文机关标志. */
const MARK_STYLES = { copyNumber: 'CopyNumber', secrecy: 'MarkLine', urgency: 'MarkLine' } as const

type HeadParagraphs = {
  readonly paragraphs: readonly IParagraphOptions[]
  /** Room below the red rule that makes the head as high as its lines and gaps are. */
  readonly below: number
}

/** 版头: 份号, 密级 and 紧急程度, 发文机关标志, 发文字号 with 签发人, and the red rule (7.2). */
export function redHead(head: RedHead, profile: PaperProfile): HeadParagraphs {
  const { line, size } = profile.body
  const marks = headMarks(head)
  const { size: markSize, line: markLine, overhang, lines } = organMark(head.organMark, profile)
  const slack = Math.round(line * BELOW_BASE_LINE - size * 10 * DOWN)
  const gap = Math.round((RULE_GAP - slack) / 20)
  return {
    paragraphs: [
      ...marks.map(({ kind, text }) => ({ style: MARK_STYLES[kind], children: textRuns(text) })),
      {
        style: 'OrganMark',
        spacing: { before: markTop(head, profile) - marks.length * line, line: markLine },
        children: textRuns(lines.join('\n'), [], { size: markSize }),
      },
      {
        style: 'DocumentNumber',
        // The characters, not their line, begin at 35 mm; what the line is higher goes below them.
        spacing: { before: LINES_BELOW_MARK * line + overhang },
        border: { bottom: { style: BorderStyle.SINGLE, size: RULE_WIDTH, space: gap, color: RED } },
        ...numberLine(head, profile),
      },
    ],
    below: Math.max(0, RULE_GAP - gap * 20 - Math.round((RULE_WIDTH * 20) / 8)),
  }
}

/** 发文字号 alone in the middle, or one character in from the left with 签发人 one from the right. */
function numberLine({ documentNumber, signer }: RedHead, profile: PaperProfile): IParagraphOptions {
  if (signer === '') return { children: textRuns(documentNumber) }
  const cell = cellTwips(profile.mark)
  return {
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.LEFT, position: cell },
      { type: TabStopType.RIGHT, position: typeAreaTwips(profile) - cell },
    ],
    children: [
      ...textRuns(`\t${documentNumber}\t签发人：`),
      ...textRuns(signer, [], { style: 'SignerName' }),
    ],
  }
}
