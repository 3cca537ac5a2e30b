import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table'
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { InlinePlace } from '#shared/document/walk.ts'
import { $blockMark } from '../nodes/block-state.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'
import { matchRange } from './highlights.ts'
import { $readRuns, type Line } from './lines.ts'
import { matchAt, type Match } from './matches.ts'

/** A stretch of a document's line, as the checks of shared/checking name it; offsets count its visible text. */
export type TextPlace = {
  readonly blockId: string
  readonly line: InlinePlace['line']
  readonly start: number
  readonly end: number
}

/** The lines of every block by its id, counted as blockLines counts those of the document. */
export function $readBlockLines(): ReadonlyMap<string, readonly Line[]> {
  const blocks = new Map<string, readonly Line[]>()
  for (const part of $getRoot().getChildren()) {
    if (!(part instanceof PartNode)) continue
    for (const block of part.getChildren()) {
      if (!$isElementNode(block) || block instanceof FixedLineNode) continue
      blocks.set($blockMark(block).id, $linesOf(block))
    }
  }
  return blocks
}

/** Where a place of the document stands on the page; null when the page has changed since it was found. */
export function findPlace(editor: LexicalEditor, place: TextPlace): Match | null {
  return editor.read(() => placeIn($readBlockLines(), place))
}

/** The same for many places at once. */
export function findPlaces(editor: LexicalEditor, places: readonly TextPlace[]): Match[] {
  return editor.read(() => {
    const blocks = $readBlockLines()
    return places.flatMap((place) => placeIn(blocks, place) ?? [])
  })
}

function placeIn(blocks: ReadonlyMap<string, readonly Line[]>, place: TextPlace): Match | null {
  const line = blocks.get(place.blockId)?.[place.line]
  return line === undefined ? null : matchAt(line, place.start, place.end)
}

function $linesOf(block: ElementNode): Line[] {
  if ($isListNode(block)) return block.getChildren().flatMap($itemLines)
  if (!$isTableNode(block)) return [$readRuns(block)]
  return block
    .getChildren()
    .filter($isTableRowNode)
    .flatMap((row) => row.getChildren().filter($isTableCellNode))
    .flatMap((cell) => cell.getChildren().filter($isElementNode).flatMap($linesOf))
}

/** An item that only holds a nested list is no line of its own. */
function $itemLines(item: LexicalNode): Line[] {
  if (!$isListItemNode(item)) return []
  const nested = item.getChildren().filter($isListNode)
  const deeper = nested.flatMap((list) => list.getChildren().flatMap($itemLines))
  return nested.length > 0 && nested.length === item.getChildrenSize() ? deeper : [$readRuns(item), ...deeper]
}

/** Where the caret (or the start of the selection) stands in the document's lines; null in a title or nowhere. */
export function $caretPlace(): { blockId: string; line: number; offset: number } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const start = selection.isBackward() ? selection.focus : selection.anchor
  const node = start.getNode()
  for (const [blockId, lines] of $readBlockLines()) {
    for (const [line, runs] of lines.entries()) {
      let offset = 0
      for (const run of runs) {
        if (run.key === start.key) return { blockId, line, offset: offset + start.offset }
        offset += run.text.length
      }
      // A point between two inlines names their parent and counts its children.
      const [first] = runs
      if (start.type !== 'element' || !$isElementNode(node) || first === undefined) continue
      if ($getNodeByKey(first.key)?.getParent()?.is(node) !== true) continue
      const before = runs.slice(0, start.offset).map((run) => run.text.length)
      return { blockId, line, offset: before.reduce((sum, length) => sum + length, 0) }
    }
  }
  return null
}

/** The box on the screen of a place, or of the caret; null when it is not on the page. */
export function placeBox(editor: LexicalEditor, place: TextPlace | null): DOMRect | null {
  const match = place === null ? null : findPlace(editor, place)
  const range = match === null ? selectedRange() : matchRange(editor, match)
  if (range === null) return null
  const [box] = range.getClientRects()
  if (box !== undefined) return box
  const element =
    range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement
  return element?.getBoundingClientRect() ?? null
}

function selectedRange(): Range | null {
  const selection = getSelection()
  return selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
}
