import { $getRoot, $getState, $setState, createState } from 'lexical'

/** Which text of the program the page was written from; part of the editor's state, so that undo takes it back. */
const generationState = createState('generation', {
  parse: (value): number | null =>
    typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null,
})

export function $getGeneration(): number | null {
  return $getState($getRoot(), generationState)
}

export function $setGeneration(generation: number | null): void {
  $setState($getRoot(), generationState, generation)
}
