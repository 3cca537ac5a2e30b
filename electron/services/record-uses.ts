import type { FigureInline, ReviewDocument } from '#shared/document/model.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { sentenceAt } from '#shared/document/sentences.ts'
import { blockLines, walkBlocks } from '#shared/document/walk.ts'
import { figureKey, keyText } from '#shared/figures/status.ts'
import type { RecordUse } from '#shared/ipc/contract/figures.ts'
import { listDocuments } from './draft-documents.ts'
import { readLedger } from './ledger-figures.ts'
import type { Session } from './session.ts'

/**
 * Every sentence of the stored drafts with a figure that rests on one of the records, by what its text was set from or
 * by what the ledger says now; drafts newest first, sentences in reading order.
 */
export function listUses(session: Session, ids: readonly string[]): RecordUse[] {
  const wanted = new Set(ids)
  const behind = new Map<string, readonly string[]>()
  const recordsNow = (figure: FigureInline): readonly string[] => {
    const key = figureKey(figure)
    const text = keyText(key)
    const known = behind.get(text) ?? readLedger(session, key)?.records ?? []
    behind.set(text, known)
    return known
  }
  return listDocuments(session).flatMap(({ id: draftId, title: draftTitle, document }) =>
    figuresInLines(document).flatMap(({ figure, ...place }) => {
      const records = new Set([...figure.binding.records, ...recordsNow(figure)])
      return [...records]
        .filter((record) => wanted.has(record))
        .map((record) => ({
          ...place,
          record,
          draftId,
          draftTitle,
          figureId: figure.id,
          label: figure.binding.label,
          text: figure.text,
        }))
    }),
  )
}

type Place = Pick<RecordUse, 'section' | 'blockId' | 'sentence'> & { readonly figure: FigureInline }

function figuresInLines(document: ReviewDocument): Place[] {
  const places: Place[] = []
  for (const { section, block } of walkBlocks(document)) {
    for (const inlines of blockLines(block)) {
      const line = inlinesText(inlines)
      let at = 0
      for (const inline of inlines) {
        if (inline.type === 'figure') {
          places.push({
            section: section.id,
            blockId: block.id,
            sentence: sentenceAt(line, at),
            figure: inline,
          })
        }
        at += inline.type === 'break' ? 1 : inline.text.length
      }
    }
  }
  return places
}
