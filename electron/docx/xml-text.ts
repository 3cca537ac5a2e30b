/** What XML 1.0 cannot hold: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text without the characters that no .docx can hold; they are dropped, pairs of surrogates stay. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '')
}

/** Legal text, escaped for an element or an attribute. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
