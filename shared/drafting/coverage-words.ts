import type { ReviewDocument, SectionId } from '../document/model.ts'
import { numberHeadings } from '../document/numbering.ts'
import { blockTexts, countWords } from '../document/plain-text.ts'
import type { Budgets } from './draft.ts'

export type SectionWords = {
  readonly section: SectionId
  /** 字数 as Word counts it, the printed heading included. */
  readonly words: number
  /** null: none was set. */
  readonly budget: number | null
}

/** The words of each part beside what it may have, in reading order. */
export function countSections(document: ReviewDocument, budgets: Budgets): SectionWords[] {
  const numbers = numberHeadings(document)
  return document.parts.map(({ id, heading, blocks }) => {
    const printed = heading === null ? '' : `${numbers.sections.get(id) ?? ''}${heading}`
    const words = countWords([printed, ...blocks.flatMap(blockTexts)].join('\n'))
    return { section: id, words, budget: budgets[id] ?? null }
  })
}
