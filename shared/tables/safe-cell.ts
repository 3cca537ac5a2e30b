/** What a spreadsheet program may take for a formula when it stands first in a cell. */
const FORMULA_START = /^'*[=+\-@\t\r]/
const MADE_SAFE = /^'+[=+\-@\t\r]/

/**
 * A cell's text on the way into another program: one that begins like a formula (= + - @) gets an apostrophe in front,
 * so that it is shown and never carried out. The apostrophe can be seen, and plainCell takes it off again.
 */
export function safeCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

/** The text that safeCell was given; other texts stay as they are. */
export function plainCell(text: string): string {
  return MADE_SAFE.test(text) ? text.slice(1) : text
}
