import type { Block, Inline, List, Table } from '#shared/document/model.ts'
import type { Fragment } from './fragment.ts'

const TAGS = { bold: 'b', italic: 'i', underline: 'u' } as const

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * Plain HTML for Word and WPS; a figure is its text, so nothing that comes back can claim to be bound. Footnotes are left
 * out, of a picture its caption stays.
 */
export function fragmentHtml(fragment: Fragment): string {
  const [first] = fragment.blocks
  if (fragment.inline && first?.type === 'paragraph') return inlinesHtml(first.inlines)
  return fragment.blocks.map(blockHtml).join('')
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '<br>'
      if (inline.type === 'note') return ''
      return (inline.marks ?? []).reduce(
        (html, mark) => `<${TAGS[mark]}>${html}</${TAGS[mark]}>`,
        escape(inline.text),
      )
    })
    .join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.inlines)}</h${block.level}>`
    case 'list':
      return listHtml(block)
    case 'table':
      return tableHtml(block)
    case 'image':
      return block.caption === '' ? '' : `<p>${escape(block.caption)}</p>`
  }
}

function listHtml(list: List): string {
  const tag = list.ordered ? 'ol' : 'ul'
  let html = ''
  let depth = -1
  for (const item of list.items) {
    html += depth < item.depth ? `<${tag}>`.repeat(item.depth - depth) : ''
    html += depth > item.depth ? `</${tag}>`.repeat(depth - item.depth) : ''
    html += `<li>${inlinesHtml(item.inlines)}</li>`
    depth = item.depth
  }
  return html + `</${tag}>`.repeat(depth + 1)
}

function tableHtml(table: Table): string {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const tag = cell.header ? 'th' : 'td'
      const spans =
        (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
        (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '')
      return `<${tag}${spans}>${cell.lines.map((line) => `<p>${inlinesHtml(line)}</p>`).join('')}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const caption = table.caption ? `<caption>${escape(table.caption)}</caption>` : ''
  return `<table border="1">${caption}${rows.join('')}</table>`
}
