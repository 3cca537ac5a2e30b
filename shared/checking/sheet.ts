import type { FigureInline, ReviewDocument } from '../document/model.ts'
import { scaledText, toScaled } from '../domain/decimal.ts'
import type { Period } from '../domain/period.ts'
import { joinQuantity } from '../domain/quantity-format.ts'
import {
  figureKey,
  figureState,
  hasMoved,
  keyText,
  type FigureKey,
  type FigureState,
} from '../figures/status.ts'
import { beijingDay, beijingMoment, chinesePeriod } from './chinese-dates.ts'
import { describeLast } from './sheet-last.ts'
import type { Sheet, SheetPlace, SheetRow } from './sheet-model.ts'
import { figurePlaces, partNames } from './sheet-places.ts'
import type { SheetEvidence, SheetProof } from './sheet-proof.ts'
import { describeRecords, type RecordsStyle } from './sheet-records.ts'

/**
 * The sheet of a document: one row for each distinct number, that is each printed text of each figure key, in draft
 * order with all its places. Equal input gives an equal sheet; there is no clock in it but the draft's own.
 */
export function buildSheet(document: ReviewDocument, { draft, proofOf, typed }: SheetEvidence): Sheet {
  const names = partNames(document)
  return {
    title: draft.title,
    organ: draft.organ,
    period: chinesePeriod(draft),
    stage: draft.stage,
    revision: draft.revision,
    savedAt: beijingMoment(draft.updatedAt),
    rows: joinMentions(document).map((mentions, index) => toRow(index + 1, mentions, draft, proofOf)),
    typed: typed.map(({ text, sentence, section }) => ({
      text,
      section,
      heading: names.get(section) ?? '',
      sentence,
    })),
  }
}

type Mention = { readonly figure: FigureInline; readonly place: SheetPlace }
type Mentions = readonly [Mention, ...Mention[]]

function joinMentions(document: ReviewDocument): Mentions[] {
  const rows = new Map<string, [Mention, ...Mention[]]>()
  for (const mention of figurePlaces(document)) {
    const key = `${keyText(figureKey(mention.figure))}\u0000${mention.figure.text}`
    const known = rows.get(key)
    if (known === undefined) rows.set(key, [mention])
    else known.push(mention)
  }
  return [...rows.values()]
}

/** The one that most needs a look first. */
const BY_NEED: readonly FigureState[] = ['orphaned', 'changed', 'overridden', 'fresh']

function toRow(
  number: number,
  mentions: Mentions,
  draft: Period,
  proofOf: SheetEvidence['proofOf'],
): SheetRow {
  const [{ figure }] = mentions
  const key = figureKey(figure)
  const proof = proofOf(key)
  const now = proof.now ?? undefined
  const states = mentions.map((mention) => figureState(mention.figure, now))
  const aggregate = proof.now?.aggregate ?? null
  return {
    number,
    text: figure.text,
    label: key.label,
    measure: key.measure ?? null,
    state: BY_NEED.find((state) => states.includes(state)) ?? 'fresh',
    now: proof.now === null || proof.now.text === figure.text ? null : proof.now.text,
    moved: mentions.some((mention) => mention.figure.override !== undefined && hasMoved(mention.figure, now)),
    places: mentions.map(({ place }) => place),
    aggregate,
    formula: proof.formula,
    terms: proof.terms,
    exact: key.measure === undefined ? exactTotal(proof) : null,
    basis: proof.basis,
    period: key.from === draft.from && key.to === draft.to ? null : chinesePeriod(key),
    records: describeRecords(proof.records, recordsStyle(key, proof)),
    last: describeLast(key.measure, proof),
    overrides: overridesOf(mentions),
    problem: proof.problem,
  }
}

function recordsStyle(key: FigureKey, { now, terms, last }: SheetProof): RecordsStyle {
  const isYearly = key.measure === 'years' || now?.aggregate === 'count_years'
  const isTotal = now?.aggregate === 'sum' || now?.aggregate === 'derived' || terms.length > 0
  return {
    by: isYearly ? 'year' : 'department',
    adds: isTotal && !isYearly && key.measure !== 'first',
    present: key.measure === 'change' ? { from: key.from, name: last?.name ?? '上期' } : null,
  }
}

/** 113条 where the text says 110余条: the ledger keeps every digit (design 2). */
function exactTotal({ now, indicator }: SheetProof): string | null {
  if (now === null || indicator === undefined) return null
  if (now.aggregate === 'text' || now.aggregate === 'count_years') return null
  const digits = scaledText(toScaled(indicator.value))
  if (indicator.exact) {
    const total = joinQuantity(digits, indicator.unit, '')
    return total === now.text ? null : total
  }
  return now.text.includes(digits) ? null : `${digits}${indicator.unit}（含概数）`
}

/** The reasons of hand values, each once, in draft order. */
function overridesOf(mentions: Mentions): SheetRow['overrides'] {
  const reasons = new Map<string, SheetRow['overrides'][number]>()
  for (const { figure } of mentions) {
    if (figure.override === undefined) continue
    const { reason, by, at } = figure.override
    const line = { reason, by, date: beijingDay(at) }
    reasons.set(JSON.stringify(line), line)
  }
  return [...reasons.values()]
}
