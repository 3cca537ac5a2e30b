import type { Block, Heading, List, Table } from '#shared/document/model.ts'
import { inlinesToJson } from './inlines.ts'
import type {
  BlockJson,
  BlockJsonState,
  HeadingTag,
  ListItemJson,
  ListJson,
  TableJson,
} from './lexical-json.ts'

const HEADING_TAGS: Readonly<Record<Heading['level'], HeadingTag>> = { 2: 'h3', 3: 'h4', 4: 'h5' }

function stateOf<T extends object>(block: Block, own?: T): { $: BlockJsonState & T } {
  return { $: { block: { id: block.id, origin: block.origin ?? null }, ...(own as T) } }
}

export function blockToJson(block: Block): BlockJson {
  switch (block.type) {
    case 'paragraph':
      return {
        type: 'paragraph',
        ...(block.align === undefined ? {} : { format: block.align }),
        children: inlinesToJson(block.inlines),
        ...stateOf(block),
      }
    case 'heading':
      return {
        type: 'heading',
        tag: HEADING_TAGS[block.level],
        children: inlinesToJson(block.inlines),
        ...stateOf(block, block.runIn ? { runIn: true as const } : {}),
      }
    case 'list':
      return { ...listToJson(block), ...stateOf(block) }
    case 'table':
      return {
        ...tableToJson(block),
        ...stateOf(block, {
          ...(block.caption === undefined ? {} : { caption: block.caption }),
          ...(block.landscape ? { landscape: true as const } : {}),
        }),
      }
    case 'image': {
      const { picture, widthMm, caption } = block
      return { type: 'image', image: { picture, widthMm, caption }, ...stateOf(block) }
    }
  }
}

/** Depths become nested lists; a deeper item opens as many levels as it skips, so that no depth is lost. */
function listToJson(list: List): ListJson {
  const make = (): ListJson => ({
    type: 'list',
    listType: list.ordered ? 'number' : 'bullet',
    start: 1,
    children: [],
  })
  const open = [make()]
  for (const item of list.items) {
    open.length = Math.min(open.length, item.depth + 1)
    while (open.length <= item.depth) {
      const nested = make()
      open.at(-1)?.children.push({ type: 'listitem', children: [nested] })
      open.push(nested)
    }
    open.at(-1)?.children.push({ type: 'listitem', children: inlinesToJson(item.inlines) })
  }
  const [root] = open as [ListJson, ...ListJson[]]
  numberItems(root)
  return root
}

/** Items that only hold a nested list do not count. */
function numberItems(list: ListJson): void {
  let value = 1
  for (const item of list.children) {
    item.value = value
    const nested = nestedList(item)
    if (nested === null) value += 1
    else numberItems(nested)
  }
}

function nestedList(item: ListItemJson): ListJson | null {
  const first = item.children[0]
  return first?.type === 'list' ? first : null
}

function tableToJson(table: Table): TableJson {
  return {
    type: 'table',
    colWidths: [...table.widths],
    children: table.rows.map((row) => ({
      type: 'tablerow',
      children: row.cells.map((cell) => ({
        type: 'tablecell',
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        headerState: cell.header ? 1 : 0,
        children: cell.lines.map((line) => ({ type: 'paragraph', children: inlinesToJson(line) })),
      })),
    })),
  }
}
