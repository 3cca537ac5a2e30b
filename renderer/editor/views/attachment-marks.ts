import { $getRoot, type LexicalEditor } from 'lexical'
import { isAttachment } from '#shared/document/section-names.ts'
import { attachmentMark } from '#shared/paper/paper-parts.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'

/**
 * Shows 附件1 above the title of each attachment: an attribute of the title's line that CSS prints, so that the two never
 * stand on different pages.
 */
export function paintAttachmentMarks(editor: LexicalEditor): void {
  editor.read(() => {
    const attachments = $getRoot()
      .getChildren()
      .filter((node): node is PartNode => node instanceof PartNode && isAttachment(node.getSection()))
    for (const [index, part] of attachments.entries()) {
      const line = part.getFirstChild()
      const element = line instanceof FixedLineNode ? editor.getElementByKey(line.getKey()) : null
      const mark = attachmentMark(index, attachments.length)
      if (element !== null && element.dataset['attachment'] !== mark) element.dataset['attachment'] = mark
    }
  })
}
