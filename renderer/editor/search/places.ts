import type { LexicalEditor } from 'lexical'
import { findPlace, findPlaces, type TextPlace } from './block-lines.ts'
import { highlight, matchRange } from './highlights.ts'
import { selectMatch } from './replace.ts'

/** Marks the typed numbers of the text; an empty list takes the marks away. */
export function paintTyped(editor: LexicalEditor, places: readonly TextPlace[]): void {
  highlight(editor, 'zs-typed', places.length === 0 ? [] : findPlaces(editor, places))
}

/** Selects a stretch of the text and brings it into sight. False when it is no longer there. */
export function goToPlace(editor: LexicalEditor, place: TextPlace): boolean {
  const match = findPlace(editor, place)
  if (match === null) return false
  selectMatch(editor, match)
  matchRange(editor, match)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  return true
}
