import { buildEditorFromExtensions, KeyboardShortcutsExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { RichTextExtension } from '@lexical/rich-text'
import { configExtension, type LexicalEditorWithDispose } from 'lexical'
import type { ReviewDocument } from '#shared/document/model.ts'
import type { FragmentOrigin } from './clipboard/fragment.ts'
import { shortcuts, ShortcutExtension } from './commands/shortcuts.ts'
import { documentToLexical } from './convert/document-to-lexical.ts'
import { BlockIdExtension } from './extensions/block-ids.ts'
import { BoundaryExtension } from './extensions/boundaries.ts'
import { CaretExtension } from './extensions/caret.ts'
import { clipboardExtension } from './extensions/clipboard.ts'
import { FigureKeyExtension, figureShortcuts, type FigureKeys } from './extensions/figure-keys.ts'
import { FigureExtension } from './extensions/figures.ts'
import { DraftListExtension } from './extensions/lists.ts'
import { RecordDropExtension, type RecordDrop } from './extensions/record-drop.ts'
import { SelectAllExtension } from './extensions/select-all.ts'
import { StructureExtension } from './extensions/structure.ts'
import { DraftTableExtension } from './extensions/tables.ts'

export type DraftEditorOptions = {
  /** Parsed by documentSchema; a malformed document must never get here. */
  readonly document: ReviewDocument
  readonly origin: FragmentOrigin
  readonly onImages: (count: number) => void
  readonly figureKeys: FigureKeys
  readonly recordDrop: RecordDrop
  readonly onError: (error: Error) => void
}

/** A Lexical editor that shows the document, with all that a review needs and an undo history of its own. */
export function createDraftEditor({
  document,
  origin,
  onImages,
  figureKeys,
  recordDrop,
  onError,
}: DraftEditorOptions): LexicalEditorWithDispose {
  const sections = document.parts.map(({ id, heading }) => ({ id, hasHeading: heading !== null }))
  return buildEditorFromExtensions({
    name: 'zongshu/draft',
    namespace: 'zongshu',
    theme: {
      text: { bold: 'is-bold', italic: 'is-italic', underline: 'is-underline' },
      list: { nested: { listitem: 'zs-nested' } },
    },
    dependencies: [
      RichTextExtension,
      configExtension(HistoryExtension, { delay: 600, disabled: false, maxDepth: 500 }),
      DraftListExtension,
      DraftTableExtension,
      FigureExtension,
      configExtension(StructureExtension, { sections }),
      BlockIdExtension,
      BoundaryExtension,
      CaretExtension,
      SelectAllExtension,
      clipboardExtension({ origin, onImages }),
      ShortcutExtension,
      configExtension(FigureKeyExtension, figureKeys),
      configExtension(RecordDropExtension, recordDrop),
      configExtension(KeyboardShortcutsExtension, { shortcuts: { ...shortcuts, ...figureShortcuts } }),
    ],
    $initialEditorState: JSON.stringify(documentToLexical(document)),
    onError,
  })
}
