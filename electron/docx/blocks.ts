import { AlignmentType, Paragraph, type Table as DocxTable } from 'docx'
import type { Block, Heading, Paragraph as ParagraphBlock } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { mapInlines } from './inlines.ts'
import { mapList } from './lists.ts'
import { textRuns } from './runs.ts'
import { mapTable } from './tables.ts'

export type DocxBlock = Paragraph | DocxTable

type BlockMapping = {
  readonly [K in Block['type']]: (
    block: Extract<Block, { type: K }>,
    context: ExportContext,
  ) => DocxBlock | readonly DocxBlock[]
}

/** A new kind of block without an entry here does not compile. */
const MAPPING: BlockMapping = {
  paragraph: mapParagraph,
  heading: mapHeading,
  list: mapList,
  table: mapTable,
}

function mapBlock<K extends Block['type']>(
  block: Extract<Block, { type: K }>,
  context: ExportContext,
): DocxBlock | readonly DocxBlock[] {
  return MAPPING[block.type as K](block, context)
}

/** The paragraphs and tables of some blocks, in order. */
export function mapBlocks(blocks: readonly Block[], context: ExportContext): DocxBlock[] {
  return blocks.flatMap((block) => mapBlock(block, context))
}

/**
 * An empty paragraph between two tables and after one that ends the text: Word joins neighbouring tables into one
 * and wants a paragraph after the last.
 */
export function partTables(blocks: readonly DocxBlock[]): DocxBlock[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const alone = block instanceof Paragraph || next instanceof Paragraph
    return alone ? [block] : [block, new Paragraph({})]
  })
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function mapParagraph(block: ParagraphBlock, context: ExportContext): Paragraph {
  const children = mapInlines(block.inlines, context)
  if (block.align === undefined) return new Paragraph({ style: 'BodyText', children })
  // The indent belongs to running text; a centred line with one stands off the middle.
  const style = block.align === 'left' ? 'BodyText' : 'Normal'
  return new Paragraph({ style, alignment: ALIGNMENTS[block.align], children })
}

function mapHeading(block: Heading, context: ExportContext): Paragraph {
  const number = context.numbers.blocks.get(block.id) ?? ''
  return new Paragraph({
    heading: block.level === 2 ? 'Heading2' : 'Heading3',
    children: [...textRuns(number), ...mapInlines(block.inlines, context)],
  })
}
