import { inlineText } from './inline-text.ts'
import type { Block, FigureInline, Inline, ReviewDocument, SectionId } from './model.ts'
import { sentencesOf } from './sentences.ts'
import { blockLines, walkBlocks } from './walk.ts'

/** A sentence of a draft with the figures it states. In a table it is the whole row: a cell alone tells nothing. */
export type DocumentSentence = {
  readonly section: SectionId
  readonly blockId: string
  readonly text: string
  /** With the place in `text` where each stands (UTF-16). */
  readonly figures: readonly { readonly figure: FigureInline; readonly at: number }[]
}

/** Between the cells of a row. */
const GAP = '　'

/** Every sentence of the parts in reading order, trimmed; empty ones are left out. */
export function readSentences(document: ReviewDocument): DocumentSentence[] {
  return [...walkBlocks(document)].flatMap(({ section, block }) =>
    sentencesOfBlock(block).map((sentence) => ({ section: section.id, blockId: block.id, ...sentence })),
  )
}

type Sentence = Pick<DocumentSentence, 'text' | 'figures'>

function sentencesOfBlock(block: Block): Sentence[] {
  if (block.type !== 'table') return blockLines(block).flatMap((inlines) => split(readLine(inlines)))
  return block.rows.flatMap(({ cells }) => {
    const lines = cells.flatMap((cell) => cell.lines).filter((line) => line.length > 0)
    const row = readLine(lines.flatMap((line, at) => (at === 0 ? line : [gap, ...line])))
    return cut(row, 0, row.text.length)
  })
}

const gap: Inline = { type: 'text', text: GAP }

function readLine(inlines: readonly Inline[]): Sentence {
  const figures: { figure: FigureInline; at: number }[] = []
  let text = ''
  for (const inline of inlines) {
    if (inline.type === 'figure') figures.push({ figure: inline, at: text.length })
    text += inlineText(inline)
  }
  return { text, figures }
}

function split(line: Sentence): Sentence[] {
  return sentencesOf(line.text).flatMap(({ start, end }) => cut(line, start, end))
}

/** The stretch of a line without the space around it; nothing when only space is left. */
function cut(line: Sentence, start: number, end: number): Sentence[] {
  const whole = line.text.slice(start, end)
  const text = whole.trim()
  if (text === '') return []
  const first = start + whole.indexOf(text)
  const figures = line.figures
    .filter(({ at }) => at >= start && at < end)
    .map(({ figure, at }) => ({ figure, at: at - first }))
  return [{ text, figures }]
}
