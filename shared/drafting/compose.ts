import type { Paragraph, ReviewDocument, Section } from '../document/model.ts'
import { DOCUMENT_VERSION } from '../document/model.ts'
import { isInPeriod } from '../domain/period.ts'
import type { PartId } from '../domain/part.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import { createAllocator } from './allocate.ts'
import { isTold } from './event.ts'
import type { ComposeInput, Composition } from './composition.ts'
import { withoutFirstClaims } from './first-claims.ts'
import { createLexicon } from './lexicon.ts'
import { parseOrganName } from './organ-name.ts'
import type { Phrase } from './phrase.ts'
import { createFigureMaker, phraseInlines, phraseText, stableId } from './phrase.ts'
import { chooseVariant, draftSlots, fillSlots, gap } from './slots.ts'
import type { TopicMaterial } from './topic-text.ts'
import { tellTopic } from './topic-text.ts'

/** Most events without figures told in one topic; the writer finds the others in the ledger. */
const HIGHLIGHTS = 6
const PLAIN_EVENTS = 4
/** Paragraphs shorter than this take in the next topic. */
const PARAGRAPH = 60

/**
 * Writes the review of a period. Pure: the same records in any order give a deep-equal document. Every
 * indicator with a value above zero stands in it as a bound figure, the others are named in `unplaced`;
 * what the ledger cannot tell prints 【待补：…】 and is named in `missing`.
 */
export function composeReview(given: ComposeInput): Composition {
  const input = { ...given, records: withoutFirstClaims(given.records, given.problems ?? []) }
  const { template, wording, period } = input
  const missing: string[] = []
  const slots = draftSlots(parseOrganName(input.organ), period)
  const fill = (text: string) =>
    fillSlots(text, slots, (what) => missing.includes(what) || missing.push(what))
  const lexicon = createLexicon(wording)
  const byId = new Map(input.records.map((record) => [record.id, record]))
  const context = {
    wording,
    lexicon,
    figure: createFigureMaker(period, new Map(input.records.map(({ id, revision }) => [id, revision]))),
    recordsOf: (indicator: Indicator) => sortByDate(indicator.records.flatMap((id) => byId.get(id) ?? [])),
  }
  const material = gatherMaterial(input)
  const headings =
    (template.headingSets.find((set) => set.id === input.headingSetId) ?? template.headingSets[0])
      ?.headings ?? {}

  const parts = template.parts.map((part): Section => {
    const lead = fill(chooseVariant(part.lead, period, slots))
    const topics = (material.get(part.id) ?? []).map((topic) => ({
      id: topic.topic?.id ?? 'other',
      sentences: tellTopic(topic, context),
    }))
    const paragraphs = layParagraphs(part.id, lead, topics)
    if (topics.length > 0) return { id: part.id, heading: headings[part.id] ?? '', blocks: paragraphs }
    missing.push(part.empty)
    const empty = paragraph(`${part.id}/empty`, [[lead, gap(part.empty)]])
    return { id: part.id, heading: headings[part.id] ?? '', blocks: [empty] }
  })

  const opening = paragraph('intro/opening', [[fill(chooseVariant(template.opening, period, slots))]])
  const closing = paragraph('outro/closing', [[fill(chooseVariant(template.closing, period, slots))]])
  const [title, subtitle] = titleOf(input, fill)
  const document: ReviewDocument = {
    version: DOCUMENT_VERSION,
    title,
    subtitle,
    numbering: template.numbering,
    parts: [
      { id: 'intro', heading: null, blocks: [opening] },
      ...parts,
      { id: 'outro', heading: null, blocks: [closing] },
    ],
  }
  const unplaced = input.indicators.filter((indicator) => !isTellable(indicator)).map((item) => item.label)
  return { document, unplaced: [...new Set(unplaced)].sort(), missing: [...new Set(missing)] }
}

/** A title of the writer's own is kept; —— in it starts the subtitle. */
function titleOf(input: ComposeInput, fill: (text: string) => string): readonly [string, string] {
  const given = input.title.trim()
  if (given === '') return [fill(input.template.title), fill(input.template.subtitle)]
  const dash = given.indexOf('——')
  return dash > 0 ? [given.slice(0, dash).trim(), given.slice(dash).trim()] : [given, '']
}

function isTellable(indicator: Indicator): boolean {
  return indicator.text !== '' && (indicator.value > 0 || indicator.aggregate === 'text')
}

/** What each part has to tell, by topic in the wording's order. */
function gatherMaterial(input: ComposeInput): ReadonlyMap<PartId, readonly TopicMaterial[]> {
  const { wording, template, categories, period } = input
  const allocator = createAllocator(wording, template, categories)
  const places = new Map<
    string,
    { part: PartId; rank: number; indicators: Indicator[]; events: ActivityRecord[] }
  >()
  const topics = [...wording.topics, null]
  const open = (place: ReturnType<typeof allocator.placeRecord>) => {
    const rank = topics.indexOf(place.topic)
    const key = `${place.part}/${rank}`
    const entry = places.get(key) ?? { part: place.part, rank, indicators: [], events: [] }
    places.set(key, entry)
    return entry
  }
  const tellable = input.indicators.filter(isTellable)
  for (const indicator of tellable) {
    const siblings = tellable.filter((other) => restOnSameRecord(indicator, other))
    open(allocator.placeIndicator(indicator, siblings)).indicators.push(indicator)
  }
  const numbered = new Set(tellable.map((indicator) => indicator.label))
  const statistical = new RegExp(wording.statistical, 'u')
  for (const record of input.records) {
    const isCounted = record.figures.some((figure) => numbered.has(figure.label))
    if (!isInPeriod(record.date, period) || statistical.test(record.title)) continue
    if (isCounted && isTold(record)) continue
    open(allocator.placeRecord(record)).events.push(record)
  }
  const sorted = [...places.values()].sort((a, b) => a.rank - b.rank)
  const parts = new Map<PartId, TopicMaterial[]>()
  for (const place of sorted) {
    const told = {
      topic: topics[place.rank] ?? null,
      indicators: place.indicators,
      events: chooseEvents(place.events),
    }
    parts.set(place.part, [...(parts.get(place.part) ?? []), told])
  }
  return parts
}

function restOnSameRecord(a: Indicator, b: Indicator): boolean {
  return a !== b && a.records.length === 1 && b.records.length === 1 && a.records[0] === b.records[0]
}

/** All highlights up to a limit, then the latest of the others, those with an outcome first; told in order of date. */
function chooseEvents(events: readonly ActivityRecord[]): ActivityRecord[] {
  const latest = sortByDate(events).reverse()
  const highlights = latest.filter((record) => record.highlight).slice(0, HIGHLIGHTS)
  const others = latest
    .filter((record) => !record.highlight)
    .sort((a, b) => Number(b.outcome !== '') - Number(a.outcome !== ''))
    .slice(0, Math.max(0, PLAIN_EVENTS - highlights.length))
  return sortByDate([...highlights, ...others])
}

/** By date, title and text: everything a record says, so that ids and insertion order do not matter. */
function sortByDate(records: readonly ActivityRecord[]): ActivityRecord[] {
  return records
    .map((record) => ({
      record,
      key: [record.date, record.title, record.summary, record.category].join('\u0000'),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record)
}

type Told = { readonly id: string; readonly sentences: readonly Phrase[] }

/** The lead opens the first paragraph; topics with a sentence or two share one. */
function layParagraphs(part: PartId, lead: string, topics: readonly Told[]): Paragraph[] {
  const paragraphs: { origin: string; sentences: Phrase[] }[] = []
  for (const topic of topics) {
    const last = paragraphs.at(-1)
    const isShort = last !== undefined && phraseText(last.sentences.flat()).length < PARAGRAPH
    if (last !== undefined && isShort) last.sentences.push(...topic.sentences)
    else paragraphs.push({ origin: `${part}/${topic.id}`, sentences: [...topic.sentences] })
  }
  const [first, ...rest] = paragraphs
  const opened = first === undefined ? [] : [{ ...first, sentences: [[lead], ...first.sentences] }]
  return joinShortEnd([...opened, ...rest]).map(({ origin, sentences }) => paragraph(origin, sentences))
}

/** A short last paragraph ends the one before it. */
function joinShortEnd<P extends { sentences: Phrase[] }>(paragraphs: readonly P[]): readonly P[] {
  const last = paragraphs.at(-1)
  const before = paragraphs.at(-2)
  if (last === undefined || before === undefined || phraseText(last.sentences.flat()).length >= PARAGRAPH)
    return paragraphs
  return [...paragraphs.slice(0, -2), { ...before, sentences: [...before.sentences, ...last.sentences] }]
}

function paragraph(origin: string, sentences: readonly Phrase[]): Paragraph {
  return { type: 'paragraph', id: stableId(origin), origin, inlines: phraseInlines(sentences.flat()) }
}
