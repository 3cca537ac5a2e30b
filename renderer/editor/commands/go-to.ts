import { $getRoot, type LexicalEditor } from 'lexical'
import type { SectionId } from '#shared/document/model.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'
import { $figureNode } from './insert-figure.ts'

/** Puts the caret at the start of a section's text and its heading at the top of the desk. */
export function goToSection(editor: LexicalEditor, id: SectionId): void {
  editor.update(
    () => {
      const part = $getRoot()
        .getChildren()
        .find((node) => node instanceof PartNode && node.getSection() === id)
      if (!(part instanceof PartNode)) return
      const first = part.getFirstChild()
      const body = first instanceof FixedLineNode ? first.getNextSibling() : first
      body?.selectStart()
    },
    { discrete: true },
  )
  const element = editor.getRootElement()?.querySelector(`[data-section="${id}"]`)
  element?.scrollIntoView({ block: 'start' })
}

/** Puts the caret behind a figure and the figure into sight. */
export function goToFigure(editor: LexicalEditor, id: string): void {
  let key: string | null = null
  editor.update(
    () => {
      const node = $figureNode(id)
      node?.selectNext(0, 0)
      key = node?.getKey() ?? null
    },
    { discrete: true },
  )
  const element = key === null ? null : editor.getElementByKey(key)
  element?.scrollIntoView({ block: 'center' })
}
