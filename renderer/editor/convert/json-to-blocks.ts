import {
  cellSchema,
  type Block,
  type Cell,
  type Heading,
  type Inline,
  type Table,
} from '#shared/document/model.ts'
import { newId } from '../new-id.ts'
import type { BlockMark } from '../nodes/block-state.ts'
import type { Image } from '../nodes/image-node.ts'
import { jsonToInlines } from './inlines.ts'
import type { AnyJson } from './lexical-json.ts'

const ALIGNS = ['left', 'center', 'right'] as const
const MAX_DEPTH = 5

type BlockState = { block?: BlockMark; runIn?: boolean; caption?: string | null; landscape?: boolean }

function stateOf(node: AnyJson): BlockState {
  return (node['$'] ?? {}) as BlockState
}

const LEVELS: Readonly<Record<string, Heading['level']>> = { h3: 2, h4: 3, h5: 4 }

/** The id that the block carries, or a new one: a block is never saved without. */
function identity(node: AnyJson): { id: string; origin?: string } {
  const { block } = stateOf(node)
  return { id: block?.id || newId(), ...(block?.origin ? { origin: block.origin } : {}) }
}

/** The block that a node of a part stands for; null for a node that is no block of ours. */
export function jsonToBlock(node: AnyJson): Block | null {
  switch (node.type) {
    case 'paragraph': {
      const align = ALIGNS.find((name) => name === node['format'])
      const inlines = jsonToInlines(node.children ?? [])
      return { type: 'paragraph', ...identity(node), ...(align === undefined ? {} : { align }), inlines }
    }
    case 'heading': {
      const level = LEVELS[String(node['tag'])] ?? 2
      const runIn = stateOf(node).runIn === true ? { runIn: true as const } : {}
      const inlines = jsonToInlines(node.children ?? [])
      return { type: 'heading', ...identity(node), level, ...runIn, inlines }
    }
    case 'list': {
      const items = listItems(node, 0)
      if (items.length === 0) return null
      return { type: 'list', ...identity(node), ordered: node['listType'] === 'number', items }
    }
    case 'table':
      return tableBlock(node)
    case 'image': {
      const image = node['image'] as Image | null | undefined
      return image ? { type: 'image', ...identity(node), ...image } : null
    }
    default:
      return null
  }
}

function listItems(list: AnyJson, depth: number): { depth: number; inlines: Inline[] }[] {
  return (list.children ?? []).flatMap((item) => {
    const nested = (item.children ?? []).filter((child) => child.type === 'list')
    const own = (item.children ?? []).filter((child) => child.type !== 'list')
    const deeper = nested.flatMap((child) => listItems(child, depth + 1))
    if (nested.length > 0 && own.length === 0) return deeper
    return [{ depth: Math.min(depth, MAX_DEPTH), inlines: jsonToInlines(own) }, ...deeper]
  })
}

function tableBlock(node: AnyJson): Table | null {
  const rows = (node.children ?? [])
    .filter((row) => row.type === 'tablerow')
    .map((row) => ({ cells: (row.children ?? []).map(jsonToCell) }))
  if (rows.length === 0) return null
  const { caption, landscape } = stateOf(node)
  return {
    type: 'table',
    ...identity(node),
    widths: columnWidths(node, rows),
    rows,
    ...(typeof caption === 'string' ? { caption } : {}),
    ...(landscape === true ? { landscape } : {}),
  }
}

/** One width a grid column; even widths when Lexical kept none that fit. */
function columnWidths(node: AnyJson, rows: readonly { cells: readonly Cell[] }[]): number[] {
  const columns = Math.max(1, ...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)))
  const widths = node['colWidths']
  const kept = Array.isArray(widths) ? widths.filter((width) => typeof width === 'number' && width > 0) : []
  return kept.length >= columns ? kept : Array.from({ length: columns }, () => 1)
}

function jsonToCell(node: AnyJson): Cell {
  const lines = (node.children ?? []).flatMap(cellLines)
  return cellSchema.parse({
    colSpan: node['colSpan'] ?? 1,
    rowSpan: node['rowSpan'] ?? 1,
    header: Number(node['headerState'] ?? 0) !== 0,
    lines: lines.length > 0 ? lines : [[]],
  })
}

/** A cell holds lines only; a list or a table that got into one is kept as its lines. */
function cellLines(node: AnyJson): Inline[][] {
  switch (node.type) {
    case 'list':
      return listItems(node, 0).map((item) => item.inlines)
    case 'table':
    case 'tablerow':
    case 'tablecell':
      return (node.children ?? []).flatMap(cellLines)
    default:
      return [jsonToInlines(node.children ?? [node])]
  }
}
