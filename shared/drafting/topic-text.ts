import type { FigureInline } from '../document/model.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import { sayIndicator, splitLabel } from './clause.ts'
import type { Said } from './cluster.ts'
import { formClusters, sayCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import type { Event } from './event.ts'
import { sayEvent } from './event.ts'
import type { Lexicon } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { endSentence, joinPhrases, phraseText } from './phrase.ts'
import { withoutCounts } from './record-sentence-words.ts'
import type { Topic, Wording } from './wording.ts'

export type TopicMaterial = {
  readonly topic: Topic | null
  readonly indicators: readonly Indicator[]
  readonly events: readonly ActivityRecord[]
}

export type TopicContext = {
  readonly wording: Wording
  readonly lexicon: Lexicon
  readonly recordsOf: (indicator: Indicator) => readonly ActivityRecord[]
  readonly figure: (indicator: Indicator) => FigureInline
}

/** Longest sentence of figures, in characters, before the next one starts. */
const SENTENCE = 72
const OUTCOMES = 3

/** The sentences of one topic: opener with figures, further figures, then what is told without numbers. */
export function tellTopic(material: TopicMaterial, context: TopicContext): Phrase[] {
  const { lexicon, wording } = context
  const subject = material.topic?.subject ?? '有关工作'
  const said: Said[] = orderIndicators(material).map((indicator) => {
    const records = context.recordsOf(indicator)
    const figure = context.figure(indicator)
    return {
      indicator,
      records,
      clause: sayIndicator(indicator, { rules: wording.clauses, lexicon, records, figure }),
    }
  })
  const heard = { outcomes: OUTCOMES, told: new Set<string>(), records: new Set<ActivityRecord>() }
  const clusters = formClusters(said, {
    lexicon,
    wording,
    subject,
    heard,
  })
  const figures = packClusters(clusters, lexicon)
  const events = material.events
    .filter((record) => !heard.records.has(record))
    .map((record) => ({ record, event: sayEvent(withoutCounts(record), wording, lexicon, subject) }))
    .filter(({ record, event }) => !addsNothing(record, event))
    .map(({ event }) => ({ ...event, tails: event.tails.filter((tail) => !heard.told.has(tail)) }))
  const [first = [], ...rest] = [...figures, ...packEvents(events)]
  const opener = openerOf(material, said)
  return [joinPhrases([[opener], first], '，'), ...rest]
    .map(endSentence)
    .filter((phrase) => phrase.length > 0)
}

function openerOf({ topic, events }: TopicMaterial, said: readonly Said[]): string {
  if (topic === null) return ''
  const records = [...events, ...said.flatMap((item) => item.records)]
  const names = new Set(records.map((record) => record.category))
  const categories = topic.categories.filter((name) => names.has(name))
  if (!topic.opener.includes('{categories}')) return topic.opener
  return categories.length === 0 ? '' : topic.opener.replace('{categories}', categories.join('、'))
}

/** Topic order first, then the order of the alphabet, so that the ledger's order cannot show. */
function orderIndicators({ topic, indicators }: TopicMaterial): Indicator[] {
  const order = (topic?.order ?? []).map((pattern) => new RegExp(pattern, 'u'))
  const rank = (indicator: Indicator) => {
    const [label] = splitLabel(indicator.label)
    const at = order.findIndex((pattern) => pattern.test(label))
    return at < 0 ? order.length : at
  }
  return [...indicators].sort(
    (a, b) =>
      rank(a) - rank(b) || weight(a) - weight(b) || compare(a.label, b.label) || compare(a.unit, b.unit),
  )
}

/** Work comes before what is derived from it, then the people and the money it took; rates come last. */
function weight(indicator: Indicator): number {
  if (indicator.unit === '%') return 3
  if (/^(?:万?人次|人|名)$|元$/u.test(indicator.unit)) return 2
  return indicator.aggregate === 'derived' ? 1 : 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Fills sentences with clusters. Bare figures share commas, and what came of them ends their sentence; a
 * cluster with a lead stands between semicolons.
 */
function packClusters(clusters: readonly Cluster[], lexicon: Lexicon): Phrase[] {
  const spoken = new Set<string>()
  const sentences: Phrase[] = []
  let open: Phrase[] = []
  let bare: Said[] = []
  let tails: string[] = []
  const closeBare = () => {
    if (bare.length > 0) open.push(sayCluster({ lead: '', said: bare, tails }, lexicon, spoken))
    bare = []
    tails = []
  }
  const close = () => {
    closeBare()
    if (open.length > 0) sentences.push(joinPhrases(open, '；'))
    open = []
  }
  for (const cluster of clusters) {
    const length = phraseText([...open.flat(), ...bare.flatMap((item) => item.clause.object)]).length
    if (length > SENTENCE || bare.length >= 5) close()
    if (cluster.lead === '') {
      bare.push(...cluster.said)
      tails.push(...cluster.tails)
    } else {
      closeBare()
      open.push(sayCluster(cluster, lexicon, spoken))
    }
  }
  close()
  return sentences
}

/** Events with nothing to add are told in one row under a shared verb; the others in sentences of their own. */
function packEvents(events: readonly Event[]): Phrase[] {
  const rows = new Map<string, string[]>()
  const sentences: Phrase[] = []
  for (const event of events) {
    const tails = event.tails.filter((tail) => tail !== '')
    if (event.verb !== '' && tails.length === 0) {
      rows.set(event.verb, [...(rows.get(event.verb) ?? []), event.object])
    } else sentences.push([[event.verb + event.object, ...tails].join('，')])
  }
  const joined = [...rows].map(([verb, objects]): Phrase => [verb + objects.join('、')])
  return pairShort([...joined, ...sentences])
}

/** Two short events make one sentence. */
function pairShort(sentences: readonly Phrase[]): Phrase[] {
  const pairs: Phrase[] = []
  for (const sentence of sentences) {
    const last = pairs.at(-1)
    const together = phraseText(last ?? []).length + phraseText(sentence).length
    if (last !== undefined && together <= SENTENCE && !phraseText(last).includes('；')) {
      pairs[pairs.length - 1] = joinPhrases([last, sentence], '；')
    } else pairs.push(sentence)
  }
  return pairs
}

/** A title without a verb and with nothing to add says no more than the figures of its record did. */
function addsNothing(record: ActivityRecord, event: Event): boolean {
  return record.figures.length > 0 && event.verb === '抓好' && event.tails.every((tail) => tail === '')
}
