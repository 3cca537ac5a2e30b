import { HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical'
import type { Paper } from '#shared/document/paper.ts'
import { $getPaper, $setPaper } from '../nodes/paper-state.ts'

/** What the paper carries around the text now; empty when nothing was given. */
export function readPaper(editor: LexicalEditor): Paper {
  return editor.read(() => $getPaper() ?? {})
}

/** Sets all of it in one undo step. What is empty or false is left out, and nothing at all is stored as absent. */
export function setPaper(editor: LexicalEditor, paper: Paper): void {
  const told = Object.entries(paper).filter(([key, value]) => isTold(key, value))
  editor.update(() => $setPaper(told.length === 0 ? null : (Object.fromEntries(told) as Paper)), {
    discrete: true,
    tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
  })
}

function isTold(key: string, value: Paper[keyof Paper]): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  // Without a word on the stage mark the profile decides, so its no is one that must be kept.
  return value === true || (key === 'stageMark' && value === false)
}
