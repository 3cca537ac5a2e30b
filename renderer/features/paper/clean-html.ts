import { legalText } from '#shared/document/legal-text.ts'
import type { Block, Cell, Inline, ReviewDocument, Section, Table } from '#shared/document/model.ts'
import { numberHeadings, type HeadingNumbers } from '#shared/document/numbering.ts'
import { inlineText } from '#shared/document/inline-text.ts'
import { runInParagraph } from '#shared/document/run-in.ts'
import { attachmentsOf, isAttachment } from '#shared/document/section-names.ts'
import { attachmentListLines } from '#shared/paper/attachment-list.ts'
import { listMarks } from '#shared/paper/list-marks.ts'
import { attachmentMark, type PaperParts } from '#shared/paper/paper-parts.ts'

/**
 * The paper as HTML that a website's or WeChat's editor takes without residue: h2, p, strong, br and plain tables, no
 * style, no class, nothing of the figures. The same words in the same order as paperText, without 版头 and 版记.
 */
export function cleanHtml(document: ReviewDocument, parts: PaperParts): string {
  const notes: string[] = []
  const write = writer(numberHeadings(document), notes)
  const body = document.parts.filter(({ id }) => !isAttachment(id)).flatMap(write)
  const attached = attachmentsOf(document)
  return [
    element('h2', words(parts.title.join(''))),
    ...[parts.subtitle, parts.meeting, parts.reporter, parts.salutation].map(paragraph),
    ...body,
    ...attachmentListLines(parts.attachments).map(paragraph),
    ...[parts.signature?.organ ?? '', parts.signature?.date ?? '', parts.remark].map(paragraph),
    ...attached.flatMap((section, index) => [
      paragraph(attachmentMark(index, attached.length)),
      element('h2', words(parts.attachments[index] ?? '')),
      ...write({ ...section, heading: null }),
    ]),
    ...notes.map((note, index) => paragraph(`[${index + 1}] ${note}`)),
  ].join('')
}

/** Writes sections one after the other and gathers their footnotes. */
function writer(numbers: HeadingNumbers, notes: string[]): (section: Section) => string[] {
  const line = (inlines: readonly Inline[]): string =>
    inlines.map((inline) => inlineHtml(inline, (note) => notes.push(note))).join('')

  const blockHtml = (block: Block): string => {
    switch (block.type) {
      case 'paragraph':
        return line(block.inlines)
      case 'heading': {
        const html = line(block.inlines)
        return html === '' ? '' : element('strong', words(numbers.blocks.get(block.id) ?? '') + html)
      }
      case 'list': {
        const marks = listMarks(block)
        return block.items
          .map((item, at) => element('p', words(marks[at] ?? '') + line(item.inlines)))
          .join('')
      }
      case 'table':
        return paragraph(block.caption ?? '') + tableHtml(block, line)
      case 'image':
        return paragraph(block.caption)
    }
  }

  return ({ id, heading, blocks }) => {
    const html: string[] = []
    let runIn = ''
    for (const [at, block] of blocks.entries()) {
      const own = blockHtml(block)
      // A run-in heading stands in the paragraph that follows it.
      if (runInParagraph(blocks, at) !== null) runIn = own
      else if (block.type === 'paragraph' || block.type === 'heading') {
        html.push(element('p', runIn + own))
        runIn = ''
      } else html.push(own)
    }
    const title = (heading ?? '').trim()
    return title === '' ? html : [element('h2', words((numbers.sections.get(id) ?? '') + title)), ...html]
  }
}

function inlineHtml(inline: Inline, note: (text: string) => number): string {
  if (inline.type === 'break') return '<br>'
  if (inline.type === 'note') return `[${note(inline.note.trim())}]`
  const html = words(inlineText(inline))
  return inline.marks?.includes('bold') ? element('strong', html) : html
}

function tableHtml({ rows }: Table, line: (inlines: readonly Inline[]) => string): string {
  const cellHtml = ({ colSpan, rowSpan, header, lines }: Cell): string => {
    const tag = header ? 'th' : 'td'
    const across = colSpan > 1 ? ` colspan="${colSpan}"` : ''
    const down = rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''
    return `<${tag}${across}${down}>${lines.map(line).join('<br>')}</${tag}>`
  }
  return element('table', rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join(''))
}

function paragraph(text: string): string {
  return element('p', words(text))
}

/** Nothing where there is nothing inside. */
function element(tag: 'h2' | 'p' | 'strong' | 'table', html: string): string {
  return html === '' ? '' : `<${tag}>${html}</${tag}>`
}

function words(text: string): string {
  return legalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')
}
