import { inlineText } from './inline-text.ts'
import type { Block, Inline, ReviewDocument, Section } from './model.ts'
import { numberHeadings } from './numbering.ts'
import { blockLines } from './walk.ts'

/** The visible text of one line; a break becomes \n. */
export function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('')
}

/** The visible text of a block, one entry a line of blockLines; heading and list numbers are not part of it. */
export function blockTexts(block: Block): string[] {
  return blockLines(block).map(inlinesText)
}

/** The paragraphs of a section as texts, without its own heading and without empty lines. */
export function sectionParagraphs(section: Section): string[] {
  return section.blocks.flatMap(blockTexts).filter((text) => text.trim() !== '')
}

/** The whole review as text: title, subtitle, headings with their printed numbers, paragraphs; one a line. */
export function documentText(document: ReviewDocument): string {
  const numbers = numberHeadings(document)
  const lines = [document.title, document.subtitle]
  for (const section of document.parts) {
    if (section.heading !== null) lines.push((numbers.sections.get(section.id) ?? '') + section.heading)
    for (const block of section.blocks) {
      const number = numbers.blocks.get(block.id) ?? ''
      for (const text of blockTexts(block)) lines.push(number + text)
    }
  }
  return lines.filter((line) => line.trim() !== '').join('\n')
}

/** Characters as Word's 字数 counts them: every Chinese character and mark is one, a Latin word or number is one. */
export function countWords(text: string): number {
  return text.match(/[A-Za-z0-9][A-Za-z0-9_'.,%-]*[A-Za-z0-9%]|[^\s]/gu)?.length ?? 0
}
