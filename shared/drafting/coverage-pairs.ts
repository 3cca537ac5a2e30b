/** What does not count as a letter: spaces and punctuation. */
export const FREE = /[\s\p{P}]/gu

/**
 * The different pairs of neighbouring characters of a text, spaces and punctuation aside, each as one number. Texts
 * that tell the same thing share most of them, whoever shortened them; a map of numbers is faster than one of strings.
 */
export function pairsOf(text: string): Set<number> {
  const letters = text.replace(FREE, '')
  const pairs = new Set<number>()
  for (let at = 1; at < letters.length; at += 1) {
    pairs.add(letters.charCodeAt(at - 1) * 65_536 + letters.charCodeAt(at))
  }
  return pairs
}
