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

/** Lines of running text, as pasted or as a .txt file has them. */
export function plainLines(text: string): ReadLine[] {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .map((line) => ({ text: line, kind: 'text', level: 0 }))
}
