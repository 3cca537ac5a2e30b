import type { LexicalEditor } from 'lexical'

/** Numbers the footnotes on the page through the whole document; an attribute that CSS prints, never part of the text. */
export function paintNoteNumbers(editor: LexicalEditor): void {
  const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>('.zs-note') ?? []
  for (const [index, mark] of [...marks].entries()) {
    const number = String(index + 1)
    if (mark.dataset['number'] !== number) mark.dataset['number'] = number
  }
}
