import type { TextLine } from '#shared/ipc/contract/texts.ts'

/** A line as a reader finds it, before it has its place in the text. */
export type ReadLine = { readonly text: string; readonly kind: TextLine['kind']; readonly level: number }

/** Longest text that is read, in bytes of UTF-8. */
export const MOST_TEXT = 5 * 1024 * 1024

/** Lines without words are left out, and spaces around the others; a line that holds breaks becomes several. */
export function joinLines(lines: readonly ReadLine[]): { text: string; lines: TextLine[] } {
  const pieces: string[] = []
  const places: TextLine[] = []
  let start = 0
  for (const line of lines) {
    for (const piece of line.text.split('\n')) {
      const text = piece.replace(/^[^\S\t]+|\s+$/gu, '')
      if (text.trim() === '') continue
      places.push({ start, kind: line.kind, level: line.level })
      pieces.push(text)
      start += text.length + 1
    }
  }
  return { text: pieces.join('\n'), lines: places }
}

/** Running text as it stands, so that places in it are places in the file; lines without words are passed over. */
export function plainText(text: string): { text: string; lines: TextLine[] } {
  const lines: TextLine[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, kind: 'text', level: 0 })
    start += line.length + 1
  }
  return { text, lines }
}
