import { type INumberingOptions, LevelFormat, LevelSuffix, Paragraph } from 'docx'
import type { List } from '#shared/document/model.ts'
import { BULLETS } from '#shared/paper/list-marks.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import type { ExportContext } from './context.ts'
import { mapInlines } from './inlines.ts'
import { indentTwips } from './metrics.ts'

/**
 * Numbering definitions are named by text that docx replaces in the finished part, so the names are ones that no
 * writer types.
 */
const ORDERED = 'zongshu-list-ordered'
const BULLETED = 'zongshu-list-bulleted'

/** 1. （1） ① as papers count below their headings, then letters: the marks of listMarks in Word's own terms, one entry a depth. */
const ORDERED_LEVELS = [
  { format: LevelFormat.DECIMAL, text: '%1.' },
  { format: LevelFormat.DECIMAL, text: '（%2）' },
  { format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%3' },
  { format: LevelFormat.LOWER_LETTER, text: '%4.' },
  { format: LevelFormat.LOWER_LETTER, text: '（%5）' },
  { format: LevelFormat.LOWER_ROMAN, text: '%6.' },
] as const

/** In a CJK font these marks fill the whole square, which is too heavy beside text. */
const BULLET_RUN = { size: 20 } as const

/** Real numbering definitions of both kinds of list: the mark two characters in, wrapped lines flush (format.md 2). */
export function listNumbering(profile: PaperProfile): INumberingOptions {
  const paragraph = (depth: number) => ({
    indent: {
      left: depth * indentTwips(profile),
      firstLine: indentTwips(profile),
      firstLineChars: profile.indent * 100,
    },
  })
  const ordered = ORDERED_LEVELS.map((level, depth) => ({
    ...level,
    level: depth,
    suffix: LevelSuffix.NOTHING,
    style: { paragraph: paragraph(depth) },
  }))
  const bulleted = BULLETS.map((text, depth) => ({
    level: depth,
    format: LevelFormat.BULLET,
    text,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: paragraph(depth), run: BULLET_RUN },
  }))
  return {
    config: [
      { reference: ORDERED, levels: ordered },
      { reference: BULLETED, levels: bulleted },
    ],
  }
}

/** One paragraph an item, numbered by Word's own numbering; every list starts at 1. */
export function mapList(list: List, context: ExportContext): Paragraph[] {
  const instance = context.nextList()
  return list.items.map(
    (item) =>
      new Paragraph({
        style: 'ListParagraph',
        numbering: list.ordered
          ? { reference: ORDERED, level: item.depth, instance }
          : { reference: BULLETED, level: item.depth },
        children: mapInlines(item.inlines, context),
      }),
  )
}
