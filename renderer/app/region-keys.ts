/** The areas of the window in reading order; the grid and the page take the keyboard themselves. */
const REGIONS =
  '.header, .side-panel, .paper-drawer, .toolbar, .find-panel, .grid-toolbar, .grid, .zs-page, .new-draft'
const HOMES = '.grid, .zs-page'
const TABBABLE =
  'button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"], [contenteditable="true"]'
const MOVES = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])

/**
 * F6 and Shift F6 go from area to area, since Tab belongs to the text inside the page. A moving key that no area
 * has goes to the grid or the page: a closed form or dialog leaves the keyboard nowhere. True when the press was taken.
 */
export function pressInRegions(event: KeyboardEvent): boolean {
  if (event.key === 'F6') return goToNext(event.shiftKey ? -1 : 1)
  const lost = document.activeElement === null || document.activeElement === document.body
  if (!lost || !MOVES.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return false
  const home = shown(HOMES)[0]
  if (home === undefined) return false
  home.focus()
  const { key, shiftKey } = event
  home.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
  return true
}

function goToNext(step: 1 | -1): boolean {
  const places = shown(REGIONS).flatMap((region) => {
    const place = region.matches(HOMES) ? region : region.querySelector<HTMLElement>(TABBABLE)
    return place === null ? [] : [{ region, place }]
  })
  const at = places.findIndex(({ region }) => region.contains(document.activeElement))
  const next = at < 0 ? (step === 1 ? 0 : -1) : (at + step) % places.length
  places.at(next)?.place.focus()
  return places.length > 0
}

function shown(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())
}
