import type { Block } from '#shared/document/model.ts'
import { jsonToInlines } from '../convert/inlines.ts'
import { jsonToBlock } from '../convert/json-to-blocks.ts'
import type { AnyJson } from '../convert/lexical-json.ts'
import { newId } from '../new-id.ts'
import type { Fragment } from './fragment.ts'

const INLINE_TYPES = new Set(['text', 'tab', 'linebreak', 'bound-figure', 'note'])

/** The selected nodes, as Lexical serialises a selection, as blocks; titles and part headings become paragraphs. */
export function jsonToFragment(nodes: readonly AnyJson[]): Fragment {
  const inline = nodes.every((node) => INLINE_TYPES.has(node.type))
  if (!inline) return { inline, blocks: nodes.flatMap(toBlocks) }
  return { inline, blocks: [{ type: 'paragraph', id: newId(), inlines: jsonToInlines(nodes) }] }
}

function toBlocks(node: AnyJson): Block[] {
  const children = node.children ?? []
  if (node.type === 'review-part') return children.flatMap(toBlocks)
  if (node.type === 'listitem') return toBlocks({ type: 'list', listType: 'bullet', children: [node] })
  if (node.type === 'tablerow') return toBlocks({ type: 'table', children: [node] })
  if (node.type === 'tablecell') return children.flatMap(toBlocks)
  const block = jsonToBlock(node)
  if (block !== null) return [block]
  const inlines = jsonToInlines(INLINE_TYPES.has(node.type) ? [node] : children)
  return inlines.length > 0 ? [{ type: 'paragraph', id: newId(), inlines }] : []
}
