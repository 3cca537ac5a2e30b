import type { FigureInline, Inline } from '../document/model.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Clause } from './clause.ts'
import { sayIndicator, splitLabel } from './clause.ts'
import type { Said } from './cluster.ts'
import { formClusters, sayClauses, sayCluster } from './cluster.ts'
import { sayEvent } from './event.ts'
import type { Lexicon } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { endSentence, joinPhrases, phraseInlines, phraseText } from './phrase.ts'
import { dropTypedCounts, namedLabel, retitle, withoutCounts } from './record-sentence-words.ts'
import { clausesOf, isSubsequence, outcomeOf, sharedPairs, titleWords } from './record-text.ts'
import type { Topic, Wording } from './wording.ts'

export type SentenceContext = {
  readonly wording: Wording
  readonly lexicon: Lexicon
  /** The topic that would tell the record; null: the part's remainder. */
  readonly topic: Topic | null
  /** Indicators of the draft's period. */
  readonly indicators: readonly Indicator[]
  readonly figure: (indicator: Indicator) => FigureInline
}

/**
 * One finished sentence about a record, in the house style: what was done, its numbers as bound figures where the record
 * is the only one behind them, and what came of it. A number that cannot be bound does not appear. Empty when the record
 * tells nothing but numbers that others share.
 */
export function tellRecord(given: ActivityRecord, context: SentenceContext): Inline[] {
  const record = withoutCounts(given)
  const phrase = tellPhrase(record, context)
  return dropTypedCounts(phraseInlines(endSentence(phrase)))
}

function tellPhrase(record: ActivityRecord, context: SentenceContext): Phrase {
  const phrase = joinPhrases(phrasesOf(record, sayFigures(record, context), context), '，')
  const retitled = retitle(record, context.lexicon)
  const title = titleWords(record)
  if (retitled === undefined || !phraseText(phrase).includes(title)) return phrase
  const better = phrase.map((piece) =>
    typeof piece === 'string' ? piece.replace(title, () => retitled.words) : piece,
  )
  return joinPhrases([better, [retitled.tail]], '，')
}

function phrasesOf(given: ActivityRecord, own: readonly Said[], context: SentenceContext): Phrase[] {
  const { lexicon, wording, topic } = context
  const subject = topic?.subject ?? '有关工作'
  const { verb, object, tails } = sayEvent({ ...given, outcome: '' }, wording, lexicon, subject)
  const event = verb + object
  const figures = sayClauses(own, lexicon, new Set(verb === '' ? [] : [verb]))
  const record = { ...given, outcome: newClauses(given.outcome, figures) }
  const outcome = outcomeOf(record, subject)
  const isTable = TABLE.test(titleWords(record))
  if (own.length === 0) {
    const words = isTable ? [summaryWords(record, lexicon)] : [event, ...tailsAfter(event, tails, lexicon)]
    return [...words, outcome].map((text) => [text])
  }
  if (isTable || tellsEvent(record, event, own, figures)) {
    const heard = { outcomes: 1, told: new Set<string>(), records: new Set<ActivityRecord>() }
    const said = own.map((item) => ({ ...item, records: [record] }))
    return formClusters(said, { lexicon, wording, subject, heard }).map((cluster) =>
      sayCluster(cluster, lexicon, new Set()),
    )
  }
  const labels = own.map(({ indicator }) => indicator.label).join('')
  const more = tailsAfter(event, tails, lexicon).filter(
    (tail) => sharedPairs(tail, labels) < Math.max(2, tail.length / 3),
  )
  const [before, after] = [
    more.filter((tail) => !RESULT.test(tail)),
    more.filter((tail) => RESULT.test(tail)),
  ]
  return [[event], ...before.map((tail) => [tail]), figures, ...[...after, outcome].map((text) => [text])]
}

/** Titles of tables and running totals, which name nothing that was done. */
const TABLE = /汇总|累计|统计|台账|数据表|情况表|合计|小计|总数|补报/u
/** What came of it, which follows the numbers. */
const RESULT = /^(?:形成|推动|促成|促进|转化|被|获|得到|受到)/u

/** What follows the event without opening with the verb that told it. */
function tailsAfter(event: string, tails: readonly string[], lexicon: Lexicon): string[] {
  const verb = event.slice(lexicon.isAction(event) ? 0 : Math.max(0, lexicon.verbAt(event))).slice(0, 2)
  return tails.filter((tail) => tail !== '' && !tail.startsWith(verb))
}

/** The clauses of an outcome that the figures do not say again. */
function newClauses(outcome: string, figures: Phrase): string {
  const words = phraseText(figures)
  return clausesOf(outcome)
    .filter((clause) => sharedPairs(clause, words) < Math.max(3, clause.length / 2))
    .join('，')
}

/** The first thing a table's summary says was done. */
function summaryWords(record: ActivityRecord, lexicon: Lexicon): string {
  const clauses = clausesOf(record.summary)
  return clauses.find((clause) => lexicon.isPredicate(clause) || lexicon.isClause(clause)) ?? ''
}

/** The record's own indicators in words, in the order in which it states them. */
function sayFigures(
  record: ActivityRecord,
  { indicators, lexicon, wording, figure }: SentenceContext,
): Said[] {
  const records = [record]
  const order = record.figures.map(({ label }) => label)
  const rank = ({ label }: Indicator) => (order.includes(label) ? order.indexOf(label) : order.length)
  return indicators
    .filter((indicator) => isOwn(indicator, record))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((indicator) => {
      const bound = figure(indicator)
      const clause = sayIndicator(indicator, { rules: wording.clauses, lexicon, records, figure: bound })
      return { indicator, records, clause: withOwnWords(clause, indicator.label, bound, record, lexicon) }
    })
}

/** Whether the record is the only one behind an indicator that can be told; one year is no 连续N年. */
function isOwn({ records, text, aggregate, value }: Indicator, { id }: ActivityRecord): boolean {
  if (records.length !== 1 || records[0] !== id || text === '') return false
  return aggregate === 'text' || value > (aggregate === 'count_years' ? 1 : 0)
}

/** 民盟市委会提交大会发言1篇 for a title that ends with the label; else the name that the record gives the label. */
function withOwnWords(
  clause: Clause,
  label: string,
  figure: FigureInline,
  record: ActivityRecord,
  lexicon: Lexicon,
): Clause {
  const title = titleWords(record)
  if (!clause.told && title.endsWith(label) && lexicon.isClause(title) && lexicon.verbAt(title) > 0) {
    return { verbs: [], object: [title, figure], told: true }
  }
  const named = namedLabel(label, record)
  const object = clause.object.map((piece) =>
    typeof piece !== 'string' || piece.includes(named) ? piece : piece.replace(label, () => named),
  )
  return { ...clause, object }
}

/** Whether the figures' own words name what was done, so that the title would only repeat them. */
function tellsEvent(record: ActivityRecord, event: string, said: readonly Said[], figures: Phrase): boolean {
  const title = titleWords(record)
  const words = phraseText(figures)
  if (words.includes(event.slice(0, 2)) && sharedPairs(words, event) >= 3) return true
  return said.some(
    ({ clause, indicator }) =>
      clause.told || isSubsequence(splitLabel(indicator.label)[0].replace(/[率数]$/u, ''), title),
  )
}
