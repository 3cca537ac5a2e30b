import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type NodeKey,
} from 'lexical'
import { $isBoundFigure } from '../nodes/bound-figure-node.ts'

/** A run of a line: text that may be replaced, a figure that may not, or a line break. */
export type Run = { readonly key: NodeKey; readonly kind: 'text' | 'figure' | 'break'; readonly text: string }
export type Line = readonly Run[]

/** Every line of the page that holds words, in reading order. */
export function $readLines(): Line[] {
  const lines: Line[] = []
  $collect($getRoot(), lines)
  return lines
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
    } else if ($isTextNode(node)) {
      line.push({ key: node.getKey(), kind: 'text', text: node.getTextContent() })
    } else if ($isBoundFigure(node)) {
      line.push({ key: node.getKey(), kind: 'figure', text: node.getTextContent() })
    } else if ($isLineBreakNode(node)) {
      line.push({ key: node.getKey(), kind: 'break', text: '\n' })
    }
  }
  end()
}
