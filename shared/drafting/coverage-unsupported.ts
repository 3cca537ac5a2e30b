import { inlineText } from '../document/inline-text.ts'
import type { Inline, ReviewDocument, SectionId } from '../document/model.ts'
import { inlinesText } from '../document/plain-text.ts'
import { sentencesOf } from '../document/sentences.ts'
import { blockLines, walkBlocks } from '../document/walk.ts'
import type { Material } from './coverage-material.ts'
import { withoutSupport } from './coverage-support.ts'

/** A sentence with its place: the line inside its block (blockLines) and UTF-16 offsets in that line. */
export type UnsupportedSentence = {
  readonly section: SectionId
  readonly blockId: string
  readonly line: number
  readonly start: number
  readonly end: number
  /** Without spaces around it. */
  readonly sentence: string
}

/**
 * Sentences of paragraphs and lists that claim something done of which no record of the period tells, in reading order.
 * A bound figure supports its sentence; headings and tables are no sentences, and the closing only looks ahead.
 */
export function findUnsupported(document: ReviewDocument, material: Material): UnsupportedSentence[] {
  const asked: UnsupportedSentence[] = []
  for (const { section, block } of walkBlocks(document)) {
    if (section.id === 'outro' || block.type === 'heading' || block.type === 'table') continue
    for (const [line, inlines] of blockLines(block).entries()) {
      const figures = figurePlaces(inlines)
      for (const { text, start, end } of sentencesOf(inlinesText(inlines))) {
        if (figures.some((at) => at >= start && at < end)) continue
        asked.push({ section: section.id, blockId: block.id, line, start, end, sentence: text.trim() })
      }
    }
  }
  const unsupported = withoutSupport(
    asked.map(({ sentence }) => sentence),
    material,
  )
  return asked.filter(({ sentence }) => unsupported.has(sentence))
}

function figurePlaces(inlines: readonly Inline[]): number[] {
  const places: number[] = []
  let at = 0
  for (const inline of inlines) {
    if (inline.type === 'figure') places.push(at)
    at += inlineText(inline).length
  }
  return places
}
