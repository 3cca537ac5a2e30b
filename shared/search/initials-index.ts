import { createPostingLists, shortest } from './posting-lists.ts'
import { initialBits } from './pinyin-initials.ts'

const LETTERS = 26

/** Which rows hold two neighbouring characters whose readings begin with which letters. As createPairIndex otherwise. */
export function createInitialsIndex() {
  const lists = createPostingLists()
  return {
    /** Adds a row with a text that is found by the initials of its pinyin. */
    add(row: number, text: string): void {
      let before: readonly number[] = []
      for (let at = 0; at < text.length; at += 1) {
        const here = lettersOf(initialBits(text.charCodeAt(at)))
        for (const a of before) for (const b of here) lists.put(a * LETTERS + b, row)
        before = here
      }
    },
    /** Rows that may hold the initials, which must pass isInitials. */
    candidates(initials: string): Int32Array {
      const codes = [...initials].map((letter) => letter.charCodeAt(0) - 97)
      const pairs = codes.slice(1).map((code, at) => lists.get((codes[at] ?? 0) * LETTERS + code))
      return shortest(pairs) ?? new Int32Array()
    },
  }
}

const spelt = new Map<number, readonly number[]>()

function lettersOf(bits: number): readonly number[] {
  const kept = spelt.get(bits)
  if (kept !== undefined) return kept
  const letters = Array.from({ length: LETTERS }, (_, at) => at).filter((at) => (bits & (1 << at)) !== 0)
  spelt.set(bits, letters)
  return letters
}
