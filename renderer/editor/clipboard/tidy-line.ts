import type { Inline } from '#shared/document/model.ts'
import { normalizeInlines } from '#shared/document/normalize.ts'

const CJK = '\\p{Script=Han}\\p{Script=Bopomofo}，。、；：？！“”‘’（）《》〔〕【】—…'
const WRAP_IN_CHINESE = new RegExp(`(?<=[${CJK}])[ \\t]*[\\r\\n]+[ \\t]*(?=[${CJK}])`, 'gu')

/** Text of an HTML text node: a line end that only wraps the source between Chinese characters is no space. */
export function htmlText(text: string): string {
  return text
    .replace(WRAP_IN_CHINESE, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
}

/**
 * A pasted line without the blanks that imitated an indent (the page indents by itself), without blanks at its
 * end, and without breaks at either end.
 */
export function tidyLine(inlines: readonly Inline[]): Inline[] {
  const line = [...normalizeInlines([...inlines])]
  const isBlank = (inline: Inline | undefined) =>
    inline !== undefined && (inline.type === 'break' || (inline.type === 'text' && inline.text.trim() === ''))
  while (isBlank(line[0])) line.shift()
  while (isBlank(line.at(-1))) line.pop()
  const first = line[0]
  if (first?.type === 'text') line[0] = { ...first, text: first.text.trimStart() }
  const last = line.at(-1)
  if (last?.type === 'text') line[line.length - 1] = { ...last, text: last.text.trimEnd() }
  return line
}

const TYPED_NUMBER =
  /^(?:第?[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|\d+[.．、](?!\d))\s*/

/** A heading without its typed number and without marks: the page numbers headings and sets their face. */
export function tidyHeading(inlines: readonly Inline[]): Inline[] {
  const plain = tidyLine(inlines).map((inline): Inline =>
    inline.type === 'text' ? { type: 'text', text: inline.text } : inline,
  )
  const first = plain[0]
  if (first?.type === 'text') plain[0] = { ...first, text: first.text.replace(TYPED_NUMBER, '') }
  return normalizeInlines(plain)
}
