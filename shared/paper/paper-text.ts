import { legalText } from '../document/legal-text.ts'
import type { Block, Inline, ReviewDocument, Section, Table } from '../document/model.ts'
import { numberHeadings, type HeadingNumbers } from '../document/numbering.ts'
import { inlineText } from '../document/inline-text.ts'
import { runInParagraph } from '../document/run-in.ts'
import { attachmentsOf, isAttachment } from '../document/section-names.ts'
import { attachmentListLines } from './attachment-list.ts'
import { listMarks } from './list-marks.ts'
import { attachmentMark, type PaperParts } from './paper-parts.ts'

/**
 * The whole paper as clean text in reading order, lines apart by \n: what the paper prints, in the same words, with the
 * numbers of headings and lists, tables as rows with tabs and footnotes as [1] with their words behind the text. No
 * indents and no characters that a file cannot hold.
 */
export function paperText(document: ReviewDocument, parts: PaperParts): string {
  const notes: string[] = []
  const write = writer(numberHeadings(document), notes)
  const body = document.parts.filter(({ id }) => !isAttachment(id)).flatMap(write)
  const attached = attachmentsOf(document)
  const groups = [
    front(document, parts),
    [parts.salutation, ...body],
    attachmentListLines(parts.attachments),
    [parts.signature?.organ ?? '', parts.signature?.date ?? '', parts.remark],
    ...attached.map((section, index) => [
      attachmentMark(index, attached.length),
      parts.attachments[index] ?? '',
      ...write({ ...section, heading: null }),
    ]),
    notes.map((note, index) => `[${index + 1}] ${note}`),
    imprint(parts),
  ]
  const texts = groups.map((lines) =>
    lines
      .map(tidy)
      .filter((line) => line !== '')
      .join('\n'),
  )
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`
}

type Write = (section: Section) => string[]

/** A title has the lines that its writer gave it, not those that the page breaks it into. */
function front(
  { title }: ReviewDocument,
  { head, stage, subtitle, meeting, reporter }: PaperParts,
): string[] {
  const red =
    head === null
      ? []
      : [
          head.copyNumber,
          head.secrecy,
          head.urgency,
          head.organMark,
          head.documentNumber,
          head.signer === '' ? '' : `签发人：${head.signer}`,
        ]
  return [...red, stage, title, subtitle, meeting, reporter]
}

function imprint({ imprint: printed }: PaperParts): string[] {
  return printed === null ? [] : [printed.copyTo, `${printed.issuer}　${printed.issued}`]
}

/** Writes sections one after the other and gathers their footnotes. */
function writer(numbers: HeadingNumbers, notes: string[]): Write {
  const line = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => (inline.type === 'note' ? `[${notes.push(inline.note.trim())}]` : inlineText(inline)))
      .join('')

  const blockText = (block: Block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [line(block.inlines)]
      case 'heading': {
        const words = line(block.inlines)
        return [words.trim() === '' ? '' : (numbers.blocks.get(block.id) ?? '') + words]
      }
      case 'list': {
        const marks = listMarks(block)
        return block.items.map(({ inlines }, index) => (marks[index] ?? '') + line(inlines))
      }
      case 'table':
        return [block.caption ?? '', ...tableRows(block, line)]
      case 'image':
        return [block.caption]
    }
  }

  return ({ id, heading, blocks }) => {
    const words = (heading ?? '').trim()
    const lines = words === '' ? [] : [(numbers.sections.get(id) ?? '') + words]
    for (const [index, block] of blocks.entries()) {
      const texts = blockText(block)
      if (index > 0 && runInParagraph(blocks, index - 1) !== null)
        lines.push((lines.pop() ?? '') + texts.join(''))
      else lines.push(...texts)
    }
    return lines
  }
}

/** One line a row; a merged cell stands once and leaves its other places empty, so that the columns stay in line. */
function tableRows({ rows, widths }: Table, line: (inlines: readonly Inline[]) => string): string[] {
  const covered = widths.map(() => 0)
  return rows.map(({ cells }) => {
    const texts: string[] = []
    let next = 0
    for (let column = 0; column < covered.length || next < cells.length; column += 1) {
      if ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1
        texts.push('')
        continue
      }
      const cell = cells[next]
      next += 1
      if (cell === undefined) continue
      texts.push(cell.lines.map(line).join(' ').replaceAll(/\s+/gu, ' ').trim())
      for (let span = 0; span < cell.colSpan; span += 1) {
        if (span > 0) texts.push('')
        if (column + span < covered.length) covered[column + span] = cell.rowSpan - 1
      }
      column += cell.colSpan - 1
    }
    return texts.join('\t')
  })
}

/** A line without blanks at its ends; tabs stay, since they part the cells of a row. */
function tidy(line: string): string {
  return legalText(line)
    .replace(/\r\n?/gu, '\n')
    .replace(/^[ \u{3000}]+|[ \u{3000}]+$/gmu, '')
    .replace(/\n{2,}/gu, '\n')
    .replace(/^\n+|\n+$/gu, '')
}
