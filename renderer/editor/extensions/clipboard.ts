import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
  ClipboardImportExtension,
  GetClipboardDataExtension,
} from '@lexical/clipboard'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import { $isTableCellNode } from '@lexical/table'
import {
  $findMatchingParent,
  $getEditor,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  safeCast,
  type BaseSelection,
  type LexicalEditor,
} from 'lexical'
import type { Block, Picture } from '#shared/document/model.ts'
import { blockLines } from '#shared/document/walk.ts'
import { htmlToFragment } from '../clipboard/html-to-fragment.ts'
import { fragmentHtml } from '../clipboard/fragment-html.ts'
import {
  FRAGMENT_MIME,
  fragmentText,
  readFragment,
  writeFragment,
  type Fragment,
  type FragmentOrigin,
} from '../clipboard/fragment.ts'
import { jsonToFragment } from '../clipboard/json-to-fragment.ts'
import { insertImage } from '../commands/image.ts'
import { blockToJson } from '../convert/blocks-to-json.ts'
import { inlinesToJson } from '../convert/inlines.ts'
import type { AnyJson } from '../convert/lexical-json.ts'
import { newId } from '../new-id.ts'
import { FixedLineNode } from '../nodes/fixed-line-node.ts'

function $selectedFragment(selection: BaseSelection | null): Fragment {
  return jsonToFragment(
    $generateJSONFromSelectedNodes<AnyJson & { children?: never }>($getEditor(), selection).nodes,
  )
}

/** A cell holds lines only, so whatever is pasted into one comes as paragraphs. */
function asParagraphs(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    blockLines(block).map((inlines): Block => ({ type: 'paragraph', id: newId(), inlines: [...inlines] })),
  )
}

/** Puts a fragment at the selection: words only into titles, lines only into cells, blocks elsewhere. */
function $insertFragment(fragment: Fragment, selection: BaseSelection): void {
  const start = $isRangeSelection(selection) ? selection.anchor.getNode() : null
  const fixed = start && $findMatchingParent(start, (node) => node instanceof FixedLineNode)
  if (fixed !== null && $isRangeSelection(selection)) {
    selection.insertText(fragmentText(fragment).replace(/\s*\n\s*/g, ' '))
    return
  }
  const inCell = start !== null && $findMatchingParent(start, $isTableCellNode) !== null
  const blocks = inCell ? asParagraphs(fragment.blocks) : fragment.blocks
  const [first] = blocks
  const json =
    fragment.inline && first?.type === 'paragraph' ? inlinesToJson(first.inlines) : blocks.map(blockToJson)
  if (json.length > 0) $insertGeneratedNodes($getEditor(), $generateNodesFromSerializedNodes(json), selection)
}

/** Text without form: one paragraph a line. */
function textToFragment(text: string): Fragment {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const blocks = lines.map((line): Block => {
    const inlines = line === '' ? [] : [{ type: 'text' as const, text: line }]
    return { type: 'paragraph', id: newId(), inlines }
  })
  return { inline: blocks.length === 1, blocks }
}

const PICTURE_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg'])

/** One after the other, so that they stand in the order in which they came. */
async function takePictures(
  editor: LexicalEditor,
  files: readonly File[],
  onPicture: ClipboardConfig['onPicture'],
): Promise<void> {
  for (const file of files) {
    const picture = await onPicture(new Uint8Array(await file.arrayBuffer()))
    if (picture !== null) insertImage(editor, picture)
  }
}

type ClipboardConfig = {
  origin: FragmentOrigin
  /** Told how many pictures were left out of a paste. */
  onImages: (count: number) => void
  /** Keeps the bytes of a picture file; null when it could not be kept. */
  onPicture: (bytes: Uint8Array) => Promise<Picture | null>
}

/**
 * Copying and pasting in our own format, cleaned HTML and plain text. Lexical's JSON is neither written nor
 * read: a clipboard is foreign data, and only what documentSchema accepts may become a node.
 */
export function clipboardExtension({ origin, onImages, onPicture }: ClipboardConfig) {
  return defineExtension({
    name: 'zongshu/clipboard',
    dependencies: [
      configExtension(GetClipboardDataExtension, {
        $exportMimeType: {
          'application/x-lexical-editor': [() => null],
          'text/html': [(selection) => fragmentHtml($selectedFragment(selection))],
          'text/plain': [(selection) => fragmentText($selectedFragment(selection))],
          [FRAGMENT_MIME]: [(selection) => writeFragment($selectedFragment(selection), origin)],
        },
      }),
      configExtension(ClipboardImportExtension, {
        $importMimeType: {
          'application/x-lexical-editor': [() => false],
          [FRAGMENT_MIME]: [
            (data, selection) => {
              const read = readFragment(data, origin)
              if (read === null) return false
              if (read.images > 0) onImages(read.images)
              $insertFragment(read.fragment, selection)
              return true
            },
          ],
          'text/html': [
            (data, selection) => {
              const { fragment, images } = htmlToFragment(new DOMParser().parseFromString(data, 'text/html'))
              if (images > 0) onImages(images)
              $insertFragment(fragment, selection)
              return true
            },
          ],
          'text/plain': [
            (data, selection) => {
              $insertFragment(textToFragment(data), selection)
              return true
            },
          ],
        },
        priority: { [FRAGMENT_MIME]: 1 },
      }),
    ],
    config: safeCast<Record<string, never>>({}),
    register: (editor) =>
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          const pictures = files.filter(({ type }) => PICTURE_TYPES.has(type))
          if (pictures.length < files.length) onImages(files.length - pictures.length)
          void takePictures(editor, pictures, onPicture)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
  })
}
