import type { Block } from '../document/model.ts'
import { alignSequences } from './merge-align.ts'
import type { Sides } from './merge-entry.ts'
import { blocksOf, sharedClauses, wordsOf, type Word } from './merge-words.ts'

/** Longer texts are not merged word by word: the search grows with the square of their length. */
const MOST_WORDS = 3000

/**
 * The text that holds both sides' changes of one paragraph (or of what the writer split or joined), with the fresh
 * figures of theirs; ids are those of ours. undefined where the changes touch each other, where one side wrote the
 * paragraph anew, where it is a table or too long: that is for the writer to decide.
 */
export function mergeParagraph(sides: Sides<readonly Block[]>): Block[] | undefined {
  const whole = sharedClauses([sides.base, sides.ours, sides.theirs])
  const base = wordsOf(sides.base, whole)
  const ours = wordsOf(sides.ours, whole)
  const theirs = wordsOf(sides.theirs, whole)
  if (base === undefined || ours === undefined || theirs === undefined) return undefined
  if (Math.max(base.length, ours.length, theirs.length) > MOST_WORDS) return undefined

  // The form of the first line is no neighbour of its first word: a centred paragraph may still change its words.
  const head = chooseHead(base[0], ours[0], theirs[0])
  const words = mergeWords(base.slice(1), ours.slice(1), theirs.slice(1))
  return head === undefined || words === undefined ? undefined : blocksOf([head, ...words])
}

function chooseHead(base?: Word, ours?: Word, theirs?: Word): Word | undefined {
  if (ours === undefined || theirs === undefined || !('head' in ours) || !('head' in theirs)) return undefined
  if (theirs.key === base?.key || theirs.key === ours.key) return ours
  if (ours.key !== base?.key) return undefined
  const { id, origin } = ours.head
  const { origin: _theirs, ...form } = theirs.head
  return { key: theirs.key, head: { ...form, id, ...(origin === undefined ? {} : { origin }) } }
}

/**
 * Walks from word to word that all three have. Between two of them, a stretch that only one side changed takes that
 * side; changes that touch lie in one stretch.
 */
function mergeWords(
  base: readonly Word[],
  ours: readonly Word[],
  theirs: readonly Word[],
): Word[] | undefined {
  const inOurs = alignWords(base, ours)
  const inTheirs = alignWords(base, theirs)
  if (isWrittenAnew(base, ours, inOurs) || isWrittenAnew(base, theirs, inTheirs)) return undefined

  const result: Word[] = []
  const end = { base: 0, ours: 0, theirs: 0 }
  for (let at = 0; at <= base.length; at += 1) {
    const ourAt = at === base.length ? ours.length : inOurs[at]
    const theirAt = at === base.length ? theirs.length : inTheirs[at]
    if (ourAt === undefined || theirAt === undefined) continue
    const stretch = mergeStretch(
      base.slice(end.base, at),
      ours.slice(end.ours, ourAt),
      theirs.slice(end.theirs, theirAt),
    )
    if (stretch === undefined) return undefined
    result.push(
      ...stretch,
      ...withFreshFigures(ours.slice(ourAt, ourAt + 1), theirs.slice(theirAt, theirAt + 1)),
    )
    Object.assign(end, { base: at + 1, ours: ourAt + 1, theirs: theirAt + 1 })
  }
  return result
}

function mergeStretch(
  base: readonly Word[],
  ours: readonly Word[],
  theirs: readonly Word[],
): readonly Word[] | undefined {
  if (sameWords(ours, theirs)) return withFreshFigures(ours, theirs)
  if (sameWords(base, ours)) return theirs
  return sameWords(base, theirs) ? ours : undefined
}

function withFreshFigures(ours: readonly Word[], theirs: readonly Word[]): Word[] {
  return ours.map((word, at) => {
    const fresh = theirs[at]
    if (fresh === undefined || !('inline' in word) || !('inline' in fresh)) return word
    if (word.inline.type !== 'figure' || fresh.inline.type !== 'figure') return word
    return { key: word.key, inline: { ...fresh.inline, id: word.inline.id } }
  })
}

/**
 * Whether a side let go of most of a text and wrote mostly other words: the few that stand in both would be merged
 * into sentences nobody wrote.
 */
function isWrittenAnew(
  base: readonly Word[],
  side: readonly Word[],
  matches: readonly (number | undefined)[],
): boolean {
  const shared = lengthOf(base.filter((_word, at) => matches[at] !== undefined))
  return shared * 2 < lengthOf(base) && shared * 2 < lengthOf(side)
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => {
    return sum + ('inline' in word && word.inline.type === 'text' ? word.inline.text.length : 1)
  }, 0)
}

function alignWords(base: readonly Word[], side: readonly Word[]): (number | undefined)[] {
  return alignSequences(
    base.map((word) => word.key),
    side.map((word) => word.key),
  )
}

function sameWords(a: readonly Word[], b: readonly Word[]): boolean {
  return a.length === b.length && a.every((word, at) => word.key === b[at]?.key)
}
