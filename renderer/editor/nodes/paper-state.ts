import { $getRoot, $getState, $setState, createState } from 'lexical'
import { paperSchema, type Paper } from '#shared/document/paper.ts'

/** What the paper carries around the text; part of the editor's state, so that undo takes it back. */
const paperState = createState('paper', {
  parse: (value): Paper | null => paperSchema.safeParse(value).data ?? null,
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
})

export function $getPaper(): Paper | null {
  return $getState($getRoot(), paperState)
}

export function $setPaper(paper: Paper | null): void {
  $setState($getRoot(), paperState, paper)
}
