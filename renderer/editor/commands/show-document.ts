import { $generateNodesFromSerializedNodes } from '@lexical/clipboard'
import {
  $createLineBreakNode,
  $createTextNode,
  $getRoot,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { Block, ReviewDocument, Section } from '#shared/document/model.ts'
import { blockToJson } from '../convert/blocks-to-json.ts'
import { $blockMark } from '../nodes/block-state.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { $setGeneration } from '../nodes/generation-state.ts'
import { $setPaper } from '../nodes/paper-state.ts'
import { PartNode } from '../nodes/part-node.ts'

/**
 * Makes the page show another document with the same sections, in one undo step. Blocks that say the same as `shown`,
 * the document on the page now, keep their nodes, so that the caret stays where it is.
 */
export function showDocument(editor: LexicalEditor, shown: ReviewDocument, next: ReviewDocument): void {
  const before = new Map(shown.parts.flatMap(({ blocks }) => blocks).map((block) => [block.id, text(block)]))
  editor.update(
    () => {
      const nodes = $blockNodes()
      for (const child of $getRoot().getChildren()) {
        if (child instanceof FixedLineNode) {
          $setLine(child, child.getRole() === 'title' ? next.title : next.subtitle)
        } else if (child instanceof PartNode) {
          const section = next.parts.find(({ id }) => id === child.getSection())
          if (section !== undefined) $fillPart(child, section, before, nodes)
        }
      }
      $setGeneration(next.generation ?? null)
      $setPaper(next.paper ?? null)
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
}

const text = (block: Block) => JSON.stringify(block)

function $blockNodes(): ReadonlyMap<string, LexicalNode> {
  const nodes = new Map<string, LexicalNode>()
  for (const part of $getRoot().getChildren()) {
    if (!(part instanceof PartNode)) continue
    for (const block of part.getChildren()) {
      if (!(block instanceof FixedLineNode)) nodes.set($blockMark(block).id, block)
    }
  }
  return nodes
}

function $fillPart(
  part: PartNode,
  section: Section,
  before: ReadonlyMap<string, string>,
  nodes: ReadonlyMap<string, LexicalNode>,
): void {
  const heading = part.getFirstChild()
  const first = heading instanceof FixedLineNode ? 1 : 0
  if (heading instanceof FixedLineNode) $setLine(heading, section.heading ?? '')
  const wanted = section.blocks.map((block) => {
    const kept = before.get(block.id) === text(block) ? nodes.get(block.id) : undefined
    return kept ?? $generateNodesFromSerializedNodes([blockToJson(block)])[0]
  })
  const children = wanted.filter((node) => node !== undefined)
  const now = part.getChildren().slice(first)
  if (children.length === now.length && children.every((node, at) => node.is(now[at]))) return
  part.splice(first, part.getChildrenSize() - first, children)
}

function $setLine(line: FixedLineNode, words: string): void {
  if (line.getTextContent() === words) return
  line.clear()
  for (const [at, row] of words.split('\n').entries()) {
    if (at > 0) line.append($createLineBreakNode())
    if (row !== '') line.append($createTextNode(row))
  }
}
