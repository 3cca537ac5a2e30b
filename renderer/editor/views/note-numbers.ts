import type { LexicalEditor } from 'lexical'

/**
 * Numbers the footnotes on the page through the whole document. The number is text of the mark's own element, which the
 * editor does not read: behind an element without text an input method would write its first letter twice.
 */
export function paintNoteNumbers(editor: LexicalEditor): void {
  const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>('.zs-note') ?? []
  for (const [index, mark] of [...marks].entries()) {
    const number = String(index + 1)
    if (mark.textContent !== number) mark.textContent = number
  }
}
