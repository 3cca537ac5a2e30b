/** What XML 1.0 cannot hold: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The text without the characters that no exported file can hold; they are dropped, pairs of surrogates stay. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '')
}
