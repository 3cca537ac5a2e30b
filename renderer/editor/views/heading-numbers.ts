import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical'
import type { HeadingNumbers } from '#shared/document/numbering.ts'
import { $blockMark } from '../nodes/block-state.ts'
import { PartNode } from '../nodes/part-node.ts'

/** Shows the numbers of headings beside their text; an attribute that CSS prints, never part of the text. */
export function paintHeadingNumbers(editor: LexicalEditor, numbers: HeadingNumbers): void {
  editor.read(() => {
    for (const part of $getRoot().getChildren()) {
      if (!(part instanceof PartNode)) continue
      const line = part.getFirstChild()
      if (line?.getType() === 'fixed-line') {
        paint(editor.getElementByKey(line.getKey()), numbers.sections.get(part.getSection()))
      }
      for (const block of part.getChildren()) {
        if (!$isElementNode(block) || block.getType() !== 'heading') continue
        paint(editor.getElementByKey(block.getKey()), numbers.blocks.get($blockMark(block).id))
      }
    }
  })
}

function paint(element: HTMLElement | null, number: string | undefined): void {
  if (element === null || element.dataset['number'] === number) return
  if (number === undefined) delete element.dataset['number']
  else element.dataset['number'] = number
}
