import PinyinMatch from 'pinyin-match'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const HAN = /^[\u3400-\u9fff]$/
/** Set beside the letters of a character that was asked about, so that 0 means: not yet. */
const ASKED = 1 << 30
const known = new Int32Array(0x1_0000)

/** The letters that the readings of a character begin with, as bits counted from a: 调 (diao, tiao) has 3 and 19. */
export function initialBits(code: number): number {
  const kept = known[code] ?? ASKED
  if (kept !== 0) return kept
  const letter = String.fromCharCode(code)
  let bits = ASKED
  if (HAN.test(letter)) {
    for (const [at, latin] of LETTERS.entries()) {
      if (PinyinMatch.match(letter, latin) !== false) bits |= 1 << at
    }
  }
  known[code] = bits
  return bits
}

/** Whether a word can be initials: small Latin letters, two at least. */
export function isInitials(word: string): boolean {
  return /^[a-z]{2,}$/.test(word)
}

/**
 * Whether characters that stand side by side in `text` begin with the letters of `initials` in some reading of theirs
 * (sqmy: 社情民意). `initials` must pass isInitials.
 */
export function matchesInitials(text: string, initials: string): boolean {
  const last = text.length - initials.length
  for (let from = 0; from <= last; from += 1) {
    let at = 0
    while (
      at < initials.length &&
      (initialBits(text.charCodeAt(from + at)) & (1 << (initials.charCodeAt(at) - 97))) !== 0
    )
      at += 1
    if (at === initials.length) return true
  }
  return false
}
