/** Something at the foot of the page on which a line or row stands; `at` is that line or row of the item. */
export type FlowNote = { readonly at: number; readonly height: number }

/** What pages are made of, from top to bottom. All lengths are twentieths of a point. */
export type FlowItem = {
  /** Room above; at the top of a page that a page break made, there is none. */
  readonly before: number
  readonly content:
    | { readonly kind: 'lines'; readonly count: number; readonly height: number }
    /** Rows are never divided; `lead` (a caption) stands above them, `header` rows are printed again on every page. */
    | {
        readonly kind: 'rows'
        readonly heights: readonly number[]
        readonly header: number
        readonly lead: number
      }
    | { readonly kind: 'box'; readonly height: number }
  /** Starts a new page. */
  readonly pageBefore?: boolean
  /** Stands on the page on which the next item begins. */
  readonly keepNext?: boolean
  /** Its lines stay together if one page holds them. */
  readonly keepLines?: boolean
  /** On pages of its own that lie on their side. */
  readonly side?: boolean
  readonly notes?: readonly FlowNote[]
}

/** The part of an item that stands on one page: lines or rows from `from` up to `to`, a box from 0 to 1. */
export type PageSlice = {
  readonly item: number
  readonly from: number
  readonly to: number
  /** From the top of the type area; of a divided table the repeated header rows come first. */
  readonly top: number
  readonly height: number
  /** Height of what is repeated above the first row. */
  readonly repeated: number
}

export type Page = {
  readonly side: boolean
  readonly slices: readonly PageSlice[]
  /** Notes at the foot, by item and their order in it. */
  readonly notes: readonly { readonly item: number; readonly note: number; readonly height: number }[]
  /** Height of the type area that is taken, notes left out. */
  readonly used: number
}

export type PageRoom = {
  /** Height of the type area. */
  readonly upright: number
  readonly side: number
  /** Room of the line between text and notes, once a page. */
  readonly noteGap: number
}

type Open = {
  side: boolean
  slices: PageSlice[]
  notes: { item: number; note: number; height: number }[]
  used: number
  noted: number
  /** Whether anything that prints stands on it. */
  filled: boolean
}

/** Lengths come from measuring a screen: a hundredth of a line must not cost a page. */
const SLACK = 8

/**
 * Lays items on pages as Word does with the settings of our export: line by line without widow control, headings
 * with what follows them, rows whole, notes at the foot of the page that has their mark. Always at least one page; every
 * line and row stands on exactly one page, in order. What is higher than a page stands on one of its own and overflows.
 */
export function paginate(items: readonly FlowItem[], room: PageRoom): Page[] {
  const pages: Page[] = []
  let page: Open = open(items[0]?.side === true)
  const capacity = () => (page.side ? room.side : room.upright)
  const turn = (side: boolean) => {
    pages.push(close(page))
    page = open(side)
  }
  const fits = (height: number, notes: number) =>
    page.used + height + page.noted + notes + (page.noted === 0 && notes > 0 ? room.noteGap : 0) <=
    capacity() + SLACK

  for (const [index, item] of items.entries()) {
    // What prints nothing neither needs a page nor turns one.
    if (item.content.kind === 'lines' && item.content.count === 0) {
      put(index, item, 0, 0, 0, 0)
      continue
    }
    const side = item.side === true
    const mustTurn = page.filled && (item.pageBefore === true || side !== page.side)
    if (mustTurn) turn(side)
    else if (!page.filled) page.side = side
    const chain = chainHeight(items, index)
    const before = () => (!page.filled && pages.length > 0 ? 0 : item.before)
    if (page.filled && chain !== null && !fits(before() + chain.height, chain.notes)) turn(side)
    place(index, item, before())
  }
  pages.push(close(page))
  return pages

  function place(index: number, item: FlowItem, before: number): void {
    page.used += before
    const { content } = item
    if (content.kind === 'box') {
      if (page.filled && !fits(content.height, notesFrom(item, 0, 1))) {
        page.used -= before
        turn(item.side === true)
      }
      return put(index, item, 0, 1, content.height, 0)
    }
    const heights = content.kind === 'lines' ? null : content.heights
    const count = heights === null && content.kind === 'lines' ? content.count : (heights?.length ?? 0)
    const heightOf = (at: number) => (content.kind === 'lines' ? content.height : (content.heights[at] ?? 0))
    const header = content.kind === 'rows' ? Math.min(content.header, count) : 0
    const headerHeight = sum(count, (at) => (at < header ? heightOf(at) : 0))
    let from = 0
    while (from < count) {
      const lead = content.kind === 'rows' && from === 0 ? content.lead : 0
      const repeated = from > 0 && from >= header ? headerHeight : 0
      let height = lead + repeated
      let to = from
      while (to < count && fits(height + heightOf(to), notesFrom(item, from, to + 1))) {
        height += heightOf(to)
        to += 1
      }
      // Header rows alone at the foot of a page would be printed twice for nothing.
      const isBare = content.kind === 'rows' && from === 0 && to <= header && to < count
      if (to === from || isBare) {
        if (page.filled) {
          if (from === 0) page.used -= before
          turn(item.side === true)
          continue
        }
        // Not even one fits on an empty page.
        to = Math.min(count, Math.max(to, isBare ? header + 1 : from + 1))
        height = lead + repeated + sum(to, (at) => (at >= from ? heightOf(at) : 0))
      }
      put(index, item, from, to, height, repeated)
      from = to
      if (from < count) turn(item.side === true)
    }
  }

  function put(
    index: number,
    item: FlowItem,
    from: number,
    to: number,
    height: number,
    repeated: number,
  ): void {
    page.slices.push({ item: index, from, to, top: page.used, height, repeated })
    page.used += height
    page.filled ||= height > 0
    for (const [note, { at, height: foot }] of (item.notes ?? []).entries()) {
      const last = item.content.kind === 'box' ? 1 : to
      if (at < from || at >= last) continue
      if (page.noted === 0) page.noted += room.noteGap
      page.noted += foot
      page.notes.push({ item: index, note, height: foot })
    }
  }
}

function open(side: boolean): Open {
  return { side, slices: [], notes: [], used: 0, noted: 0, filled: false }
}

function close({ side, slices, notes, used }: Open): Page {
  return { side, slices, notes, used }
}

function notesFrom(item: FlowItem, from: number, to: number): number {
  return (item.notes ?? []).reduce((all, { at, height }) => (at >= from && at < to ? all + height : all), 0)
}

/**
 * What must stand on one page from an item on: items that stay with the next one, whole, and the first line or row of
 * the one that follows. null when the item asks for nothing.
 */
function chainHeight(items: readonly FlowItem[], start: number): { height: number; notes: number } | null {
  const first = items[start]
  if (first === undefined || (first.keepNext !== true && first.keepLines !== true)) return null
  let height = 0
  let notes = 0
  for (let at = start; at < items.length; at += 1) {
    const item = items[at]
    const isSide = item?.side === true
    if (item === undefined || (at > start && (item.pageBefore === true || isSide !== (first.side === true))))
      break
    if (at > start) height += item.before
    const whole = item.keepNext === true || item.keepLines === true
    const { content } = item
    if (content.kind === 'box') height += content.height
    else if (content.kind === 'lines')
      height += content.height * (whole ? content.count : Math.min(1, content.count))
    else {
      const rows = whole ? content.heights.length : Math.min(content.header + 1, content.heights.length)
      height += content.lead + sum(rows, (row) => content.heights[row] ?? 0)
    }
    notes += notesFrom(item, 0, whole ? Infinity : 1)
    if (item.keepNext !== true) break
  }
  return { height, notes }
}

function sum(count: number, value: (at: number) => number): number {
  let all = 0
  for (let at = 0; at < count; at += 1) all += value(at)
  return all
}
