/** What makes a spreadsheet take a cell of a text file for a formula, in its own or in full-width signs. */
const STARTS_FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Whether a spreadsheet that reads this text out of a file without cell types may carry it out. */
export function startsFormula(text: string): boolean {
  return STARTS_FORMULA.test(text)
}

/**
 * A cell for a file without cell types, a CSV for instance: text that could be carried out as a formula gets an
 * apostrophe before it, which makes it text everywhere. plainCell takes it off again. A .xlsx states that a cell is
 * text and needs no such mark.
 */
export function safeCell(text: string): string {
  return startsFormula(text.replace(/^'+/, '')) ? `'${text}` : text
}

/** The text behind safeCell; any other text stays as it is. */
export function plainCell(text: string): string {
  return text.startsWith("'") && safeCell(text.slice(1)) === text ? text.slice(1) : text
}
