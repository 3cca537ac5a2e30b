import { HeadingNode } from '@lexical/rich-text'
import { $getNodeByKey, defineExtension, mergeRegister } from 'lexical'
import { $isRunIn } from '../nodes/element-states.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { PartNode } from '../nodes/part-node.ts'
import { paintAttachmentMarks } from '../views/attachment-marks.ts'

/** Shows on the page which headings stand in the line of the next paragraph, and how attachments are numbered. */
export const HeadingExtension = defineExtension({
  name: 'zongshu/headings',
  register: (editor) =>
    mergeRegister(
      editor.registerMutationListener(HeadingNode, (mutations) => {
        editor.read(() => {
          for (const [key, mutation] of mutations) {
            const heading = mutation === 'destroyed' ? null : $getNodeByKey(key)
            if (!(heading instanceof HeadingNode)) continue
            editor.getElementByKey(key)?.classList.toggle('zs-run-in', $isRunIn(heading))
          }
        })
      }),
      ...[PartNode, FixedLineNode].map((klass) =>
        editor.registerMutationListener(klass, () => paintAttachmentMarks(editor)),
      ),
    ),
})
