import type { Block } from '../document/model.ts'
import { readsTheSame, refreshFigures, sameContent, sameFigures } from './merge-content.ts'
import type { MergeKind, Sides } from './merge-entry.ts'
import { mergeParagraph } from './merge-paragraph.ts'

/** What becomes of a place, and what the counts say of it; null for what does not stand in the text. */
export type Verdict<T> = {
  readonly kind: MergeKind | null
  readonly result: T
  readonly stays: 'kept' | 'unchanged' | 'refreshed' | null
}

const stay = <T>(result: T, stays: Verdict<T>['stays']): Verdict<T> => ({ kind: null, result, stays })
const tell = <T>(kind: MergeKind, result: T): Verdict<T> => ({ kind, result, stays: null })

/**
 * The rule for blocks (none: the side does not have them). What only one side changed takes that side, a deletion
 * too; what both changed is merged by words or is a conflict that leaves ours in the text.
 */
export function decideBlocks(sides: Sides<Block[]>): Verdict<Block[]> {
  const { base, ours, theirs } = sides
  const isTouched = !sameContent(ours, base)
  if (ours.length === 0) {
    if (base.length === 0) return tell('added', theirs)
    return sameContent(base, theirs) || theirs.length === 0 ? stay(ours, null) : tell('conflict', ours)
  }
  if (theirs.length === 0) return isTouched ? stay(ours, 'kept') : tell('removed', theirs)
  if (sameContent(base, theirs) && sameFigures(base, theirs))
    return stay(ours, isTouched ? 'kept' : 'unchanged')
  if (sameContent(ours, theirs)) {
    if (sameFigures(ours, theirs)) return stay(ours, 'unchanged')
    const fresh = refreshFigures(ours, theirs)
    return readsTheSame(ours, theirs) ? stay(fresh, 'refreshed') : tell('renewed', fresh)
  }
  if (!isTouched) return tell('renewed', theirs)
  if (sameContent(base, theirs)) return stay(ours, 'kept')
  const merged = base.length === 0 ? undefined : mergeParagraph(sides)
  return merged === undefined ? tell('conflict', ours) : tell('merged', merged)
}

/** The same rule for a title or heading that ours and theirs both have; null where the base had none. */
export function decideText({ base, ours, theirs }: Sides<string | null>): Verdict<string | null> {
  if (ours === theirs) return stay(ours, 'unchanged')
  if (ours === base) return tell('renewed', theirs)
  return theirs === base ? stay(ours, 'kept') : tell('conflict', ours)
}
