import { TITLE_WIDTH } from '#shared/paper/paper-parts.ts'
import { titleLines } from '#shared/paper/title-lines.ts'

/**
 * Shows a title, or the name of an attachment, in the lines in which it is printed: an attribute that CSS draws over the
 * words while the caret is elsewhere, since no node may stand for a break that nobody wrote.
 */
export function paintTitleLines(element: HTMLElement): void {
  const lines = titleLines(wordsOf(element), TITLE_WIDTH)
  if (lines.length < 2) {
    delete element.dataset['lines']
    element.style.removeProperty('--lines')
    return
  }
  element.dataset['lines'] = lines.join('\n')
  element.style.setProperty('--lines', String(lines.length))
}

/** Marks the title in which the caret stands; it shows its words as they are typed. */
export function markCaretTitle(page: HTMLElement): void {
  const at = getSelection()?.anchorNode ?? null
  const around = at instanceof HTMLElement ? at : (at?.parentElement ?? null)
  const title = page.contains(around) ? (around?.closest('.zs-line') ?? null) : null
  for (const marked of page.querySelectorAll('.zs-line[data-caret]')) {
    if (marked !== title) marked.removeAttribute('data-caret')
  }
  title?.setAttribute('data-caret', '')
}

/** The words of a line with its breaks; an empty one holds a break for the caret alone. */
function wordsOf(element: HTMLElement): string {
  return [...element.childNodes]
    .map((node) => (node instanceof HTMLBRElement ? '\n' : (node.textContent ?? '')))
    .join('')
}
