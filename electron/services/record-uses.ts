import type { FigureInline } from '#shared/document/model.ts'
import type { DocumentSentence } from '#shared/document/sentence-figures.ts'
import { isInPeriod } from '#shared/domain/period.ts'
import { figureKey, keyText } from '#shared/figures/status.ts'
import type { RecordUse } from '#shared/ipc/contract/figures.ts'
import { listDocuments, type DraftDocument } from './draft-documents.ts'
import { draftSentences, placeOf } from './draft-sentences.ts'
import { readLedger } from './ledger-figures.ts'
import type { Session } from './session.ts'

/**
 * Every place of the stored drafts that uses one of the records: figures that rest on it, by what their text was set
 * from or by what the ledger says now, and sentences of its period that tell it without such a figure. Drafts newest
 * first, places in reading order. A place under several of the records is named for each, or with `once` for the first
 * alone, its sentence's own figures going before its words.
 */
export function listUses(session: Session, ids: readonly string[], once = false): RecordUse[] {
  const asked = session.records.listKept([...new Set(ids)])
  // What was set from a report that was merged into a record rests on that record now.
  const owners = new Map(
    asked.flatMap(({ id, sources }) => sources.map((source) => [source.id, id] as const)),
  )
  const wanted = new Set([...ids, ...owners.keys()])
  const recordsNow = ledgerRecords(session)
  const statedIn = (draft: DraftDocument, sentence: DocumentSentence): RecordUse[] =>
    sentence.figures.flatMap(({ figure, at }) =>
      behindOwners(wanted, owners, [asSet(figure.binding.records), recordsNow(figure)], once).map(
        (record) => ({
          record,
          ...placeOf(draft, sentence),
          figureId: figure.id,
          label: figure.binding.label,
          text: figure.text,
          at,
        }),
      ),
    )

  return listDocuments(session).flatMap((draft) => {
    const { sentences, telling } = draftSentences(draft)
    const tellers = new Map<number, string[]>()
    for (const record of asked) {
      if (!isInPeriod(record.date, draft)) continue
      for (const place of telling(record)) {
        tellers.set(place, [...(once ? [] : (tellers.get(place) ?? [])), record.id])
      }
    }
    return sentences.flatMap((sentence, place) => {
      const stated = statedIn(draft, sentence)
      if (once && stated.length > 0) return stated
      const told = tellers.get(place) ?? []
      const others = told.filter((id) => !stated.some(({ record }) => record === id))
      return [...stated, ...others.map((record) => toldIn(draft, sentence, record))]
    })
  })
}

function toldIn(draft: DraftDocument, sentence: DocumentSentence, record: string): RecordUse {
  return { record, ...placeOf(draft, sentence), figureId: null, label: '', text: '', at: 0 }
}

/** Record lists as sets, made once for a list: a sum may rest on thousands of records. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>()

function asSet(records: readonly string[]): ReadonlySet<string> {
  const known = sets.get(records) ?? new Set(records)
  sets.set(records, known)
  return known
}

/** Answers which records are behind what the ledger says now of a figure. */
function ledgerRecords(session: Session): (figure: FigureInline) => ReadonlySet<string> {
  const found = new Map<string, ReadonlySet<string>>()
  return (figure) => {
    const key = figureKey(figure)
    const text = keyText(key)
    const known = found.get(text) ?? asSet(readLedger(session, key)?.records ?? [])
    found.set(text, known)
    return known
  }
}

/** The same by the records that are left: a merged report stands for the record it is kept in. */
function behindOwners(
  wanted: ReadonlySet<string>,
  owners: ReadonlyMap<string, string>,
  held: readonly ReadonlySet<string>[],
  once: boolean,
): readonly string[] {
  const found = behind(wanted, held, once)
  return owners.size === 0 ? found : [...new Set(found.map((id) => owners.get(id) ?? id))]
}

/** The wanted ids that one of the sets holds, all of them or the first. */
function behind(
  wanted: ReadonlySet<string>,
  held: readonly ReadonlySet<string>[],
  once: boolean,
): readonly string[] {
  const size = held.reduce((sum, ids) => sum + ids.size, 0)
  const candidates = wanted.size <= size ? wanted : new Set(held.flatMap((ids) => [...ids]))
  const found: string[] = []
  for (const id of candidates) {
    if (!wanted.has(id) || !held.some((ids) => ids.has(id))) continue
    found.push(id)
    if (once) break
  }
  return found
}
