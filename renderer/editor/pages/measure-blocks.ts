import type { TextBlock } from '#shared/paper/flow.ts'
import { countLines } from '#shared/paper/line-count.ts'
import { columnsOf, sidePage, uprightPage } from '#shared/paper/page-geometry.ts'
import type { FlowItem, FlowNote } from '#shared/paper/paginate.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { type FlowBlock, isTitle } from './flow-blocks.ts'

/** A gap that a page break leaves inside a block: lines or rows from `at` on stand `size` twentieths of a point lower. */
export type BlockGap = { readonly at: number; readonly size: number }

/** What a block measures without the gaps that pages put into it, and the gaps it has at the moment. */
export type MeasuredBlock = {
  readonly content: FlowItem['content']
  readonly notes: readonly FlowNote[]
  /** Whether it stands on a page that lies on its side. */
  readonly side: boolean
  /** Its height on the screen, which may be a little off its lines'. */
  readonly height: number
}

/** A block that takes nothing. */
export const NOTHING: MeasuredBlock = {
  content: { kind: 'lines', count: 0, height: 1 },
  notes: [],
  side: false,
  height: 0,
}

type Measure = {
  /** Pixels of a twentieth of a point on the screen now. */
  readonly scale: number
  readonly profile: PaperProfile
  /** Gaps that stand in an element now; the caller has set them. */
  readonly gapsOf: (element: HTMLElement) => readonly BlockGap[]
  /** Whether an element is a mere place for the caret, which prints nothing. */
  readonly isBare: (element: HTMLElement) => boolean
}

/**
 * Reads what a block takes in the flow. Every line of the page has the exact height of its style, so that a height is
 * a number of lines whatever the zoom. Reading forces a layout: measure all blocks before any style is set.
 */
export function measureBlock(block: FlowBlock, measure: Measure): MeasuredBlock {
  const { element, kind } = block
  const { scale, profile, gapsOf } = measure
  if (measure.isBare(element)) {
    return NOTHING
  }
  const gaps = gapsOf(element)
  const inside = gaps.reduce((sum, gap) => sum + gap.size, 0)
  if (kind === 'table') {
    const notes = notesIn(element, measure, rowOf(element))
    const { height } = element.getBoundingClientRect()
    const side = element.hasAttribute('data-landscape')
    const page = side ? sidePage(profile) : uprightPage(profile)
    return { content: tableRows(element, scale, page.areaHeight), notes, side, height: height / scale }
  }
  if (kind === 'image') {
    const height = element.getBoundingClientRect().height / scale
    return { content: { kind: 'box', height }, notes: [], side: false, height }
  }
  const height = isTitle(block) ? profile.title.line : profile.body.line
  const box = boxOf(block)
  const own = box.height / scale - inside
  const count = Math.max(1, Math.round(own / height))
  const lineOf = (mark: Element) => {
    const middle = mark.getBoundingClientRect()
    let down = ((middle.top + middle.bottom) / 2 - box.top) / scale
    for (const gap of gaps) if (down > gap.at * height + gap.size) down -= gap.size
    return Math.min(count - 1, Math.max(0, Math.floor(down / height)))
  }
  const elements = block.partner === undefined ? [element] : [element, block.partner]
  return {
    content: { kind: 'lines', count, height },
    notes: elements.flatMap((one) => notesIn(one, measure, lineOf)),
    side: false,
    height: own,
  }
}

/** The box of a block; of a run-in heading, that of its paragraph as well, which begins in its last line. */
function boxOf({ element, partner }: FlowBlock): { top: number; height: number } {
  const { top, height } = element.getBoundingClientRect()
  return { top, height: partner === undefined ? height : partner.getBoundingClientRect().bottom - top }
}

/** Head rows that fill half a page are not repeated, as in the export: they would leave no room for what they head. */
function tableRows(table: HTMLElement, scale: number, room: number): FlowItem['content'] {
  const rows = rowsOf(table)
  const heights = rows.map((row) => row.getBoundingClientRect().height / scale)
  const all = table.getBoundingClientRect().height / scale
  const body = Math.max(
    0,
    rows.findIndex((row) => [...row.cells].some((cell) => cell.tagName === 'TD')),
  )
  const sum = (some: readonly number[]) => some.reduce((before, one) => before + one, 0)
  return {
    kind: 'rows',
    heights,
    header: sum(heights.slice(0, body)) <= room / 2 ? body : 0,
    lead: Math.max(0, all - sum(heights)),
  }
}

/** The rows of a table in order. */
export function rowsOf(table: HTMLElement): HTMLTableRowElement[] {
  return [...table.querySelectorAll('tr')]
}

function rowOf(table: HTMLElement): (mark: Element) => number {
  const rows = rowsOf(table)
  return (mark) =>
    Math.max(
      0,
      rows.findIndex((row) => row.contains(mark)),
    )
}

function notesIn(element: Element, { profile }: Measure, place: (mark: Element) => number): FlowNote[] {
  const columns = columnsOf(profile, profile.note)
  return [...element.querySelectorAll<HTMLElement>('.zs-note')].map((mark) => ({
    at: place(mark),
    height: countLines(mark.title, columns, NOTE_MARK) * profile.note.line,
  }))
}

/** Characters of a note's number and the room behind it: the file does not indent notes, so the page does not either. */
const NOTE_MARK = 1

/** The flow's item of a measured block. */
export function textBlock({ kind, section }: FlowBlock, { content, notes, side }: MeasuredBlock): TextBlock {
  const keeps = kind === 'name' || kind === 'heading'
  const item: FlowItem = {
    before: 0,
    content,
    ...(keeps ? { keepNext: true, keepLines: true } : {}),
    ...(side ? { side } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }
  return { kind: kind === 'title' || kind === 'subtitle' ? kind : 'block', section, item }
}

/** A hundredth of a line is the screen's rounding, not a change. */
const SAME = 5

/** Whether a block takes the same room as before. */
export function sameMeasure(a: MeasuredBlock, b: MeasuredBlock): boolean {
  const near = (x: readonly number[], y: readonly number[]) =>
    x.length === y.length && x.every((value, at) => Math.abs(value - (y[at] ?? 0)) < SAME)
  const numbers = ({ content, notes, side, height: own }: MeasuredBlock) => [
    side ? 1000 : 0,
    own,
    ...notes.flatMap(({ at, height }) => [at * 1000, height]),
    ...(content.kind === 'lines'
      ? [content.count * content.height]
      : content.kind === 'box'
        ? [content.height]
        : [content.header * 1000, content.lead, ...content.heights]),
  ]
  return near(numbers(a), numbers(b))
}
