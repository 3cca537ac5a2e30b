import type { Block, FigureInline, Inline } from '../document/model.ts'
import { normalizeInlines } from '../document/normalize.ts'
import { blockLines, mapBlockLines } from '../document/walk.ts'

/**
 * Blocks as the merge compares them: words with their marks, and the form of every line. A figure counts as what it
 * is bound to, never as its value; one the writer set by hand counts with its text and reason. Ids do not count.
 */
export function contentKey(blocks: readonly Block[]): string {
  return JSON.stringify(blocks.map(blockContent))
}

export function sameContent(a: readonly Block[], b: readonly Block[]): boolean {
  return a === b || (a.length === b.length && contentKey(a) === contentKey(b))
}

/** What a figure is bound to, with the writer's hand on it. */
export function figureKey({ binding, marks, override, text }: FigureInline): string {
  const hand = override === undefined ? null : [override.reason, override.by, override.at, text]
  return JSON.stringify([binding.label, binding.from, binding.to, binding.measure ?? null, marks ?? [], hand])
}

/** Whether blocks of the same content have figures that show the same and rest on the same records. */
export function sameFigures(a: readonly Block[], b: readonly Block[]): boolean {
  return agree(a, b, sameFigure)
}

/** Whether blocks of the same content read the same: every figure shows the same value. */
export function readsTheSame(a: readonly Block[], b: readonly Block[]): boolean {
  return agree(a, b, showsTheSame)
}

function agree(
  a: readonly Block[],
  b: readonly Block[],
  test: (a: FigureInline, b: FigureInline) => boolean,
): boolean {
  const others = b.flatMap(figuresOf)
  return a.flatMap(figuresOf).every((figure, at) => {
    const other = others[at]
    return other !== undefined && test(figure, other)
  })
}

/**
 * `ours` with the figures of `theirs`, which has the same content; their ids stay, as bookmarks in papers already
 * sent out name them. A block without news is the block itself.
 */
export function refreshFigures(ours: readonly Block[], theirs: readonly Block[]): Block[] {
  const fresh = theirs.flatMap(figuresOf)
  let next = 0
  const renew = (inline: Inline): Inline => {
    if (inline.type !== 'figure') return inline
    const figure = fresh[next]
    next += 1
    return figure === undefined || sameFigure(inline, figure) ? inline : { ...figure, id: inline.id }
  }
  return ours.map((block) =>
    mapBlockLines(block, (inlines) => {
      const renewed = inlines.map(renew)
      return renewed.every((inline, at) => inline === inlines[at]) ? inlines : renewed
    }),
  )
}

function figuresOf(block: Block): FigureInline[] {
  return blockLines(block).flatMap((line) => line.filter((inline) => inline.type === 'figure'))
}

function showsTheSame(a: FigureInline, b: FigureInline): boolean {
  return (
    a.text === b.text &&
    a.binding.value === b.binding.value &&
    a.binding.unit === b.binding.unit &&
    a.binding.approx === b.binding.approx
  )
}

function sameFigure(a: FigureInline, b: FigureInline): boolean {
  return (
    showsTheSame(a, b) &&
    a.binding.aggregate === b.binding.aggregate &&
    a.binding.records.join('\n') === b.binding.records.join('\n') &&
    a.binding.revisions?.join() === b.binding.revisions?.join()
  )
}

function blockContent(block: Block): unknown {
  switch (block.type) {
    case 'paragraph':
      return ['paragraph', block.align ?? null, lineContent(block.inlines)]
    case 'heading':
      return ['heading', block.level, block.runIn ?? false, lineContent(block.inlines)]
    case 'list':
      return ['list', block.ordered, block.items.map((item) => [item.depth, lineContent(item.inlines)])]
    case 'table':
      return [
        'table',
        block.widths,
        block.caption ?? '',
        block.landscape ?? false,
        block.rows.map(({ cells }) => cells.map(cellContent)),
      ]
    case 'image':
      return ['image', block.picture.hash, block.widthMm, block.caption]
  }
}

function cellContent(cell: {
  colSpan: number
  rowSpan: number
  header: boolean
  lines: Inline[][]
}): unknown {
  return [cell.colSpan, cell.rowSpan, cell.header, cell.lines.map(lineContent)]
}

function lineContent(inlines: Inline[]): unknown[] {
  return normalizeInlines(inlines).map((inline) => {
    if (inline.type === 'figure') return [figureKey(inline)]
    if (inline.type === 'note') return { note: inline.note }
    return inline.type === 'break' ? null : [inline.text, ...(inline.marks ?? [])]
  })
}
