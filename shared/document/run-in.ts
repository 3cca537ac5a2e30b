import type { Block, Paragraph } from './model.ts'
import { inlinesText } from './plain-text.ts'

/**
 * The paragraph that is printed in one line with the run-in heading at `index`: the next block, if it is a plain
 * paragraph. null: the block there is no run-in heading, or it has no words, or it stands alone.
 */
export function runInParagraph(blocks: readonly Block[], index: number): Paragraph | null {
  const heading = blocks[index]
  if (heading?.type !== 'heading' || heading.runIn !== true) return null
  const next = blocks[index + 1]
  if (next?.type !== 'paragraph' || next.align !== undefined) return null
  return inlinesText(heading.inlines).trim() === '' ? null : next
}
