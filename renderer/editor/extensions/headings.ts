import { $isHeadingNode, HeadingNode } from '@lexical/rich-text'
import { $getNodeByKey, defineExtension, mergeRegister, type LexicalEditor } from 'lexical'
import { $isRunIn } from '../nodes/element-states.ts'
import { PartNode } from '../nodes/part-node.ts'
import { joinRunIn } from '../views/run-ins.ts'

/** Says on the page whether a heading is a run-in one, and lets the next paragraph begin in its line. */
function $paintRunIn(editor: LexicalEditor, heading: HeadingNode): void {
  const element = editor.getElementByKey(heading.getKey())
  if (element === null) return
  element.classList.toggle('zs-run-in', $isRunIn(heading))
  joinRunIn(element)
}

/** Keeps run-in headings and the paragraphs behind them in one line on the page. */
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
    ),
})
