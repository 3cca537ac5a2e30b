import {
  $create,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $nodesOfType,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical'
import type { ImageBlock, Picture } from '#shared/document/model.ts'
import { HIGHEST_MM, WIDEST_MM } from '#shared/paper/picture-size.ts'
import { $selectedImage, $selectImage } from '../extensions/images.ts'
import { $blockMark } from '../nodes/block-state.ts'
import { ImageNode } from '../nodes/image-node.ts'
import { $blockOf } from './block-style.ts'

const MM_PER_PIXEL = 25.4 / 96
const LEAST_MM = 5

/** The printed width of a new picture: as large as a screen shows it, but within what a page holds. */
function firstWidth({ width, height }: Picture): number {
  const natural = Math.min(width * MM_PER_PIXEL, WIDEST_MM, (HIGHEST_MM * width) / height)
  return Math.max(LEAST_MM, Math.round(natural))
}

/** Puts a picture behind the block at the caret and selects it. False when the caret is in a title or heading line. */
export function insertImage(editor: LexicalEditor, picture: Picture): boolean {
  let done = false
  editor.update(
    () => {
      const selection = $getSelection()
      const block =
        $selectedImage() ?? ($isRangeSelection(selection) ? $blockOf(selection.focus.getNode()) : null)
      if (block === null) return
      const node = $create(ImageNode).setImage({ picture, widthMm: firstWidth(picture), caption: '' })
      block.insertAfter(node)
      if ($isParagraphNode(block) && block.isEmpty()) block.remove()
      $selectImage(node)
      done = true
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
  return done
}

/** What a writer can set of a picture. */
export type ImageChange = Partial<Pick<ImageBlock, 'widthMm' | 'caption'>>

/** Sets width or caption of a picture by its block id, in one undo step. */
export function changeImage(editor: LexicalEditor, id: string, change: ImageChange): void {
  editor.update(
    () => {
      const node = $imageNode(id)
      const image = node?.getImage()
      if (node && image) node.setImage({ ...image, ...change })
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
}

/** Takes a picture away and puts the caret where it was. */
export function removeImage(editor: LexicalEditor, id: string): void {
  editor.update(
    () => {
      const node = $imageNode(id)
      node?.selectNext()
      node?.remove()
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  )
}

/** The image block with that id as it stands on the page. */
export function readImage(editor: LexicalEditor, id: string): (ImageChange & { key: string }) | null {
  return editor.read(() => {
    const node = $imageNode(id)
    const image = node?.getImage()
    return node && image ? { key: node.getKey(), widthMm: image.widthMm, caption: image.caption } : null
  })
}

function $imageNode(id: string): ImageNode | null {
  return $nodesOfType(ImageNode).find((node) => node.isAttached() && $blockMark(node).id === id) ?? null
}
