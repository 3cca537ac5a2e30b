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
  TextNode,
  type LexicalNode,
} from 'lexical'
import { FixedLineNode, roleState, type FixedLineRole } from '../nodes/fixed-line-node.ts'
import { $isImage } from '../nodes/image-node.ts'
import { $isNote } from '../nodes/note-node.ts'
import { PartNode, sectionState } from '../nodes/part-node.ts'
import { $getSections } from '../nodes/sections-state.ts'

function $newLine(role: FixedLineRole): FixedLineNode {
  return $setState($create(FixedLineNode), roleState, role)
}

/** Puts title, subtitle and every part back in place after whatever was deleted or pasted. */
function $keepRoot(root: RootNode): void {
  const sections = $getSections()
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
    } else if (home instanceof PartNode && (node.getTextContentSize() > 0 || $isImage(node))) {
      home.append(node)
    }
  }
  root.splice(0, root.getChildrenSize(), wanted)
  // Deleting everything leaves the caret in an empty line that has no place here.
  const selection = $getSelection()
  if ($isRangeSelection(selection) && !selection.anchor.getNode().isAttached()) home?.selectStart()
}

/** A part starts with its heading, if it has one, holds at least one block, and goes on below a table or picture. */
function $keepPart(part: PartNode): void {
  const sections = $getSections()
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
    } else if (!$isImage(node) && (!$isElementNode(node) || node.isInline())) {
      const paragraph = $createParagraphNode()
      node.replace(paragraph)
      paragraph.append(node)
    }
  }
  const isBare = part.getChildrenSize() === (hasHeading ? 1 : 0)
  const last = part.getLastChild()
  if (isBare || last instanceof TableNode || $isImage(last)) part.append($createParagraphNode())
}

/** Fixed lines hold words only: figures become their text, notes go, and only the title may have several lines. */
function $keepLine(line: FixedLineNode): void {
  for (const node of line.getChildren()) {
    if ($isTextNode(node)) continue
    if ($isNote(node)) {
      node.remove()
      continue
    }
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
 * Which sections there are is told by the state of the root.
 */
export const StructureExtension = defineExtension({
  name: 'zongshu/structure',
  nodes: () => [PartNode, FixedLineNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(RootNode, $keepRoot),
      editor.registerNodeTransform(PartNode, $keepPart),
      editor.registerNodeTransform(FixedLineNode, $keepLine),
      editor.registerNodeTransform(TextNode, $keepText),
      editor.registerNodeTransform(HeadingNode, (heading) => {
        const tag = heading.getTag()
        if (tag === 'h1' || tag === 'h2') heading.setTag('h3')
        if (tag === 'h6') heading.setTag('h5')
      }),
    ),
})
