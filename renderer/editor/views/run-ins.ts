/** Less room than this behind a heading, in em, and the paragraph begins on the next line. */
const LEAST_ROOM = 1

/**
 * Lets the plain paragraph behind a run-in heading begin in the heading's last line. Both stay blocks, drawn over each
 * other: were they inline, the browser would put what is typed at the paragraph's start into the heading. Reads the layout;
 * works on an editor's page as on the print view's.
 */
export function joinRunIn(heading: HTMLElement): void {
  const next = heading.nextElementSibling
  const isRunIn = heading.classList.contains('zs-run-in')
  const end = isRunIn && isPlain(next) ? endOfText(heading) : null
  const isJoined = end !== null && end.room >= LEAST_ROOM
  if (isJoined) heading.setAttribute('data-joined', end.isFirstLine ? 'first-line' : '')
  else heading.removeAttribute('data-joined')
  if (!(next instanceof HTMLElement)) return
  next.toggleAttribute('data-runs-on', end !== null)
  if (end === null) next.style.removeProperty('--zs-run-in')
  else next.style.setProperty('--zs-run-in', `${isJoined ? end.at : 0}em`)
}

/** The same for every heading of a page, for when their numbers or the page itself changed. */
export function joinRunIns(page: HTMLElement | null): void {
  for (const heading of page?.querySelectorAll<HTMLElement>('.zs-part > :is(h3, h4, h5)') ?? []) {
    joinRunIn(heading)
  }
}

/** The rule of runInParagraph, read off the page: one that is set to the left is no plain paragraph either. */
function isPlain(element: Element | null): boolean {
  return element instanceof HTMLParagraphElement && element.style.textAlign === ''
}

/** Where the last line of a block's text ends, and the room behind it, in em; null where there are no words. */
function endOfText(element: HTMLElement): { at: number; room: number; isFirstLine: boolean } | null {
  if (element.textContent?.trim() === '') return null
  const range = document.createRange()
  range.selectNodeContents(element)
  const rects = [...range.getClientRects()].filter(({ height }) => height > 0)
  const last = rects.reduce<DOMRect | null>((found, rect) => {
    if (found === null) return rect
    const isBelow = rect.top >= found.bottom - 1
    const isFurther = rect.bottom > found.top + 1 && rect.right > found.right
    return isBelow || isFurther ? rect : found
  }, null)
  const size = Number.parseFloat(getComputedStyle(element).fontSize)
  if (last === null || !(size > 0)) return null
  const { left, right } = (element.parentElement ?? element).getBoundingClientRect()
  const isFirstLine = rects.every((rect) => rect.top < last.bottom - 1 && rect.bottom > last.top + 1)
  return { at: round((last.right - left) / size), room: (right - last.right) / size, isFirstLine }
}

/** A change below a thousandth of a character is none: it would only lay the page out again. */
function round(em: number): number {
  return Math.round(em * 1000) / 1000
}
