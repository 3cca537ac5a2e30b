import type { LexicalEditor } from 'lexical'
import { highlight, matchRange } from './highlights.ts'
import { $readLines } from './lines.ts'
import { findMatches, type Match } from './matches.ts'

export function readMatches(editor: LexicalEditor, pattern: RegExp): Match[] {
  return editor.read(() => findMatches($readLines(), pattern))
}

/** Paints all matches, the one shown in a stronger colour. */
export function paintFound(editor: LexicalEditor, matches: readonly Match[], shown: Match | null): void {
  highlight(
    editor,
    'zs-find',
    matches.filter((match) => match !== shown),
  )
  highlight(editor, 'zs-find-current', shown === null ? [] : [shown])
}

export function clearFound(): void {
  CSS.highlights.delete('zs-find')
  CSS.highlights.delete('zs-find-current')
}

/** Brings a match into sight without moving the caret. */
export function revealMatch(editor: LexicalEditor, match: Match): void {
  matchRange(editor, match)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
