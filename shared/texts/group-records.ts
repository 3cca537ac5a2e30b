import { partOfFigure } from '../domain/category-match.ts'
import type { Category } from '../domain/category.ts'
import type { Period } from '../domain/period.ts'
import { RECORD_LIMITS, type RecordInput } from '../domain/record.ts'
import type { RecordOrigin } from '../domain/record-keeping.ts'
import { dayOf, figureOf, type Proposal } from './proposal.ts'
import { titleOfSentence } from './sentence-title.ts'

/** What all records of one text share. */
export type TextFacts = {
  readonly period: Period
  readonly department: string
  readonly source: string
  /** Name of the file without its folder; '' for a paste. */
  readonly file: string
}

export type TextRecord = {
  readonly record: RecordInput
  readonly origin: RecordOrigin
  /** The proposals it holds, in the order of its figures. */
  readonly ids: readonly number[]
}

/**
 * The records that proposals become, in reading order: one for each sentence and category (and day and part, where the
 * writer set them apart), with the sentence as its summary and its origin. A sentence that is told twice in the same
 * words makes one record. Every proposal goes into exactly one record, equal figures of one record once.
 */
export function groupRecords(
  proposals: readonly Proposal[],
  facts: TextFacts,
  categories: readonly Category[],
): TextRecord[] {
  const groups = new Map<string, Proposal[]>()
  const sentences = new Map<string, Proposal[]>()
  for (const proposal of proposals.toSorted((a, b) => a.start - b.start)) {
    const part = partFor(proposal, categories)
    const key = JSON.stringify([proposal.sentence, proposal.category, dayOf(proposal, facts.period), part])
    const group = groups.get(key)
    if (group) group.push(proposal)
    else groups.set(key, [proposal])
    const told = sentences.get(proposal.sentence)
    if (told) told.push(proposal)
    else sentences.set(proposal.sentence, [proposal])
  }
  return [...groups.values()].flatMap((group) =>
    chunks(group).map((held) =>
      toRecord(held, sentences.get(held[0]?.sentence ?? '') ?? held, facts, categories),
    ),
  )
}

/** `told` are all figures of the sentence, those of other records among them. */
function toRecord(
  group: readonly Proposal[],
  told: readonly Proposal[],
  facts: TextFacts,
  categories: readonly Category[],
): TextRecord {
  const [first] = group
  if (first === undefined) throw new Error('a record of no figures')
  const figures = [...new Map(group.map((each) => [JSON.stringify(figureOf(each)), figureOf(each)])).values()]
  const own = new Set(group)
  const others = told.filter((each) => !own.has(each))
  const title = titleOfSentence(
    first.sentence,
    group.map(placeInSentence),
    others.map(placeInSentence),
    first.label + first.text,
  )
  return {
    record: {
      date: dayOf(first, facts.period),
      endDate: null,
      category: first.category.trim(),
      title: (title || `${first.label} ${first.text}`).slice(0, RECORD_LIMITS.title),
      summary: first.sentence.slice(0, RECORD_LIMITS.text),
      outcome: '',
      people: '',
      department: facts.department.trim().slice(0, RECORD_LIMITS.short),
      source: facts.source.trim().slice(0, RECORD_LIMITS.short),
      highlight: false,
      part: partFor(first, categories),
      figures: figures.map((figure) => ({ ...figure, label: figure.label.trim() })),
    },
    origin: { kind: 'text', file: facts.file, sheet: '', row: null, sentence: first.sentence },
    ids: group.map(({ id }) => id),
  }
}

/** Where a proposal stands, with the noun behind its number: 33个职能部门 is no opening of what comes next. */
function placeInSentence({ start, end, sentenceStart, sentence, label }: Proposal): {
  start: number
  end: number
} {
  const place = { start: start - sentenceStart, end: end - sentenceStart }
  for (let at = 0; at + 2 <= label.length; at += 1) {
    if (sentence.startsWith(label.slice(at), place.end))
      return { ...place, end: place.end + label.length - at }
  }
  return place
}

/** The part a record has to state itself: that of the text where the category would say another. */
function partFor({ part, category, label }: Proposal, categories: readonly Category[]): Proposal['part'] {
  if (part === null || category === '') return null
  return partOfFigure({ part: null, category }, label, categories) === part ? null : part
}

/** A record holds at most 100 figures; a table row of more goes into several. */
function chunks(group: readonly Proposal[]): Proposal[][] {
  const pieces: Proposal[][] = []
  for (let at = 0; at < group.length; at += RECORD_LIMITS.figures) {
    pieces.push(group.slice(at, at + RECORD_LIMITS.figures))
  }
  return pieces
}
