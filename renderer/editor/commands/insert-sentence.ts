import { $generateNodesFromSerializedNodes } from '@lexical/clipboard'
import {
  $createRangeSelection,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { Inline } from '#shared/document/model.ts'
import { sentencesOf } from '#shared/document/sentences.ts'
import { inlinesToJson } from '../convert/inlines.ts'
import { $isNote } from '../nodes/note-node.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'
import { $caretPlace, $readBlockLines } from '../search/block-lines.ts'
import type { Line } from '../search/lines.ts'

/**
 * Puts a whole sentence behind the one the caret stands in, in one undo step. False when the caret is nowhere a sentence
 * may stand (a title or heading).
 */
export function insertSentence(editor: LexicalEditor, inlines: readonly Inline[]): boolean {
  let done = false
  editor.update(
    () => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      if ($findMatchingParent(selection.anchor.getNode(), (node) => node instanceof FixedLineNode)) return
      $goToSentenceEnd()
      const nodes = $generateNodesFromSerializedNodes(inlinesToJson(inlines))
      const target = $getSelection()
      if (!$isRangeSelection(target) || nodes.length === 0) return
      target.insertNodes(nodes)
      nodes.at(-1)?.selectNext(0, 0)
      done = true
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  return done
}

function $goToSentenceEnd(): void {
  const place = $caretPlace()
  const line = place === null ? undefined : $readBlockLines().get(place.blockId)?.[place.line]
  if (place === null || line === undefined || line.length === 0) return
  const text = line.map((run) => run.text).join('')
  // At the very start of a line the sentence goes first; elsewhere it never breaks into another.
  if (place.offset === 0) return
  const sentence = sentencesOf(text).find(({ start, end }) => start < place.offset && place.offset <= end)
  $setCaret(line, sentence?.end ?? text.length)
}

function $setCaret(line: Line, offset: number): void {
  let at = 0
  for (const run of line) {
    const next = at + run.text.length
    const node = $getNodeByKey(run.key)
    if (offset <= next && node !== null) {
      const selection = $createRangeSelection()
      // A footnote at the end of a sentence belongs to it.
      const last = offset === next ? $lastNoteBehind(node) : node
      if (last === node && $isTextNode(node)) {
        selection.anchor.set(run.key, offset - at, 'text')
        selection.focus.set(run.key, offset - at, 'text')
      } else {
        const index = last.getIndexWithinParent() + 1
        const parent = last.getParentOrThrow().getKey()
        selection.anchor.set(parent, index, 'element')
        selection.focus.set(parent, index, 'element')
      }
      $setSelection(selection)
      return
    }
    at = next
  }
}

function $lastNoteBehind(node: LexicalNode): LexicalNode {
  let last = node
  for (let next = node.getNextSibling(); $isNote(next); next = next.getNextSibling()) last = next
  return last
}
