import {
  $getRoot,
  $isElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { Block, ReviewDocument, Section } from '#shared/document/model.ts'
import { $blockMark } from '../nodes/block-state.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { $getGeneration } from '../nodes/generation-state.ts'
import { $getPaper } from '../nodes/paper-state.ts'
import { PartNode } from '../nodes/part-node.ts'
import { jsonToBlock } from './json-to-blocks.ts'
import type { AnyJson } from './lexical-json.ts'
import { $isPlaceholder } from '../extensions/block-ids.ts'

/**
 * The document that the page of an editor shows, read block by block: a block that nobody touched since the last reading
 * is the same object as before, so that whatever is worked out of it need not be worked out again.
 */
export function watchDocument(
  editor: LexicalEditor,
  base: ReviewDocument,
): { read: () => ReviewDocument; stop: () => void } {
  const blocks = new Map<NodeKey, Block | null>()
  const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    // Undo and redo put whole states back and name no node.
    if (tags.has(HISTORIC_TAG)) blocks.clear()
    for (const key of dirtyElements.keys()) blocks.delete(key)
    // A picture is a block and a leaf.
    for (const key of dirtyLeaves) blocks.delete(key)
  })
  const $block = (node: LexicalNode): Block | null => {
    const known = blocks.get(node.getKey())
    if (known !== undefined) return known
    const block = jsonToBlock($exportTree(node))
    blocks.set(node.getKey(), block)
    return block
  }
  const $section = (part: PartNode, heading: string | null): Section => {
    const children = part.getChildren().filter((node) => !(node instanceof FixedLineNode))
    const last = children.at(-1)
    const isBare = $isElementNode(last) && $isPlaceholder(last) && $blockMark(last).id === ''
    const told = isBare ? children.slice(0, -1) : children
    return {
      id: part.getSection(),
      heading,
      blocks: told.flatMap((node) => $block(node) ?? []),
    }
  }
  const $read = (): ReviewDocument => {
    const lines = new Map<string, string>()
    const parts: Section[] = []
    for (const node of $getRoot().getChildren()) {
      if (node instanceof FixedLineNode) lines.set(node.getRole(), node.getTextContent())
      if (!(node instanceof PartNode)) continue
      const first = node.getFirstChild()
      parts.push($section(node, first instanceof FixedLineNode ? first.getTextContent() : null))
    }
    const generation = $getGeneration()
    const paper = $getPaper()
    return {
      version: base.version,
      title: lines.get('title') ?? '',
      subtitle: lines.get('subtitle') ?? '',
      numbering: base.numbering,
      parts,
      ...(generation === null ? {} : { generation }),
      ...(paper === null ? {} : { paper }),
    }
  }
  return { read: () => editor.read($read), stop }
}

function $exportTree(node: LexicalNode): AnyJson {
  const json = node.exportJSON() as unknown as AnyJson
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($exportTree) } : json
}
