import { $isHeadingNode, HeadingNode } from '@lexical/rich-text'
import { $getNodeByKey, defineExtension, mergeRegister } from 'lexical'
import { $isRunIn } from '../nodes/element-states.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'
import { paintAttachmentMarks } from '../views/attachment-marks.ts'
import { $paintRunIn } from '../views/run-ins.ts'

/** Shows on the page which headings stand in the line of the next paragraph, and how attachments are numbered. */
export const HeadingExtension = defineExtension({
  name: 'zongshu/headings',
  register: (editor) =>
    mergeRegister(
      editor.registerMutationListener(HeadingNode, (mutations) => {
        editor.read(() => {
          for (const [key, mutation] of mutations) {
            const heading = mutation === 'destroyed' ? null : $getNodeByKey(key)
            if ($isHeadingNode(heading)) $paintRunIn(editor, heading)
          }
        })
      }),
      // Words typed into a heading, or the paragraph behind one made or taken away, are no mutation of the heading.
      editor.registerUpdateListener(({ dirtyElements, editorState }) => {
        if (editor.getRootElement() === null) return
        editorState.read(() => {
          for (const key of dirtyElements.keys()) {
            const block = $getNodeByKey(key)
            if (!(block?.getParent() instanceof PartNode)) continue
            for (const heading of [block, block.getPreviousSibling()]) {
              if ($isHeadingNode(heading) && $isRunIn(heading)) $paintRunIn(editor, heading)
            }
          }
        })
      }),
      ...[PartNode, FixedLineNode].map((klass) =>
        editor.registerMutationListener(klass, () => paintAttachmentMarks(editor)),
      ),
    ),
})
