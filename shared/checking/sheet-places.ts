import { ATTACHMENT_NAMES } from '../document/section-names.ts'
import { inlineText } from '../document/inline-text.ts'
import type { Block, FigureInline, ReviewDocument, Section } from '../document/model.ts'
import { numberHeadings } from '../document/numbering.ts'
import { inlinesText } from '../document/plain-text.ts'
import { sentencesOf } from '../document/sentences.ts'
import { blockLines } from '../document/walk.ts'
import type { SheetPlace } from './sheet-model.ts'

/** The parts of a document as the sheet names them: 一、坚持党的领导, 导语, 结语. */
export function partNames(document: ReviewDocument): Map<Section['id'], string> {
  const { sections } = numberHeadings(document)
  return new Map(
    document.parts.map(({ id, heading }) => {
      const short = (heading ?? '').split(/[，,\n]/u)[0]?.trim() ?? ''
      return [id, short === '' ? WITHOUT_HEADING[id] : (sections.get(id) ?? '') + short]
    }),
  )
}

const WITHOUT_HEADING: Readonly<Record<Section['id'], string>> = {
  intro: '导语',
  leadership: '政治引领部分',
  consultation: '协商建言部分',
  people: '为民履职部分',
  unity: '团结联谊部分',
  'self-building': '自身建设部分',
  outro: '结语',
  ...ATTACHMENT_NAMES,
}

/** Every bound figure with its place, in reading order. In a table the whole row stands for the sentence. */
export function figurePlaces(document: ReviewDocument): { figure: FigureInline; place: SheetPlace }[] {
  const names = partNames(document)
  const found: { figure: FigureInline; place: SheetPlace }[] = []
  for (const section of document.parts) {
    const heading = names.get(section.id) ?? ''
    for (const block of section.blocks) {
      const lines = blockLines(block).map(inlinesText)
      const rows = rowOfLine(block, lines)
      for (const [index, inlines] of blockLines(block).entries()) {
        let at = 0
        for (const inline of inlines) {
          const { length } = inlineText(inline)
          if (inline.type === 'figure') {
            const row = rows[index]
            const within =
              row === undefined
                ? sentenceWith(lines[index] ?? '', at, length)
                : { sentence: row.text, start: row.start + at, end: row.start + at + length }
            found.push({ figure: inline, place: { section: section.id, heading, ...within } })
          }
          at += length
        }
      }
    }
  }
  return found
}

/** The trimmed sentence around a figure, and where in it the figure stands. */
function sentenceWith(
  line: string,
  at: number,
  length: number,
): Pick<SheetPlace, 'sentence' | 'start' | 'end'> {
  const sentences = sentencesOf(line)
  const found = sentences.find(({ start, end }) => start <= at && at < end) ?? sentences.at(-1)
  const text = found?.text ?? ''
  const sentence = text.trim()
  const start = at - (found?.start ?? 0) - (text.length - text.trimStart().length)
  return { sentence, start, end: Math.min(start + length, sentence.length) }
}

type RowText = { readonly text: string; readonly start: number }

/** For each line of a table the text of its row and where in it the line begins; nothing for other blocks. */
function rowOfLine(block: Block, lines: readonly string[]): RowText[] {
  if (block.type !== 'table') return []
  const places: RowText[] = []
  let next = 0
  for (const { cells } of block.rows) {
    let text = ''
    const starts: number[] = []
    for (const cell of cells) {
      if (text !== '') text += ' ｜ '
      for (const place of cell.lines.keys()) {
        if (place > 0) text += ' '
        starts.push(text.length)
        text += lines[next] ?? ''
        next += 1
      }
    }
    for (const start of starts) places.push({ text, start })
  }
  return places
}
