import { AlignmentType, BorderStyle, type IParagraphOptions, TabStopType } from 'docx'
import { organMark } from '#shared/paper/organ-mark.ts'
import type { RedHead } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { cellTwips, mmTwips, typeAreaTwips } from './metrics.ts'
import { RED } from './paper-styles.ts'
import { textRuns } from './runs.ts'

/** From the top of the type area to the upper edge of 发文机关标志 (GB/T 9704-2012, 7.2.4). */
const MARK_TOP = mmTwips(35)
/** From 发文字号 to the red rule (7.2.7). */
const RULE_GAP = mmTwips(4)
/** Blank lines between it and 发文字号. */
const LINES_BELOW_MARK = 2
/** Eighths of a point. */
const RULE_WIDTH = 12

/** In a line of exact height the base line stands at four fifths; Chinese characters reach from there up and down. */
const BASE_LINE = 0.8
const UP = 0.83
const DOWN = 0.05

export type HeadParagraphs = {
  readonly paragraphs: readonly IParagraphOptions[]
  /** Room below the red rule that makes the head as high as its lines and gaps are. */
  readonly below: number
}

/** 版头: 份号, 密级 and 紧急程度, 发文机关标志, 发文字号 with 签发人, and the red rule (7.2). */
export function redHead(head: RedHead, profile: PaperProfile): HeadParagraphs {
  const { line, size } = profile.body
  const marks = [
    { style: 'CopyNumber', text: head.copyNumber },
    { style: 'MarkLine', text: head.secrecy },
    { style: 'MarkLine', text: head.urgency },
  ].filter(({ text }) => text !== '')
  const { size: markSize, line: markLine, lines } = organMark(head.organMark, profile)
  // The characters, not their line, begin at 35 mm; what the line is higher goes below them.
  const overhang = Math.round(markLine * BASE_LINE - markSize * 10 * UP)
  const top = Math.max(0, MARK_TOP - marks.length * line - overhang)
  const slack = Math.round(line * (1 - BASE_LINE) - size * 10 * DOWN)
  const gap = Math.round((RULE_GAP - slack) / 20)
  return {
    paragraphs: [
      ...marks.map(({ style, text }) => ({ style, children: textRuns(text) })),
      {
        style: 'OrganMark',
        spacing: { before: top, line: markLine },
        children: textRuns(lines.join('\n'), [], { size: markSize }),
      },
      {
        style: 'DocumentNumber',
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
