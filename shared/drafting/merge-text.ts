import { blockTexts } from '../document/plain-text.ts'
import type { MergeEntry } from './merge-entry.ts'

/** The words of one side of an entry, one line a paragraph; empty where that side has nothing. */
export function sideText(entry: MergeEntry, side: 'base' | 'ours' | 'theirs' | 'result'): string {
  if (entry.what !== 'block') return entry[side] ?? ''
  return entry[side].flatMap(blockTexts).join('\n')
}
