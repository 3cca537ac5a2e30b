import type { PaperLayout } from '#shared/paper/flow.ts'
import { sidePage, uprightPage } from '#shared/paper/page-geometry.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { tw } from '../views/twips.ts'
import type { FlowBlock } from './flow-blocks.ts'
import { type BlockGap, type MeasuredBlock, rowsOf } from './measure-blocks.ts'

/** Where a page stands below the top of the first, and what it is. All lengths in twentieths of a point. */
export type PlacedPage = {
  readonly top: number
  readonly side: boolean
  readonly number: number | null
}

/** What each block must look like so that its lines stand on their pages. */
export type BlockPlace = {
  /** Room above it. */
  readonly above: number
  readonly gaps: readonly BlockGap[]
  /** Its height with its gaps, which it keeps where it is out of sight and not laid out. */
  readonly height: number
}

/** Pages below each other on the desk, `between` apart. */
export function placePages(layout: PaperLayout, profile: PaperProfile, between: number): PlacedPage[] {
  let top = 0
  return layout.pages.map(({ side, number }) => {
    const placed = { top, side, number }
    top += (side ? sidePage(profile) : uprightPage(profile)).height + between
    return placed
  })
}

/** The upper edge of the type area of a page, from the top of the first page. */
export function areaTop(page: PlacedPage, profile: PaperProfile): number {
  return page.top + (page.side ? sidePage(profile) : uprightPage(profile)).top
}

/**
 * The room above each block and the gaps inside it that bring every slice of the layout to its page, in a column that
 * begins at the top of the first page. `blocks` and `measured` are those the layout was made of.
 */
export function placeBlocks(
  layout: PaperLayout,
  pages: readonly PlacedPage[],
  blocks: readonly FlowBlock[],
  measured: readonly MeasuredBlock[],
  profile: PaperProfile,
): BlockPlace[] {
  const slices = new Map<number, { top: number; from: number; height: number; repeated: number }[]>()
  for (const [index, page] of layout.pages.entries()) {
    const placed = pages[index]
    if (placed === undefined) continue
    for (const slice of page.slices) {
      const source = layout.sources[slice.item]
      if (source === undefined || !('block' in source)) continue
      const own = slices.get(source.block) ?? []
      const { from, height, repeated } = slice
      own.push({ top: areaTop(placed, profile) + slice.top, from, height, repeated })
      slices.set(source.block, own)
    }
  }
  // Where the next block would stand by itself.
  let down = 0
  return measured.map(({ height }, index): BlockPlace => {
    const own = slices.get(index)
    const first = own?.[0]
    if (own === undefined || first === undefined) return { above: 0, gaps: [], height: 0 }
    const above = first.top - down
    const gaps: BlockGap[] = []
    let end = first.top + first.height
    for (const slice of own.slice(1)) {
      gaps.push({ at: slice.from, size: slice.top + slice.repeated - end })
      end = slice.top + slice.height
    }
    const whole = height + gaps.reduce((sum, { size }) => sum + size, 0)
    down = first.top + whole
    return { above, gaps, height: whole }
  })
}

const room = (twips: number) => (Math.abs(twips) < 0.5 ? '' : unit(twips))
const unit = (twips: number) => tw(Math.round(twips * 100) / 100)

/** Sets a place on the element of a block; says whether anything changed. */
export function applyPlace(block: FlowBlock, place: BlockPlace, lineHeight: number): boolean {
  const { element, kind, partner } = block
  element.style.setProperty('--height', unit(place.height))
  const mark = `${Math.round(place.above)};${place.gaps.map(({ at, size }) => `${at}:${Math.round(size)}`).join()}`
  if (element.dataset['place'] === mark) return false
  element.dataset['place'] = mark
  if (kind === 'run-in') applyRunIn(element, partner ?? element, place, lineHeight)
  else if (kind === 'table') applyTable(element, place)
  else {
    element.style.marginTop = room(place.above)
    applyCut(element, place.gaps, lineHeight)
  }
  return true
}

/**
 * A float as wide as the column that keeps lines out of the bands between pages: text flows around its shape, so that a
 * paragraph is divided between lines without a change of its nodes.
 */
function applyCut(element: HTMLElement, gaps: readonly BlockGap[], lineHeight: number, skipped = 0): void {
  if (gaps.length === 0) {
    element.removeAttribute('data-cut')
    element.style.removeProperty('--cut')
    element.style.removeProperty('--cut-height')
    return
  }
  const points: string[] = []
  let shift = 0
  for (const { at, size } of gaps) {
    const start = (at - skipped) * lineHeight + shift
    const end = start + size
    // A line that is a little too high must not be caught by the room below it.
    const from = unit(start + lineHeight / 3)
    points.push(`0 ${from}`, `100% ${from}`, `100% ${unit(end)}`, `0 ${unit(end)}`)
    shift += size
  }
  element.setAttribute('data-cut', '')
  element.style.setProperty('--cut', `polygon(${points.join(', ')})`)
  const last = gaps.at(-1)
  element.style.setProperty('--cut-height', unit(((last?.at ?? 0) - skipped) * lineHeight + shift))
}

function applyTable(table: HTMLElement, { above, gaps }: BlockPlace): void {
  const rows = rowsOf(table)
  let shift = 0
  for (const [index, row] of rows.entries()) {
    const gap = gaps.find(({ at }) => at === index)
    if (gap !== undefined) shift += gap.size
    row.toggleAttribute('data-page-first', gap !== undefined)
    row.style.position = shift === 0 ? '' : 'relative'
    row.style.top = shift === 0 ? '' : unit(shift)
  }
  table.style.marginTop = room(above)
  table.style.marginBottom = room(shift)
}

/**
 * The gaps of a run-in heading and its paragraph hang on the one whose line they stand above; the paragraph's first line
 * is the heading's last, unless that had no room for it.
 */
function applyRunIn(
  heading: HTMLElement,
  paragraph: HTMLElement,
  place: BlockPlace,
  lineHeight: number,
): void {
  heading.style.marginTop = room(place.above)
  // What the paragraph had while it stood alone.
  paragraph.style.marginTop = ''
  delete paragraph.dataset['place']
  applyCut(heading, [], lineHeight)
  const line = Number.parseFloat(getComputedStyle(heading).lineHeight)
  const lines = Math.round(heading.getBoundingClientRect().height / line)
  const inHeading = place.gaps.filter(({ at }) => at < lines)
  const inParagraph = place.gaps.filter(({ at }) => at >= lines)
  applyCut(heading, inHeading, lineHeight)
  applyCut(paragraph, inParagraph, lineHeight, heading.hasAttribute('data-joined') ? lines - 1 : lines)
}
