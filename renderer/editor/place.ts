import { $isListNode } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import { $findTableNode, $isTableSelection } from '@lexical/table'
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import type { SectionId } from '#shared/document/model.ts'
import { $blockOf, type BlockStyle, type ListKind } from './commands/block-style.ts'
import { $selectedImage } from './extensions/images.ts'
import { $blockMark } from './nodes/block-state.ts'
import { $isRunIn } from './nodes/element-states.ts'
import { $isBoundFigure, type BoundFigureNode } from './nodes/bound-figure-node.ts'
import { FixedLineNode, type FixedLineRole } from './nodes/fixed-line-node.ts'
import { PartNode } from './nodes/part-node.ts'

/** What the toolbar and the panels show about the place of the caret. */
export type Place = {
  readonly style: BlockStyle | FixedLineRole | 'list' | 'table' | 'image' | null
  readonly list: ListKind | null
  readonly inTable: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly section: SectionId | null
  /** Id of the figure that the caret touches, or of the only one in the selection. */
  readonly figureId: string | null
  /** Whether the heading at the caret stands in the line with the next paragraph; null outside headings. */
  readonly runIn: boolean | null
  /** Block id of the picture that is selected. */
  readonly imageId: string | null
}

export const NOWHERE: Place = {
  style: null,
  list: null,
  inTable: false,
  bold: false,
  italic: false,
  underline: false,
  section: null,
  figureId: null,
  runIn: null,
  imageId: null,
}

/** The figure at a collapsed caret: the one behind it first, else the one in front. */
function $figureAtCaret({ anchor }: RangeSelection): BoundFigureNode | null {
  const node = anchor.getNode()
  let before: LexicalNode | null = null
  let after: LexicalNode | null = null
  if ($isTextNode(node)) {
    if (anchor.offset === 0) before = node.getPreviousSibling()
    if (anchor.offset === node.getTextContentSize()) after = node.getNextSibling()
  } else if ($isElementNode(node)) {
    before = anchor.offset > 0 ? node.getChildAtIndex(anchor.offset - 1) : null
    after = node.getChildAtIndex(anchor.offset)
  }
  if ($isBoundFigure(before)) return before
  return $isBoundFigure(after) ? after : null
}

/** The node of the figure the selection is about; null when there is none or more than one. */
export function $currentFigure(): BoundFigureNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  if (selection.isCollapsed()) return $figureAtCaret(selection)
  const figures = selection.getNodes().filter($isBoundFigure)
  return figures.length === 1 ? (figures[0] ?? null) : null
}

export function $readPlace(): Place {
  const selection = $getSelection()
  if ($isTableSelection(selection)) {
    return { ...NOWHERE, style: 'table', inTable: true, section: $sectionOf(selection.anchor.getNode()) }
  }
  const image = $selectedImage()
  if (image !== null) {
    return { ...NOWHERE, style: 'image', section: $sectionOf(image), imageId: $blockMark(image).id }
  }
  if (!$isRangeSelection(selection)) return NOWHERE
  const node = selection.anchor.getNode()
  const block = $blockOf(node)
  return {
    style: $styleOf(node, block),
    list: $isListNode(block) ? (block.getListType() === 'number' ? 'number' : 'bullet') : null,
    inTable: $findTableNode(node) !== null,
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    section: $sectionOf(node),
    figureId: $currentFigure()?.getFigure()?.id ?? null,
    runIn: $isHeadingNode(block) ? $isRunIn(block) : null,
    imageId: null,
  }
}

function $sectionOf(node: LexicalNode): SectionId | null {
  const part = $findMatchingParent(node, (candidate) => candidate instanceof PartNode)
  return part instanceof PartNode ? part.getSection() : null
}

const HEADING_STYLES: Readonly<Record<string, BlockStyle>> = {
  h3: 'heading2',
  h4: 'heading3',
  h5: 'heading4',
}

function $styleOf(node: LexicalNode, block: LexicalNode | null): Place['style'] {
  const line = $findMatchingParent(node, (candidate) => candidate instanceof FixedLineNode)
  if (line instanceof FixedLineNode) return line.getRole()
  if ($isHeadingNode(block)) return HEADING_STYLES[block.getTag()] ?? 'heading2'
  if ($isListNode(block)) return 'list'
  if (block === null) return null
  return block.getType() === 'paragraph' ? 'body' : 'table'
}
