import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Clause } from './clause.ts'
import { splitLabel } from './clause.ts'
import type { Lexicon } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { joinPhrases } from './phrase.ts'
import { clausesOf, outcomeOf, resultClauses, sharedPairs, titleWords } from './record-text.ts'
import { isTold, sayEventByRule } from './event.ts'
import type { Wording } from './wording.ts'

/** An indicator with its records and words, ready to be joined. */
export type Said = {
  readonly indicator: Indicator
  readonly records: readonly ActivityRecord[]
  readonly clause: Clause
}

/** Indicators told in one breath, with what the records say before and after the numbers. */
export type Cluster = {
  readonly lead: string
  readonly said: readonly Said[]
  readonly tails: readonly string[]
}

export type ClusterContext = {
  readonly lexicon: Lexicon
  readonly wording: Wording
  readonly subject: string
  /** What the topic has told: how many outcomes are left to tell, which were, and records that need no event. */
  readonly heard: { outcomes: number; readonly told: Set<string>; readonly records: Set<ActivityRecord> }
}

/**
 * Groups neighbours that rest on the same single record, and finds the words that lead in
 * (落实…联系机制) and follow (有关建议被部门采纳吸收).
 */
export function formClusters(said: readonly Said[], context: ClusterContext): Cluster[] {
  const clusters: Said[][] = []
  for (const item of said) {
    const last = clusters.at(-1)
    const only = onlyRecord(item)
    if (last !== undefined && only !== undefined && only === onlyRecord(last[0])) last.push(item)
    else clusters.push([item])
  }
  return clusters.map((items) => {
    const cluster = { lead: leadOf(items, context), said: items, tails: tailsOf(items, context) }
    const only = onlyRecord(items[0])
    const usesWords =
      items.some((item) => item.clause.told) || cluster.lead !== '' || cluster.tails.length > 0
    if (only !== undefined && usesWords) context.heard.records.add(only)
    return cluster
  })
}

function onlyRecord(item: Said | undefined): ActivityRecord | undefined {
  return item?.records.length === 1 ? item.records[0] : undefined
}

function leadOf(items: readonly Said[], { lexicon, wording }: ClusterContext): string {
  const [first] = items
  const record = onlyRecord(first)
  if (first === undefined || record === undefined || items.some((item) => item.clause.told)) return ''
  if (items.some((item) => item.clause.group !== undefined)) return ''
  const byRule = sayEventByRule(record, wording)
  if (byRule !== undefined) return byRule
  const labels = items.map((item) => item.indicator.label).join('')
  const clause = clausesOf(record.summary)[0] ?? ''
  const isBare = items.every(
    (item) => item.clause.verbs.length === 0 && !lexicon.isAction(item.indicator.label),
  )
  const repeats = items.some(({ clause: { verbs } }) => verbs[0] !== undefined && clause.startsWith(verbs[0]))
  const isNew = clause.length >= 7 && !repeats && (isBare || sharedPairs(clause, labels) < 2)
  return isNew && lexicon.isPredicate(clause) && !/建成数|情况|数据/u.test(clause) ? clause : ''
}

function tailsOf(items: readonly Said[], context: ClusterContext): string[] {
  const records = [...new Set(items.flatMap((item) => item.records))]
  const tails: string[] = []
  for (const record of records) {
    if (context.heard.outcomes === 0) break
    // A highlight among many gets a sentence of its own, and its outcome with it.
    if (records.length > 1 && record.highlight && !isTold(record)) continue
    const outcome = outcomeOf(record, context.subject)
    const results = outcome === '' ? resultClauses(record).slice(0, 1) : [outcome]
    const [result] = results
    if (result === undefined || context.heard.told.has(result)) continue
    context.heard.outcomes -= 1
    context.heard.told.add(result)
    tails.push(result)
  }
  if (tails.length === 0 && records.length <= 3) {
    const [item] = items
    const [record] = records
    if (item !== undefined && record !== undefined && isSameEvent(item.indicator, record)) {
      const [, ...later] = clausesOf(record.summary)
      tails.push(
        ...later.filter((clause) => clause.length >= 7 && context.lexicon.isPredicate(clause)).slice(0, 1),
      )
    }
  }
  return tails
}

/** Whether the record is the counted event itself (区委政协工作会议（第一次）), not a table that holds its number. */
function isSameEvent(indicator: Indicator, record: ActivityRecord): boolean {
  const [label] = splitLabel(indicator.label)
  return titleWords(record) === label
}

/** The cluster as one phrase: lead, clauses that share verbs, tails. */
export function sayCluster(cluster: Cluster, lexicon: Lexicon, spoken: Set<string>): Phrase {
  return joinPhrases(
    [[cluster.lead], sayClauses(cluster.said, lexicon, spoken), ...cluster.tails.map((tail) => [tail])],
    '，',
  )
}

/** Clauses in a row; a verb is said once for neighbours that share it and not again soon after. */
export function sayClauses(said: readonly Said[], lexicon: Lexicon, spoken: Set<string>): Phrase {
  const pieces: Phrase[] = []
  let verb = ''
  let previous: Said | undefined
  for (const item of said) {
    const { clause } = item
    const shortened = shorten(item, previous, lexicon)
    if (shortened !== undefined) pieces.push(['、', ...shortened])
    else if (verb !== '' && clause.verbs.includes(verb)) pieces.push(['、', ...clause.object])
    else if (sharesVerb(item, previous, lexicon)) pieces.push(['、', ...withoutVerb(clause.object)])
    else {
      const isNext = clause.group !== undefined && clause.group === previous?.clause.group
      verb = chooseVerb(clause, spoken)
      if (verb !== '') spoken.add(verb)
      pieces.push([
        previous === undefined ? '' : '，',
        verb,
        ...(isNext ? (clause.next ?? clause.object) : clause.object),
      ])
    }
    previous = item
  }
  return pieces.flat()
}

/** 接待考察团23批、来宾310人次: labels that begin with the same verb say it once. */
function sharesVerb(item: Said, previous: Said | undefined, lexicon: Lexicon): boolean {
  if (item.indicator.unit === '%' || previous?.indicator.unit === '%') return false
  const start = (said: Said | undefined) => said?.clause.object.find((piece) => piece !== '')
  const words = start(item)
  const before = start(previous)
  if (typeof words !== 'string' || typeof before !== 'string' || item.clause.verbs.length > 0) return false
  return words.slice(0, 2) === before.slice(0, 2) && lexicon.isAction(words) && lexicon.isAction(before)
}

function withoutVerb(object: Phrase): Phrase {
  const at = object.findIndex((piece) => piece !== '')
  return object.map((piece, index) => (index === at && typeof piece === 'string' ? piece.slice(2) : piece))
}

function chooseVerb(clause: Clause, spoken: ReadonlySet<string>): string {
  const [first] = clause.object
  const fits = clause.verbs.filter(
    (verb) => !(typeof first === 'string' && first.slice(0, 2) === verb.slice(0, 2)),
  )
  return fits.find((verb) => !spoken.has(verb)) ?? fits[0] ?? ''
}

/** 党派团体大会发言、党派团体参与协商: the second need not repeat who. */
function shorten(item: Said, previous: Said | undefined, lexicon: Lexicon): Phrase | undefined {
  if (previous === undefined || onlyRecord(item) === undefined || onlyRecord(item) !== onlyRecord(previous))
    return undefined
  const a = previous.indicator.label
  const b = item.indicator.label
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  const rest = b.slice(shared)
  const figure = item.clause.object.find((piece) => typeof piece !== 'string')
  if (shared < 3 || figure === undefined || item.clause.told || !lexicon.isAction(rest)) return undefined
  return [rest, figure]
}
