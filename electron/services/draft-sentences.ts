import type { ReviewDocument } from '#shared/document/model.ts'
import { readSentences, type DocumentSentence } from '#shared/document/sentence-figures.ts'
import { createTelling, type Telling } from '#shared/drafting/telling.ts'
import type { RecordUse } from '#shared/ipc/contract/figures.ts'
import type { DraftDocument } from './draft-documents.ts'

export type DraftSentences = {
  readonly sentences: readonly DocumentSentence[]
  /** Which of the sentences tell a record. */
  readonly telling: Telling
}

const kept = new WeakMap<ReviewDocument, DraftSentences>()

/** The sentences of a draft, read once for a document. */
export function draftSentences({ document }: DraftDocument): DraftSentences {
  const known = kept.get(document)
  if (known !== undefined) return known
  const sentences = readSentences(document)
  const read = { sentences, telling: createTelling(sentences.map(({ text }) => text)) }
  kept.set(document, read)
  return read
}

/** Where a sentence stands, as a use of a record names it. */
export function placeOf(
  draft: DraftDocument,
  { section, blockId, text }: DocumentSentence,
): Pick<RecordUse, 'draftId' | 'draftTitle' | 'section' | 'blockId' | 'sentence'> {
  return { draftId: draft.id, draftTitle: draft.title, section, blockId, sentence: text }
}
