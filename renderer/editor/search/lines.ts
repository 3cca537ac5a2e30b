import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $isBoundFigure } from '../nodes/bound-figure-node.ts'
import { $isNote } from '../nodes/note-node.ts'

/** A run of a line: text that may be replaced, a figure that may not, a line break, or a footnote, which has no text. */
export type Run = {
  readonly key: NodeKey
  readonly kind: 'text' | 'figure' | 'break' | 'note'
  readonly text: string
}
export type Line = readonly Run[]

/** Every line of the page that holds words, in reading order. */
export function $readLines(): Line[] {
  const lines: Line[] = []
  $collect($getRoot(), lines)
  return lines
}

/** The runs directly in a node. */
export function $readRuns(element: ElementNode): Line {
  return element.getChildren().flatMap((node) => $readRun(node) ?? [])
}

function $collect(element: ElementNode, lines: Line[]): void {
  let line: Run[] = []
  const end = () => {
    if (line.length > 0) lines.push(line)
    line = []
  }
  for (const node of element.getChildren()) {
    if ($isElementNode(node)) {
      end()
      $collect(node, lines)
    } else {
      const run = $readRun(node)
      if (run !== null) line.push(run)
    }
  }
  end()
}

function $readRun(node: LexicalNode): Run | null {
  const key = node.getKey()
  if ($isTextNode(node)) return { key, kind: 'text', text: node.getTextContent() }
  if ($isBoundFigure(node)) return { key, kind: 'figure', text: node.getTextContent() }
  if ($isNote(node)) return { key, kind: 'note', text: '' }
  return $isLineBreakNode(node) ? { key, kind: 'break', text: '\n' } : null
}
