import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
} from 'lexical'
import { $blockMark, $setBlockMark } from '../nodes/block-state.ts'
import { $isRunIn, $setRunIn } from '../nodes/element-states.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'

/** The styles a writer can give a block: 正文, 二级标题, 三级标题, 四级标题. */
export type BlockStyle = 'body' | 'heading2' | 'heading3' | 'heading4'
export type ListKind = 'bullet' | 'number'

/** The block of a part around a node; null in titles and part headings. */
export function $blockOf(node: { getParent(): unknown }): ElementNode | null {
  const block = $findMatchingParent(
    node as ElementNode,
    (candidate) => candidate.getParent() instanceof PartNode,
  )
  return $isElementNode(block) && !(block instanceof FixedLineNode) ? block : null
}

function $selectedBlocks(): ElementNode[] {
  const nodes = $getSelection()?.getNodes() ?? []
  return [...new Set(nodes.map($blockOf))].filter((block): block is ElementNode => block !== null)
}

const TAGS = { heading2: 'h3', heading3: 'h4', heading4: 'h5' } as const

function $newBlock(style: BlockStyle): ElementNode {
  if (style === 'body') return $createParagraphNode()
  return $createHeadingNode(TAGS[style])
}

/** Gives the selected paragraphs and headings a style; lists become paragraphs first, tables stay. */
export function setBlockStyle(editor: LexicalEditor, style: BlockStyle): void {
  editor.update(() => {
    if ($selectedBlocks().some($isListNode)) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
    for (const block of $selectedBlocks()) {
      if (!$isParagraphNode(block) && !$isHeadingNode(block)) continue
      const next = $newBlock(style)
      $setBlockMark(next, $blockMark(block))
      if ($isHeadingNode(block) && $isHeadingNode(next)) $setRunIn(next, $isRunIn(block))
      block.replace(next, true)
    }
  })
}

/** 段首标题: lets the selected headings stand in the line with the paragraph behind them, or alone again if all do. */
export function toggleRunIn(editor: LexicalEditor): void {
  editor.update(
    () => {
      const headings = $selectedBlocks().filter($isHeadingNode)
      const already = headings.every($isRunIn)
      for (const heading of headings) $setRunIn(heading, !already)
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

/** Makes the selected paragraphs a list of that kind, or paragraphs again when they are one already. */
export function toggleList(editor: LexicalEditor, kind: ListKind): void {
  const command = kind === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND
  editor.update(() => {
    const blocks = $selectedBlocks()
    if (blocks.length === 0) return
    const already = blocks.every((block) => $isListNode(block) && block.getListType() === kind)
    editor.dispatchCommand(already ? REMOVE_LIST_COMMAND : command, undefined)
  })
}
