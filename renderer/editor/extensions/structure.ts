import { HeadingNode } from '@lexical/rich-text'
import { TableNode } from '@lexical/table'
import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  defineExtension,
  mergeRegister,
  RootNode,
  safeCast,
  TextNode,
  type LexicalNode,
} from 'lexical'
import type { SectionId } from '#shared/document/model.ts'
import { FixedLineNode, roleState, type FixedLineRole } from '../nodes/fixed-line-node.ts'
import { PartNode, sectionState } from '../nodes/part-node.ts'

export type SectionShape = { readonly id: SectionId; readonly hasHeading: boolean }

function $newLine(role: FixedLineRole): FixedLineNode {
  return $setState($create(FixedLineNode), roleState, role)
}

/** Puts title, subtitle and every part back in place after whatever was deleted or pasted. */
function $keepRoot(root: RootNode, sections: readonly SectionShape[]): void {
  const children = root.getChildren()
  const wanted = [
    ...(['title', 'subtitle'] as const).map(
      (role) =>
        children.find((node) => node instanceof FixedLineNode && node.getRole() === role) ?? $newLine(role),
    ),
    ...sections.map(
      ({ id }) =>
        children.find((node) => node instanceof PartNode && node.getSection() === id) ??
        $setState($create(PartNode), sectionState, id).append($createParagraphNode()),
    ),
  ]
  if (children.length === wanted.length && children.every((node, index) => node === wanted[index])) return
  const kept = new Set<LexicalNode>(wanted)
  let home = wanted.find((node) => node instanceof PartNode)
  for (const node of children) {
    if (kept.has(node)) {
      if (node instanceof PartNode) home = node
    } else if (home instanceof PartNode && node.getTextContentSize() > 0) {
      home.append(node)
    }
  }
  root.splice(0, root.getChildrenSize(), wanted)
  // Deleting everything leaves the caret in an empty line that has no place here.
  const selection = $getSelection()
  if ($isRangeSelection(selection) && !selection.anchor.getNode().isAttached()) home?.selectStart()
}

/** A part starts with its heading, if it has one, holds at least one block, and goes on below a table. */
function $keepPart(part: PartNode, sections: readonly SectionShape[]): void {
  const hasHeading = sections.find(({ id }) => id === part.getSection())?.hasHeading ?? false
  const heading = part.getChildren().find((node) => node instanceof FixedLineNode)
  if (hasHeading) {
    if (heading === undefined) part.splice(0, 0, [$newLine('heading')])
    else if (part.getFirstChild() !== heading) part.splice(0, 0, [heading])
  }
  for (const node of part.getChildren()) {
    if (node instanceof PartNode) {
      for (const child of node.getChildren()) node.insertBefore(child)
      node.remove()
    } else if (node instanceof FixedLineNode && (!hasHeading || node !== part.getFirstChild())) {
      node.replace($createParagraphNode(), true)
    } else if (!$isElementNode(node) || node.isInline()) {
      const paragraph = $createParagraphNode()
      node.replace(paragraph)
      paragraph.append(node)
    }
  }
  const isBare = part.getChildrenSize() === (hasHeading ? 1 : 0)
  if (isBare || part.getLastChild() instanceof TableNode) part.append($createParagraphNode())
}

/** Fixed lines hold words only: figures become their text, and only the title may have several lines. */
function $keepLine(line: FixedLineNode): void {
  for (const node of line.getChildren()) {
    if ($isTextNode(node)) continue
    if (!$isLineBreakNode(node)) node.replace($createTextNode(node.getTextContent()))
    else if (line.getRole() !== 'title') node.remove()
  }
}

function $keepText(text: TextNode): void {
  if (text.getFormat() !== 0 && text.getParent() instanceof FixedLineNode) text.setFormat(0)
  if (text.getStyle() !== '') text.setStyle('')
}

/**
 * Neither title, nor parts, nor their headings can be destroyed; whatever is deleted, they stay as empty lines.
 * Configured with the sections of the loaded document.
 */
export const StructureExtension = defineExtension({
  name: 'zongshu/structure',
  config: safeCast<{ sections: readonly SectionShape[] }>({ sections: [] }),
  nodes: () => [PartNode, FixedLineNode],
  register: (editor, { sections }) =>
    mergeRegister(
      editor.registerNodeTransform(RootNode, (root) => $keepRoot(root, sections)),
      editor.registerNodeTransform(PartNode, (part) => $keepPart(part, sections)),
      editor.registerNodeTransform(FixedLineNode, $keepLine),
      editor.registerNodeTransform(TextNode, $keepText),
      editor.registerNodeTransform(HeadingNode, (heading) => {
        const tag = heading.getTag()
        if (tag !== 'h3' && tag !== 'h4') heading.setTag(tag === 'h1' || tag === 'h2' ? 'h3' : 'h4')
      }),
    ),
})
