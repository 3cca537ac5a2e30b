import { $getRoot, $getState, $setState, createState } from 'lexical'
import { SECTION_IDS, type SectionId } from '#shared/document/model.ts'

export type SectionShape = { readonly id: SectionId; readonly hasHeading: boolean }

/**
 * The sections that the page has, in their order; whatever is deleted, they stay. Part of the editor's state, because
 * attachments come and go and undo brings them back.
 */
const sectionsState = createState('sections', {
  parse: (value): readonly SectionShape[] => (Array.isArray(value) ? value.flatMap(parseShape) : []),
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
})

function parseShape(value: unknown): SectionShape[] {
  const { id, hasHeading } = (value ?? {}) as { id?: unknown; hasHeading?: unknown }
  const known = SECTION_IDS.find((candidate) => candidate === id)
  return known === undefined ? [] : [{ id: known, hasHeading: hasHeading === true }]
}

export function $getSections(): readonly SectionShape[] {
  return $getState($getRoot(), sectionsState)
}

export function $setSections(sections: readonly SectionShape[]): void {
  $setState($getRoot(), sectionsState, sections)
}
