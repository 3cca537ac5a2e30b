import { extractFigures } from '#shared/extraction/extract-figures.ts'
import type { KnownLabel } from '#shared/extraction/known-labels.ts'
import type { Extraction } from '#shared/extraction/model.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Session } from '../session.ts'
import { MOST_TEXT } from './text-lines.ts'

/** More labels than this are of records that nobody looks up by them; the dictionary is passed whole. */
const MOST_LABELS = 5_000

/** Texts up to here (UTF-16 units; about sixty pages) are read at once: sooner done than handed over. */
const SHORT_TEXT = 40_000

/**
 * The figures of a text under the office's own categories and labels.
 *
 * @throws ServiceError file-too-large beyond 5 MB
 */
export async function extractText(session: Session, text: string): Promise<Extraction> {
  if (Buffer.byteLength(text) > MOST_TEXT) {
    throw new ServiceError('file-too-large', { code: 'extract-too-long' })
  }
  const options = { categories: session.categories.categories, labels: officeLabels(session) }
  const { extractLong } = session.ports
  if (text.length <= SHORT_TEXT || extractLong === undefined) return extractFigures(text, options)
  return extractLong(text, options)
}

/** What the dictionary knows, then the labels of the ledger with the units they are stated in. */
function officeLabels(session: Session): KnownLabel[] {
  const { aliases, terms, labelOf, namesOf } = session.dictionary.names()
  const told = [...new Set([...aliases.values(), ...terms.keys()])].map((label) => ({
    label,
    unit: terms.get(label)?.unit ?? '',
    aliases: namesOf(label).filter((name) => name !== label),
  }))
  const inUse = session.records
    .labelUnits()
    .slice(0, MOST_LABELS)
    .map(({ label, unit }) => ({ label: labelOf(label), unit, aliases: [] }))
  return [...told, ...inUse]
}
