import type { ReviewDocument } from '../document/model.ts'
import type { Period } from '../domain/period.ts'
import type { Indicator } from '../figures/indicator.ts'
import { mentionsBySentence, readLines } from './checked-line.ts'
import type { CheckedLine } from './checked-line.ts'
import { itemsBySentence } from './counted-item.ts'
import type { CountedItem } from './counted-item.ts'
import { checkEnumerations } from './enumeration.ts'
import type { Finding } from './finding.ts'
import { checkGrowth } from './growth.ts'
import { checkIncluding } from './including.ts'
import { checkIndicatorRelations } from './indicator-relations.ts'
import { finishFindings } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import { checkNumberWording } from './number-wording.ts'
import { checkParts } from './parts.ts'
import { checkRates } from './rate.ts'
import { checkSameLabel } from './same-label.ts'
import { checkSameValue } from './same-value.ts'
import { checkShares } from './share.ts'
import { checkSharesTotal } from './shares-total.ts'
import { findSplits } from './split.ts'
import { checkYears } from './years.ts'

/** What the checks know besides the text. There is no clock among it: the year now is that of `period.to`. */
export type CheckFacts = {
  readonly period: Period
  /** Of the same period; may be empty. */
  readonly indicators: readonly Indicator[]
  readonly today?: never
}

/**
 * Everything in the draft's numbers that cannot be right: totals and parts, shares, rates, changes, ages, one label with
 * two values, one value under two names, announced counts, doubled approximations. Typed numbers and bound figures count
 * alike, bound ones by their printed text, at the printed precision. In reading order; equal input gives deep-equal
 * findings. Linear in the length of the text.
 */
export function checkArithmetic(document: ReviewDocument, facts: CheckFacts): Finding[] {
  const lines = readLines(document, facts.period)
  const drafts = [
    ...lines.flatMap(checkLine),
    ...checkRates(lines),
    ...checkSameLabel(lines),
    ...checkSameValue(lines, facts.indicators),
    ...checkYears(lines, facts.period),
    ...checkEnumerations(lines),
    ...checkIndicatorRelations(lines, facts.indicators),
  ]
  return finishFindings(drafts, lines)
}

/** What the rules of a line said of it; a line that was read before is the same object. */
const knownDrafts = new WeakMap<CheckedLine, readonly Draft[]>()

/** The rules that need no more than a line. */
function checkLine(line: CheckedLine): readonly Draft[] {
  const known = knownDrafts.get(line) ?? readDrafts(line)
  knownDrafts.set(line, known)
  return known
}

function readDrafts(line: CheckedLine): Draft[] {
  if (line.typed.length === 0 && line.figures.length === 0) return []
  const drafts = checkNumberWording(line)
  const sentences = itemsBySentence(line)
  for (const [at, items] of sentences.entries()) {
    const earlier = follows(sentences[at - 1], items) ? (sentences[at - 1] ?? []) : []
    const splits = findSplits(items, earlier)
    const parts = checkParts(line, splits)
    // A part beyond its total makes a wrong sum as well, and one finding is enough.
    const including = parts.length > 0 ? [] : checkIncluding(line, items, earlier)
    drafts.push(...parts, ...including, ...checkShares(line, { items, splits, earlier }))
  }
  const counted = new Set(sentences.flatMap((items) => items.flatMap(({ share }) => share ?? [])))
  for (const mentions of mentionsBySentence(line)) {
    drafts.push(...checkSharesTotal(line, mentions, counted), ...checkGrowth(line, mentions))
  }
  return drafts
}

/** Whether no sentence without numbers stands between. */
function follows(first: readonly CountedItem[] | undefined, second: readonly CountedItem[]): boolean {
  const [before, after] = [first?.[0], second[0]]
  return before !== undefined && after !== undefined && after.mention.sentence - before.mention.sentence === 1
}
