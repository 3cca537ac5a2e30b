import { findCategory } from '../domain/category-match.ts'
import type { Category } from '../domain/category.ts'
import { initialBits } from '../search/pinyin-initials.ts'

/**
 * The listed name or alias that a category's name seems to be a slip of: two characters changed about, one missing or
 * too many, or one wrong, which in a short name must begin with the same sound (提安 for 提案). null for a listed name,
 * and for one unlike all.
 */
export function nearCategory(name: string, categories: readonly Category[]): string | null {
  if (name.length < 2 || findCategory(name, categories) !== null) return null
  for (const { name: listed, aliases } of categories) {
    const like = [listed, ...aliases].find((word) => word.length >= 2 && isOneSlip(name, word))
    if (like !== undefined) return like
  }
  return null
}

/** From this length on one wrong character leaves no doubt which word was meant. */
const LONG = 4

function isOneSlip(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  if (a.length === b.length) {
    const isTurned = restA[0] === restB[1] && restA[1] === restB[0]
    if (isTurned) return restA.slice(2) === restB.slice(2)
    return restA.slice(1) === restB.slice(1) && (a.length >= LONG || soundsAlike(restA, restB))
  }
  // One more or fewer makes another word of a short one: 会议, 全体会议.
  if (Math.min(a.length, b.length) < LONG) return false
  return restA.slice(1) === restB || restA === restB.slice(1)
}

const ALL_LETTERS = 2 ** 26 - 1

function soundsAlike(a: string, b: string): boolean {
  return (initialBits(a.charCodeAt(0)) & initialBits(b.charCodeAt(0)) & ALL_LETTERS) !== 0
}
