import { type INumberingOptions, LevelFormat, LevelSuffix, Paragraph } from 'docx'
import type { List } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { mapInlines } from './inlines.ts'
import { indentTwips } from './metrics.ts'
import type { Profile } from './profile.ts'

/**
 * Numbering definitions are named by text that docx replaces in the finished part, so the names are ones that no
 * writer types.
 */
const ORDERED = 'zongshu-list-ordered'
const BULLETED = 'zongshu-list-bulleted'

/** 1. （1） ① as papers count below their headings; then letters. One entry a depth. */
const ORDERED_LEVELS = [
  { format: LevelFormat.DECIMAL, text: '%1.' },
  { format: LevelFormat.DECIMAL, text: '（%2）' },
  { format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%3' },
  { format: LevelFormat.LOWER_LETTER, text: '%4.' },
  { format: LevelFormat.LOWER_LETTER, text: '（%5）' },
  { format: LevelFormat.LOWER_ROMAN, text: '%6.' },
] as const

/** Marks of GB 2312, so that the body font has them and nothing is substituted. */
const BULLETS = ['●', '○', '■', '□', '◆', '◇'] as const

/** Real numbering definitions of both kinds of list: the mark two characters in, wrapped lines flush (format.md 2). */
export function listNumbering(profile: Profile): INumberingOptions {
  const style = (depth: number) => ({
    paragraph: {
      indent: {
        left: depth * indentTwips(profile),
        firstLine: indentTwips(profile),
        firstLineChars: profile.indent * 100,
      },
    },
  })
  return {
    config: [
      {
        reference: ORDERED,
        levels: ORDERED_LEVELS.map((level, depth) => ({
          ...level,
          level: depth,
          suffix: LevelSuffix.NOTHING,
          style: style(depth),
        })),
      },
      {
        reference: BULLETED,
        levels: BULLETS.map((text, depth) => ({
          level: depth,
          format: LevelFormat.BULLET,
          text,
          suffix: LevelSuffix.NOTHING,
          style: style(depth),
        })),
      },
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
