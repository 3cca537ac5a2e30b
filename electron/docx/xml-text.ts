import { legalText } from '#shared/document/legal-text.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Legal text, escaped for an element or an attribute. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
