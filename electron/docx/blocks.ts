import { AlignmentType, LineRuleType, Paragraph, type ParagraphChild, Table as DocxTable } from 'docx'
import type { Block, Heading, Paragraph as ParagraphBlock } from '#shared/document/model.ts'
import { runInParagraph } from '#shared/document/run-in.ts'
import type { ExportContext } from './context.ts'
import { headingParagraph, headingWords, runInWords } from './headings.ts'
import { mapImage } from './images.ts'
import { mapInlines } from './inlines.ts'
import { mapList } from './lists.ts'
import { mapTable } from './tables.ts'

export type DocxBlock = Paragraph | DocxTable

/** Blocks that stand on pages of one kind: upright, or lying on their side. */
export type DocxStretch = { readonly side: boolean; readonly blocks: DocxBlock[] }

type BlockMapping = {
  readonly [K in Block['type']]: (
    block: Extract<Block, { type: K }>,
    context: ExportContext,
  ) => DocxBlock | readonly DocxBlock[]
}

/** A new kind of block without an entry here does not compile. */
const MAPPING: BlockMapping = {
  paragraph: (block, context) => mapParagraph(block, [], context),
  heading: mapHeading,
  list: mapList,
  table: mapTable,
  image: mapImage,
}

function mapBlock<K extends Block['type']>(
  block: Extract<Block, { type: K }>,
  context: ExportContext,
): DocxBlock | readonly DocxBlock[] {
  return MAPPING[block.type as K](block, context)
}

/** The paragraphs and tables of some blocks, in order; wide tables stand in stretches of their own. */
export function mapBlocks(blocks: readonly Block[], context: ExportContext): DocxStretch[] {
  const stretches: DocxStretch[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block === undefined) continue
    const partner = runInParagraph(blocks, at)
    let mapped: DocxBlock | readonly DocxBlock[]
    if (block.type === 'heading' && partner !== null) {
      mapped = mapParagraph(partner, runInWords(block, context), context)
      at += 1
    } else {
      mapped = mapBlock(block, context)
    }
    append(stretches, block.type === 'table' && block.landscape === true, [mapped].flat())
  }
  return stretches
}

/** Adds blocks to the last stretch if it is of their kind, or opens one. */
export function append(stretches: DocxStretch[], side: boolean, blocks: readonly DocxBlock[]): void {
  const last = stretches.at(-1)
  if (last?.side === side) last.blocks.push(...blocks)
  else if (blocks.length > 0) stretches.push({ side, blocks: [...blocks] })
}

/** Joins the stretches of one part of a paper to those before it. */
export function appendAll(stretches: DocxStretch[], more: readonly DocxStretch[]): void {
  for (const { side, blocks } of more) append(stretches, side, blocks)
}

/**
 * An empty paragraph between two tables, which Word would join into one, and after one that ends the text, where Word
 * wants a paragraph. The last is as low as Word allows, so that it never takes a page of its own.
 */
export function partTables(blocks: readonly DocxBlock[]): DocxBlock[] {
  return blocks.flatMap((block, index) => {
    if (!(block instanceof DocxTable)) return [block]
    const next = blocks[index + 1]
    if (next === undefined) return [block, lowParagraph()]
    return next instanceof DocxTable ? [block, new Paragraph({})] : [block]
  })
}

/** An empty paragraph of one point. */
export function lowParagraph(onNewPage = false): Paragraph {
  const page = onNewPage ? { pageBreakBefore: true } : {}
  return new Paragraph({ style: 'Normal', spacing: { line: 20, lineRule: LineRuleType.EXACT }, ...page })
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function mapParagraph(
  block: ParagraphBlock,
  before: readonly ParagraphChild[],
  context: ExportContext,
): Paragraph {
  const children = [...before, ...mapInlines(block.inlines, context)]
  if (block.align === undefined) return new Paragraph({ style: 'BodyText', children })
  // The indent belongs to running text; a centred line with one stands off the middle.
  const style = block.align === 'left' ? 'BodyText' : 'Normal'
  return new Paragraph({ style, alignment: ALIGNMENTS[block.align], children })
}

function mapHeading(block: Heading, context: ExportContext): Paragraph {
  return headingParagraph(block.level, block.id, headingWords(block, context), context)
}
