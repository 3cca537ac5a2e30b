import type { Block, Inline, Mark } from '#shared/document/model.ts'
import { orderMarks } from '#shared/document/normalize.ts'
import { newId } from '../new-id.ts'
import type { Fragment } from './fragment.ts'
import { htmlTable } from './html-table.ts'
import { headingLevel, isDropped, isImage, marksInside, officeListItem } from './office-style.ts'
import { htmlText, tidyHeading, tidyLine } from './tidy-line.ts'

/** `images` counts the pictures that were left out, so that the writer can be told. */
export type ImportedHtml = { readonly fragment: Fragment; readonly images: number }

const BLOCK_TAGS =
  /^(P|DIV|H[1-6]|UL|OL|LI|TABLE|BLOCKQUOTE|SECTION|ARTICLE|HEADER|FOOTER|MAIN|ASIDE|PRE|HR|DL|DT|DD|ADDRESS|FIGURE|FIGCAPTION|CENTER|FORM|BODY)$/
const PLAIN: ReadonlySet<Mark> = new Set()

type ListPlace = { key: string; depth: number; ordered: boolean }
type Context = { marks: ReadonlySet<Mark>; heading: 2 | 3 | 4 | null; list: ListPlace | null }

/**
 * Clipboard HTML of Word, WPS or a web page as blocks: paragraphs, heading levels, lists (real ones and
 * mso-list), tables, bold, italic and underline. All else is dropped. Nothing in HTML can make a bound figure.
 */
export function htmlToFragment(html: Document): ImportedHtml {
  const reader = createReader()
  reader.readChildren(html.body, { marks: PLAIN, heading: null, list: null })
  reader.endLine()
  const [only] = reader.blocks
  const inline = reader.blocks.length === 1 && only?.type === 'paragraph'
  return { fragment: { inline, blocks: reader.blocks }, images: reader.images() }
}

function createReader() {
  const blocks: Block[] = []
  let images = 0
  let line: Inline[] = []
  let place: Context = { marks: PLAIN, heading: null, list: null }
  let openList: string | null = null

  function addText(text: string, marks: ReadonlySet<Mark>): void {
    const ordered = orderMarks([...marks])
    line.push({ type: 'text', text, ...(ordered.length > 0 ? { marks: ordered } : {}) })
  }

  function endLine(): void {
    const inlines = place.heading === null ? tidyLine(line) : tidyHeading(line)
    line = []
    if (inlines.length === 0) return
    const { list, heading } = place
    if (list !== null) addItem(list, inlines)
    else if (heading !== null) blocks.push({ type: 'heading', id: newId(), level: heading, inlines })
    else blocks.push({ type: 'paragraph', id: newId(), inlines })
    openList = list?.key ?? null
  }

  function addItem(list: ListPlace, inlines: Inline[]): void {
    const last = blocks.at(-1)
    const item = { depth: list.depth, inlines }
    if (last?.type === 'list' && openList === list.key && (list.depth > 0 || last.ordered === list.ordered)) {
      last.items.push(item)
    } else {
      blocks.push({ type: 'list', id: newId(), ordered: list.ordered, items: [item] })
    }
  }

  /** A block element: its own lines, in its own place, apart from what stands around it. */
  function readBlock(element: Element, inside: Context): void {
    endLine()
    const outside = place
    place = inside
    readChildren(element, inside)
    endLine()
    place = outside
  }

  function readElement(element: Element, context: Context): void {
    if (isImage(element)) images += 1
    if (isDropped(element) || isImage(element)) return
    const tag = element.tagName.toUpperCase()
    const marks = marksInside(element, context.marks)
    if (tag === 'BR') {
      line.push({ type: 'break' })
    } else if (tag === 'TABLE') {
      endLine()
      const table = htmlTable(element, readCell)
      if (table !== null) blocks.push(table)
      openList = null
    } else if (tag === 'UL' || tag === 'OL') {
      const depth = context.list === null ? 0 : Math.min(context.list.depth + 1, 5)
      const key = context.list?.key ?? newId()
      readBlock(element, { ...context, marks, list: { key, depth, ordered: tag === 'OL' } })
    } else if (BLOCK_TAGS.test(tag)) {
      const office = officeListItem(element)
      const list = office === null ? context.list : { ...office, key: office.list }
      readBlock(element, { marks, heading: headingLevel(element) ?? context.heading, list })
    } else {
      readChildren(element, { ...context, marks })
    }
  }

  function readChildren(element: Element, context: Context): void {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) {
        const text = htmlText(node.nodeValue ?? '')
        // Blank text between blocks is the source's layout.
        if (text !== ' ' || line.length > 0) addText(text, context.marks)
      } else if (node.nodeType === 1) {
        readElement(node as Element, context)
      }
    }
  }

  /** The lines of a cell, read by a reader of its own; headings and lists in it become plain lines. */
  function readCell(cell: Element): Inline[][] {
    const inner = createReader()
    inner.readChildren(cell, { marks: PLAIN, heading: null, list: null })
    inner.endLine()
    images += inner.images()
    return inner.blocks.flatMap((block) => {
      if (block.type === 'list') return block.items.map((item) => item.inlines)
      if (block.type === 'table')
        return block.rows.flatMap((row) => row.cells.flatMap((inside) => inside.lines))
      return block.type === 'image' ? [] : [block.inlines]
    })
  }

  return { blocks, readChildren, endLine, images: () => images }
}
