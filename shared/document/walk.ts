import type { Block, FigureInline, Inline, ReviewDocument, Section } from './model.ts'

/** Where an inline stands: its section, its block and, in a list or table, the line inside the block. */
export type InlinePlace = {
  readonly section: Section
  readonly block: Block
  /** 0 in paragraphs and headings; the item of a list; the line of a table, counted cell by cell. */
  readonly line: number
}

/** The lines of a block in reading order: one for paragraphs and headings, one an item, one a line of a cell. */
export function blockLines(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.inlines]
    case 'list':
      return block.items.map((item) => item.inlines)
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
    case 'image':
      return []
  }
}

/** What a block prints beside its lines, in plain words: its caption, then its footnotes in reading order. */
export function blockAsides(block: Block): string[] {
  const caption = block.type === 'table' || block.type === 'image' ? [block.caption ?? ''] : []
  const notes = blockLines(block).flatMap((line) =>
    line.flatMap((inline) => (inline.type === 'note' ? [inline.note] : [])),
  )
  return [...caption, ...notes].filter((text) => text.trim() !== '')
}

/** Every block with its section, in reading order. */
export function* walkBlocks(document: ReviewDocument): Generator<{ section: Section; block: Block }> {
  for (const section of document.parts) {
    for (const block of section.blocks) yield { section, block }
  }
}

/** Every inline with its place, in reading order. */
export function* walkInlines(document: ReviewDocument): Generator<InlinePlace & { inline: Inline }> {
  for (const { section, block } of walkBlocks(document)) {
    for (const [line, inlines] of blockLines(block).entries()) {
      for (const inline of inlines) yield { section, block, line, inline }
    }
  }
}

/** Every bound figure with its place, in reading order. */
export function* walkFigures(document: ReviewDocument): Generator<InlinePlace & { figure: FigureInline }> {
  for (const { inline, ...place } of walkInlines(document)) {
    if (inline.type === 'figure') yield { ...place, figure: inline }
  }
}

/**
 * The same block with every line mapped. Returns the block itself when `change` returned every line unchanged,
 * so that a caller can compare by identity.
 */
export function mapBlockLines(block: Block, change: (inlines: Inline[]) => Inline[]): Block {
  let changed = false
  const apply = (inlines: Inline[]): Inline[] => {
    const next = change(inlines)
    if (next !== inlines) changed = true
    return next
  }
  const next = mapLines(block, apply)
  return changed ? next : block
}

function mapLines(block: Block, apply: (inlines: Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, inlines: apply(block.inlines) }
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, inlines: apply(item.inlines) })) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.map(apply) })),
        })),
      }
    case 'image':
      return block
  }
}

/** The same document with every line of every block mapped; unchanged blocks, sections and documents keep their identity. */
export function mapDocumentLines(
  document: ReviewDocument,
  change: (inlines: Inline[]) => Inline[],
): ReviewDocument {
  let changed = false
  const parts = document.parts.map((section) => {
    const blocks = section.blocks.map((block) => mapBlockLines(block, change))
    if (blocks.every((block, index) => block === section.blocks[index])) return section
    changed = true
    return { ...section, blocks }
  })
  return changed ? { ...document, parts } : document
}
