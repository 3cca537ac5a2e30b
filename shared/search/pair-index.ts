import { createPostingLists, shortest } from './posting-lists.ts'

export type PairIndex = ReturnType<typeof createPairIndex>

/** Bits of a character's number in a pair's key, so that keys are small integers; 0 stands before a single one. */
const LETTER_BITS = 14
const MOST_LETTERS = (1 << LETTER_BITS) - 1
const BLANK = /\s/

/**
 * Which rows hold which character and which two neighbouring ones. Chinese words need no dictionary that way, and of a
 * word's pairs the rarest leaves few rows to be looked at. Rows are added, never taken out: a caller that changes rows
 * adds them again and looks every candidate up in its text.
 */
export function createPairIndex() {
  /** A number for each character in the order of appearance; 0: not met yet. */
  const letters = new Uint16Array(0x1_0000)
  const lists = createPostingLists()
  let met = 0

  function letterOf(code: number): number {
    const number = letters[code] ?? 0
    if (number > 0 || met === MOST_LETTERS) return number
    met += 1
    letters[code] = met
    return met
  }

  return {
    /** Adds a row, which is a positive whole number below 2^31, with its text. */
    add(row: number, text: string): void {
      let before = 0
      for (let at = 0; at < text.length; at += 1) {
        const letter = BLANK.test(text.charAt(at)) ? 0 : letterOf(text.charCodeAt(at))
        if (letter > 0) {
          lists.put(letter, row)
          if (before > 0) lists.put((before << LETTER_BITS) | letter, row)
        }
        before = letter
      }
    },
    /**
     * Rows that may hold the word, in the order in which they were added: those that do, and for a word of more than two
     * characters some that do not. null when the index cannot tell: the word has a character that was met too late.
     */
    candidates(word: string): Int32Array | null {
      const found: Int32Array[] = []
      let before = 0
      for (let at = 0; at < word.length; at += 1) {
        const letter = letters[word.charCodeAt(at)] ?? 0
        if (letter === 0) return met === MOST_LETTERS ? null : new Int32Array()
        if (before > 0 || word.length === 1) found.push(lists.get((before << LETTER_BITS) | letter))
        before = letter
      }
      return shortest(found)
    },
  }
}
