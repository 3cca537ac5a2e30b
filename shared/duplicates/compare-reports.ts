import { commonOf } from './report-words.ts'
import type { Signature } from './signature.ts'

/** What speaks for two records being one matter, and what speaks against it, as the writer is told. */
export const RESEMBLANCES = [
  'same-day',
  'overlap',
  'near-days',
  'same-title',
  'like-title',
  'like-summary',
  'people',
  'figures',
  'departments',
] as const
export const DOUBTS = ['figures-differ', 'days-differ', 'categories-differ'] as const
export type Resemblance = (typeof RESEMBLANCES)[number]
export type Doubt = (typeof DOUBTS)[number]

export type Likeness = {
  /** How sure, above WANTED. */
  readonly score: number
  readonly why: readonly Resemblance[]
  readonly doubts: readonly Doubt[]
}

/** Days that may lie between two reports of one matter. */
export const NEAR_DAYS = 3
/** Longer records are sums of a span, not one matter that another may fall into. */
export const LONGEST = 31
const WANTED = 0.68
/** Least likeness of the titles, between none and all. */
const LEAST_WORDS = 0.5

/**
 * Whether two records may report the same matter: near in time, titles that share most of their words, and whatever else
 * they have in common; null when too little speaks for it. Symmetric. Numbers of a row that differ (第二次, 第3期) settle
 * that they are two.
 */
export function compareReports(one: Signature, other: Signature): Likeness | null {
  const time = compareDays(one, other)
  if (time === null) return null
  const titles = likenessOf(one, other)
  if (titles < LEAST_WORDS || differInRow(one, other)) return null
  const figures = compareFigures(one, other)
  const isSameTitle = one.title === other.title
  const hasTwoHomes = one.department !== '' && other.department !== '' && one.department !== other.department
  if ((one.isOfSpan || other.isOfSpan) && (figures.equal < 2 || figures.different > 0)) {
    // Sums of a quarter under one name are as many as departments; just a double entry is one.
    if (hasTwoHomes || !isSameTitle || figures.different > 0) return null
  }
  const summary = dice(one.summary, other.summary)
  const hasSummaries = one.summary.length > 0 && other.summary.length > 0
  const persons = shared(one.persons, other.persons)
  const hasPersons = one.persons.size > 0 && other.persons.size > 0

  const score =
    titles * 0.5 +
    { 'same-day': 0.2, overlap: 0.12, 'near-days': nearness(one, other) }[time] +
    (hasTwoHomes ? 0.2 : one.department === other.department && one.department !== '' ? -0.1 : 0.05) +
    (hasPersons ? (persons > 0 ? 0.1 : -0.1) : 0) +
    (figures.equal > 0 ? 0.1 : 0) -
    (figures.different > 0 ? 0.25 + Math.min(figures.different - 1, 2) * 0.1 : 0) +
    // One name under two categories is one matter filed twice.
    (one.category === other.category ? 0.05 : isSameTitle ? 0 : -0.03) +
    (isSameTitle && figures.different === 0 ? 0.1 : 0) +
    (hasSummaries ? (summary >= 0.5 ? 0.08 : summary < 0.2 && !hasTwoHomes ? -0.15 : 0) : 0) -
    (isSubstituted(one.core, other.core) ? 0.2 : 0) -
    (differInQuotes(one, other) ? 0.25 : 0)
  if (score < WANTED) return null

  const why: Resemblance[] = [time, isSameTitle ? 'same-title' : 'like-title']
  if (hasSummaries && summary >= 0.5) why.push('like-summary')
  if (persons > 0) why.push('people')
  if (figures.equal > 0) why.push('figures')
  if (hasTwoHomes) why.push('departments')
  const doubts: Doubt[] = []
  if (figures.different > 0) doubts.push('figures-differ')
  if (time === 'near-days') doubts.push('days-differ')
  if (one.category !== other.category) doubts.push('categories-differ')
  return { score, why, doubts }
}

function compareDays(one: Signature, other: Signature): 'same-day' | 'overlap' | 'near-days' | null {
  if (one.day === other.day) return 'same-day'
  const [early, late] = one.day < other.day ? [one, other] : [other, one]
  if (late.day <= early.lastDay && early.lastDay - early.day <= LONGEST) return 'overlap'
  return late.day - early.day <= NEAR_DAYS ? 'near-days' : null
}

function nearness(one: Signature, other: Signature): number {
  return Math.abs(one.day - other.day) === 1 ? 0.08 : 0.03
}

/** How much of the words of two titles is common: of the shorter one more than of both. */
function likenessOf(one: Signature, other: Signature): number {
  const common = commonOf(one.words, other.words)
  const least = Math.min(one.words.length, other.words.length)
  if (least === 0) return one.title === other.title && one.title !== '' ? 1 : 0
  const inTitles = (0.6 * common) / least + (0.4 * 2 * common) / (one.words.length + other.words.length)
  // A short title is told more fully in the other's summary.
  return Math.max(inTitles, 0.75 * Math.max(toldBy(one, other), toldBy(other, one)))
}

/** The part of a title's words that title and summary of the other have. */
function toldBy({ words }: Signature, other: Signature): number {
  if (words.length < 5) return 0
  const count = words.reduce(
    (sum, word) => sum + Number(has(other.words, word) || has(other.summary, word)),
    0,
  )
  return count / words.length
}

/** Whether a list in order holds a number. */
function has(ordered: Int32Array, wanted: number): boolean {
  let [from, to] = [0, ordered.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ordered[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return ordered[from] === wanted
}

function differInRow(one: Signature, other: Signature): boolean {
  for (const [kind, values] of one.ordinals) {
    const others = other.ordinals.get(kind)
    if (others !== undefined && shared(values, others) === 0) return true
  }
  // 十届三十五次主席会议 counts what 十届政协第35次主席会议 counts.
  const [a, b] = [countOf(one), countOf(other)]
  return a.size > 0 && b.size > 0 && shared(a, b) === 0
}

function countOf({ ordinals }: Signature): ReadonlySet<string> {
  return new Set([...(ordinals.get('plenary') ?? []), ...(ordinals.get('ordinal') ?? [])])
}

function differInQuotes({ quoted }: Signature, other: Signature): boolean {
  return quoted.size > 0 && other.quoted.size > 0 && shared(quoted, other.quoted) === 0
}

function compareFigures(one: Signature, other: Signature): { equal: number; different: number } {
  let equal = 0
  let different = 0
  for (const [label, value] of one.figures) {
    const against = other.figures.get(label)
    if (against === undefined) continue
    if (against === value) equal += 1
    else different += 1
  }
  return { equal, different }
}

/** Whether one word stands where the other title has another: 走访甲企业, 走访乙企业. */
function isSubstituted(one: string, other: string): boolean {
  let start = 0
  const least = Math.min(one.length, other.length)
  while (start < least && one[start] === other[start]) start += 1
  let end = 0
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (start + end === 0 || a === '' || b === '' || a.length > 8 || b.length > 8) return false
  return ![...a].some((letter) => b.includes(letter))
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const item of small) if (large.has(item)) count += 1
  return count
}

function dice(one: Int32Array, other: Int32Array): number {
  const size = one.length + other.length
  return size === 0 ? 0 : (2 * commonOf(one, other)) / size
}
