import { buildEditorFromExtensions, KeyboardShortcutsExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import { configExtension, type LexicalEditorWithDispose } from 'lexical'
import type { Picture, ReviewDocument } from '#shared/document/model.ts'
import type { FragmentOrigin } from './clipboard/fragment.ts'
import { shortcuts, ShortcutExtension } from './commands/shortcuts.ts'
import { documentToLexical } from './convert/document-to-lexical.ts'
import { BlockIdExtension } from './extensions/block-ids.ts'
import { BoundaryExtension } from './extensions/boundaries.ts'
import { CaretExtension } from './extensions/caret.ts'
import { clipboardExtension } from './extensions/clipboard.ts'
import { FigureKeyExtension, figureShortcuts, type FigureKeys } from './extensions/figure-keys.ts'
import { FigureExtension } from './extensions/figures.ts'
import { HeadingExtension } from './extensions/headings.ts'
import { ImageExtension } from './extensions/images.ts'
import { NoteExtension, type NoteKeys } from './extensions/notes.ts'
import { DraftListExtension } from './extensions/lists.ts'
import { RecordDropExtension, type RecordDrop } from './extensions/record-drop.ts'
import { SelectAllExtension } from './extensions/select-all.ts'
import { StructureExtension } from './extensions/structure.ts'
import { DraftTableExtension } from './extensions/tables.ts'

export type DraftEditorOptions = {
  /** Parsed by documentSchema; a malformed document must never get here. */
  readonly document: ReviewDocument
  readonly origin: FragmentOrigin
  /** Told how many pictures of a paste could not be taken. */
  readonly onImages: (count: number) => void
  /** Keeps a pasted or dropped picture; null when it could not be kept, of which the writer was then told. */
  readonly onPicture: (bytes: Uint8Array) => Promise<Picture | null>
  readonly figureKeys: FigureKeys
  readonly noteKeys: NoteKeys
  readonly recordDrop: RecordDrop
  readonly onError: (error: Error) => void
}

/** A Lexical editor that shows the document, with all that a review needs and an undo history of its own. */
export function createDraftEditor({
  document,
  origin,
  onImages,
  onPicture,
  figureKeys,
  noteKeys,
  recordDrop,
  onError,
}: DraftEditorOptions): LexicalEditorWithDispose {
  return buildEditorFromExtensions({
    name: 'zongshu/draft',
    namespace: 'zongshu',
    theme: {
      text: { bold: 'is-bold', italic: 'is-italic', underline: 'is-underline' },
      list: { nested: { listitem: 'zs-nested' } },
      tableCellSelected: 'zs-cell-selected',
    },
    dependencies: [
      RichTextExtension,
      configExtension(HistoryExtension, { delay: 600, disabled: false, maxDepth: 500 }),
      DraftListExtension,
      DraftTableExtension,
      FigureExtension,
      configExtension(NoteExtension, noteKeys),
      ImageExtension,
      HeadingExtension,
      StructureExtension,
      BlockIdExtension,
      BoundaryExtension,
      CaretExtension,
      SelectAllExtension,
      clipboardExtension({ origin, onImages, onPicture }),
      ShortcutExtension,
      configExtension(FigureKeyExtension, figureKeys),
      configExtension(RecordDropExtension, recordDrop),
      configExtension(KeyboardShortcutsExtension, { shortcuts: { ...shortcuts, ...figureShortcuts } }),
    ],
    $initialEditorState: JSON.stringify(documentToLexical(document)),
    onError,
  })
}
