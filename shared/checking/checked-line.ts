import type { Block, ReviewDocument, SectionId } from '../document/model.ts'
import { perBlock } from '../document/per-block.ts'
import { sentencesOf } from '../document/sentences.ts'
import type { Sentence } from '../document/sentences.ts'
import { blockLines, walkBlocks } from '../document/walk.ts'
import type { Period } from '../domain/period.ts'
import { maskLine } from './masked-line.ts'
import type { FigureSpan } from './masked-line.ts'
import type { Mention } from './mention.ts'
import { readMentions } from './read-mentions.ts'
import { scanNumbers } from './typed-numbers.ts'
import type { ScannedNumber } from './typed-numbers.ts'

/** A line of the document with everything the rules need, read once. */
export type CheckedLine = {
  readonly section: SectionId
  readonly block: Block
  readonly line: number
  readonly text: string
  readonly plain: string
  readonly sentences: readonly Sentence[]
  readonly typed: readonly ScannedNumber[]
  readonly figures: readonly FigureSpan[]
  /** Typed numbers and bound figures that can be read, in reading order. */
  readonly mentions: readonly Mention[]
}

/** All lines of all blocks in reading order; those of a block that was read before are the same objects. */
export function readLines(document: ReviewDocument, period: Period): CheckedLine[] {
  return [...walkBlocks(document)].flatMap(({ section, block }) =>
    linesOf(block, [section.id, period.from, period.to].join('/')),
  )
}

const linesOf = perBlock((block, key): CheckedLine[] => {
  const [section, from = '', to = ''] = key.split('/') as [SectionId, string, string]
  return blockLines(block).map((inlines, line) => {
    const masked = maskLine(inlines)
    const sentences = sentencesOf(masked.text)
    const typed = scanNumbers(masked)
    const mentions = readMentions({ ...masked, sentences, typed, period: { from, to } })
    return { section, block, line, ...masked, sentences, typed, mentions }
  })
})

/** The mentions of a line by sentence; sentences without any are left out. */
export function mentionsBySentence({ mentions }: CheckedLine): Mention[][] {
  const groups: Mention[][] = []
  for (const mention of mentions) {
    const last = groups.at(-1)
    if (last?.[0]?.sentence === mention.sentence) last.push(mention)
    else groups.push([mention])
  }
  return groups
}
