import type { Block, Inline } from '../document/model.ts'
import { blockLines } from '../document/walk.ts'

/** Runs of three neighbouring characters, with how often each stands there. */
export type Trigrams = ReadonlyMap<string, number>

/** Stands for a figure, whose text changes without the writer. */
const FIGURE = '\uFFFC'

/**
 * The trigrams of blocks; the last two of a line are shorter. They tell where a text went without looking for its
 * words: half a paragraph that was moved keeps nearly all of its own, texts that share only their phrases few.
 */
export function trigramsOf(blocks: readonly Block[]): Trigrams {
  const trigrams = new Map<string, number>()
  for (const line of blocks.flatMap((block) => blockLines(block))) {
    const text = line.map(inlineTrace).join('')
    for (let at = 0; at < text.length; at += 1) {
      const trigram = text.slice(at, at + 3)
      trigrams.set(trigram, (trigrams.get(trigram) ?? 0) + 1)
    }
  }
  return trigrams
}

/** A footnote leaves none: the words around it are still those that the program wrote. */
function inlineTrace(inline: Inline): string {
  if (inline.type === 'text') return inline.text
  return inline.type === 'note' ? '' : FIGURE
}

/** What stands in `from` more often than in `other`. */
export function trigramsBeyond(from: Trigrams, other: Trigrams): Trigrams {
  const rest = [...from].map(([trigram, count]) => [trigram, count - (other.get(trigram) ?? 0)] as const)
  return new Map(rest.filter(([, count]) => count > 0))
}

/** Whether at least half of `trigrams`, and one, stand in `pool`. */
export function mostlyIn(trigrams: Trigrams, pool: Trigrams): boolean {
  let all = 0
  let found = 0
  for (const [trigram, count] of trigrams) {
    all += count
    found += Math.min(count, pool.get(trigram) ?? 0)
  }
  return found > 0 && found * 2 >= all
}
