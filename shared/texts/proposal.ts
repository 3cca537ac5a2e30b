import type { ExtractedFigure } from '../extraction/model.ts'
import type { LedgerMatch } from '../ipc/contract/texts.ts'
import type { Category } from '../domain/category.ts'
import type { Period } from '../domain/period.ts'
import type { Figure } from '../domain/record.ts'

/** A figure of a text on its way into the ledger, as the writer has corrected it so far. */
export type Proposal = Omit<ExtractedFigure, 'repeats' | 'also'> & {
  /** Its place among all proposals of the text, which stays when it is corrected. */
  readonly id: number
  /** The proposal that states the same figure first; null for a first mention. */
  readonly repeats: number | null
  /** Whether the writer marked it in the text herself. */
  readonly byHand: boolean
}

/**
 * How a proposal stands: `incomplete` lacks a label, `repeat` was stated before, `known` is in the ledger, `other` says
 * something else than the ledger, `doubtful` wants to be looked at, `wide` counts more than the text's own period.
 */
export type ProposalState = 'new' | 'doubtful' | 'wide' | 'other' | 'known' | 'repeat' | 'incomplete'

/** The category of figures that fit in no other (taxonomy 1, 年度汇总). */
const TOTALS = 'annual-total'

/**
 * The figures of a text as proposals, one for each label: 办复率、满意率均达100% are two at one place. One without a
 * category goes to that of yearly totals.
 */
export function toProposals(
  figures: readonly ExtractedFigure[],
  categories: readonly Category[],
): Proposal[] {
  const totals = totalsCategory(categories)
  const proposals: Proposal[] = []
  const ids = new Map<string, number>()
  figures.forEach(({ also, ...figure }, at) => {
    for (const label of [figure.label, ...also]) {
      const id = proposals.length
      ids.set(`${at} ${label}`, id)
      const first = figure.repeats === null ? undefined : ids.get(`${figure.repeats} ${label}`)
      proposals.push({
        ...figure,
        label,
        category: figure.category === '' ? totals : figure.category,
        repeats: first ?? null,
        id,
        byHand: false,
      })
    }
  })
  return proposals
}

export function totalsCategory(categories: readonly Category[]): string {
  return categories.find(({ id }) => id === TOTALS)?.name ?? '年度汇总'
}

/** The days a proposal speaks of: those its words name, else those of the text. */
export function periodOf({ from, to }: Pick<Proposal, 'from' | 'to'>, whole: Period): Period {
  return from !== null && to !== null && from <= to ? { from, to } : { from: whole.from, to: whole.to }
}

/** The day its record gets: the last of its days, or the last of the text's where its words reach beyond them. */
export function dayOf(proposal: Pick<Proposal, 'from' | 'to'>, whole: Period): string {
  const { from, to } = periodOf(proposal, whole)
  return from <= whole.to && to > whole.to ? whole.to : to
}

/** Whether its words reach back before the text's own period and into it: 五年来. Filed, it would count as one year's. */
export function isWide(proposal: Pick<Proposal, 'from' | 'to'>, whole: Period): boolean {
  const { from, to } = periodOf(proposal, whole)
  return from < whole.from && to >= whole.from
}

export function figureOf({ label, value, unit, approx }: Proposal): Figure {
  return { label, value, unit, approx }
}

export function stateOf(proposal: Proposal, match: LedgerMatch | undefined, whole: Period): ProposalState {
  if (proposal.label.trim() === '' || proposal.category.trim() === '') return 'incomplete'
  if (proposal.repeats !== null) return 'repeat'
  if (match !== undefined && match.state !== 'none') return match.state
  if (!proposal.sure) return 'doubtful'
  return isWide(proposal, whole) ? 'wide' : 'new'
}

/** Whether a proposal is ticked before the writer says anything: only what is new and leaves no doubt. */
export function isSureNew(state: ProposalState): boolean {
  return state === 'new'
}
