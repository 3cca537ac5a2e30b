import type { Block, Cell, Inline, ReviewDocument, Section, Table } from '#shared/document/model.ts'
import { numberHeadings, type HeadingNumbers } from '#shared/document/numbering.ts'
import { attachmentsOf, isAttachment } from '#shared/document/section-names.ts'
import { type PaperParts, TITLE_WIDTH } from '#shared/paper/paper-parts.ts'
import { titleLines } from '#shared/paper/title-lines.ts'
import { pictureUrl, pictureWidth } from '../../editor/nodes/image-node.ts'

/**
 * The text of a document as the elements that the editor's page has, without an editor: the same style sheet lays both
 * out, so that what is printed is what was on the page. No state of a figure shows on paper.
 */
export function paperDom(
  document: ReviewDocument,
  { title, subtitle, attachments }: PaperParts,
): HTMLElement {
  const names = new Map(attachmentsOf(document).map(({ id }, index) => [id, attachments[index] ?? '']))
  const numbers = numberHeadings(document)
  const page = make('div', 'zs-page')
  page.lang = 'zh-CN'
  if (title.length > 0) {
    page.append(broken('h1', 'zs-line zs-title', title))
  }
  if (subtitle !== '') page.append(text('p', 'zs-line zs-subtitle', subtitle))
  const notes = { count: 0 }
  for (const section of document.parts) {
    const heading = names.get(section.id) ?? (section.heading ?? '').trim()
    page.append(sectionDom({ ...section, heading }, numbers, notes))
  }
  return page
}

type Notes = { count: number }

function sectionDom(
  section: Section & { readonly heading: string },
  numbers: HeadingNumbers,
  notes: Notes,
): HTMLElement {
  const part = make('section', 'zs-part')
  part.dataset['section'] = section.id
  if (section.heading !== '') {
    const lines = isAttachment(section.id) ? titleLines(section.heading, TITLE_WIDTH) : [section.heading]
    const heading = broken('h2', 'zs-line zs-heading', lines)
    setNumber(heading, numbers.sections.get(section.id))
    part.append(heading)
  }
  for (const block of section.blocks) part.append(...blockDom(block, numbers, notes))
  return part
}

function blockDom(block: Block, numbers: HeadingNumbers, notes: Notes): HTMLElement[] {
  switch (block.type) {
    case 'paragraph': {
      const paragraph = lineOf('p', block.inlines, notes)
      if (block.align !== undefined) paragraph.style.textAlign = block.align
      return [paragraph]
    }
    case 'heading': {
      const heading = lineOf(`h${block.level + 1}`, block.inlines, notes)
      if (block.runIn === true) heading.classList.add('zs-run-in')
      heading.dataset['block'] = block.id
      setNumber(heading, numbers.blocks.get(block.id))
      return [heading]
    }
    case 'list':
      return [listDom(block, notes)]
    case 'table':
      return [tableDom(block, notes)]
    case 'image': {
      const figure = make('figure', 'zs-image')
      const picture = document.createElement('img')
      picture.src = pictureUrl(block.picture)
      picture.width = block.picture.width
      picture.height = block.picture.height
      picture.alt = block.caption
      picture.style.width = pictureWidth(block)
      figure.append(picture, text('figcaption', '', block.caption))
      return [figure]
    }
  }
}

function listDom(list: Extract<Block, { type: 'list' }>, notes: Notes): HTMLElement {
  const tag = list.ordered ? 'ol' : 'ul'
  const root = make(tag)
  const open = [root]
  for (const { depth, inlines } of list.items) {
    open.length = Math.min(open.length, depth + 1)
    while (open.length <= depth) {
      const wrapper = make('li', 'zs-nested')
      const nested = make(tag)
      wrapper.append(nested)
      open.at(-1)?.append(wrapper)
      open.push(nested)
    }
    open.at(-1)?.append(lineOf('li', inlines, notes))
  }
  return root
}

function tableDom(table: Table, notes: Notes): HTMLElement {
  const element = make('table')
  if (table.caption !== undefined && table.caption !== '') element.dataset['caption'] = table.caption
  element.toggleAttribute('data-landscape', table.landscape === true)
  const all = table.widths.reduce((sum, width) => sum + width, 0)
  const columns = make('colgroup')
  for (const width of table.widths) {
    const column = make('col')
    column.style.width = `${(width / all) * 100}%`
    columns.append(column)
  }
  const body = make('tbody')
  for (const { cells } of table.rows) {
    const row = make('tr')
    row.append(...cells.map((cell) => cellDom(cell, notes)))
    body.append(row)
  }
  element.append(columns, body)
  return element
}

function cellDom(cell: Cell, notes: Notes): HTMLElement {
  const element = document.createElement(cell.header ? 'th' : 'td')
  element.colSpan = cell.colSpan
  element.rowSpan = cell.rowSpan
  element.append(...cell.lines.map((inlines) => lineOf('p', inlines, notes)))
  return element
}

function lineOf(tag: string, inlines: readonly Inline[], notes: Notes): HTMLElement {
  const element = make(tag)
  if (inlines.length === 0) element.append(make('br'))
  element.append(...inlines.map((inline) => inlineDom(inline, notes)))
  return element
}

function inlineDom(inline: Inline, notes: Notes): Node {
  switch (inline.type) {
    case 'break':
      return make('br')
    case 'note': {
      const mark = make('sup', 'zs-note')
      notes.count += 1
      mark.textContent = String(notes.count)
      mark.title = inline.note
      return mark
    }
    case 'text':
    case 'figure': {
      if (inline.marks === undefined) return document.createTextNode(inline.text)
      return text('span', inline.marks.map((mark) => `is-${mark}`).join(' '), inline.text)
    }
  }
}

function setNumber(element: HTMLElement, number: string | undefined): void {
  if (number !== undefined) element.dataset['number'] = number
}

function broken(tag: string, className: string, lines: readonly string[]): HTMLElement {
  const element = make(tag, className)
  element.append(...lines.flatMap((words, index) => (index === 0 ? [words] : [make('br'), words])))
  return element
}

function make(tag: string, className = ''): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  return element
}

function text(tag: string, className: string, words: string): HTMLElement {
  const element = make(tag, className)
  element.textContent = words
  return element
}
