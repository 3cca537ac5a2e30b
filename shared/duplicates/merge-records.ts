import type { Figure, RecordInput } from '../domain/record.ts'
import { RECORD_LIMITS } from '../domain/record.ts'

/** Whose word counts where two reports of one matter differ. */
export const MERGE_CHOICES = ['one', 'other', 'both'] as const
export type MergeChoice = (typeof MERGE_CHOICES)[number]

export const MERGE_FIELDS = [
  'title',
  'date',
  'endDate',
  'category',
  'department',
  'people',
  'summary',
  'outcome',
  'source',
  'part',
  'highlight',
] as const
export type MergeField = (typeof MERGE_FIELDS)[number]
export type MergeChoices = Readonly<Record<MergeField, MergeChoice>>

/** Fields whose words can be joined: lists, and texts one under the other. */
export const JOINED: ReadonlySet<MergeField> = new Set([
  'department',
  'people',
  'source',
  'summary',
  'outcome',
])
const LISTS: ReadonlySet<MergeField> = new Set(['department', 'people', 'source'])

/** A figure of one or both reports. `differ` has to be decided; the others take care of themselves. */
export type FigureRow = {
  readonly key: string
  readonly kind: 'equal' | 'differ' | 'one' | 'other'
  readonly one: Figure | null
  readonly other: Figure | null
}

/** The longer text, both departments, all people; of single values those of the first report, if it has any. */
export function usualChoices(one: RecordInput, other: RecordInput): MergeChoices {
  const longer = (field: 'title' | 'summary' | 'outcome'): MergeChoice =>
    other[field].length > one[field].length ? 'other' : 'one'
  return {
    title: longer('title'),
    summary: longer('summary'),
    outcome: longer('outcome'),
    date: 'one',
    endDate: one.endDate === null ? 'other' : 'one',
    category: 'one',
    department: 'both',
    people: 'both',
    source: 'both',
    part: one.part === null ? 'other' : 'one',
    highlight: one.highlight ? 'one' : 'other',
  }
}

/** The figures of two reports side by side, in the order of the first, then of the second. */
export function figureRows(one: RecordInput, other: RecordInput): FigureRow[] {
  const left = [...other.figures]
  const rows = one.figures.map((figure, at): FigureRow => {
    const key = `${at} ${figure.label}`
    const place = bestMatch(figure, left)
    const [match = null] = place < 0 ? [] : left.splice(place, 1)
    if (match === null) return { key, kind: 'one', one: figure, other: null }
    return { key, kind: isEqual(figure, match) ? 'equal' : 'differ', one: figure, other: match }
  })
  const more = left.map((figure, at): FigureRow => ({
    key: `+${at} ${figure.label}`,
    kind: 'other',
    one: null,
    other: figure,
  }))
  return [...rows, ...more]
}

/** An equal figure before one that only has the label. */
function bestMatch(figure: Figure, others: readonly Figure[]): number {
  const equal = others.findIndex((each) => isEqual(figure, each))
  return equal >= 0 ? equal : others.findIndex(({ label }) => label === figure.label)
}

function isEqual(a: Figure, b: Figure): boolean {
  return a.label === b.label && a.value === b.value && a.unit === b.unit && a.approx === b.approx
}

/**
 * One record out of two. `figures` decides by row key; a figure that both report alike stands once, one that only one
 * reports is kept, and of two that differ the first stands until it is decided. What would be too long for a field is
 * the longer of the two instead of both.
 */
export function mergeRecords(
  one: RecordInput,
  other: RecordInput,
  choices: MergeChoices,
  figures: ReadonlyMap<string, MergeChoice>,
): RecordInput {
  const pick = <F extends MergeField>(field: F): RecordInput[F] =>
    choices[field] === 'other' ? other[field] : one[field]
  const text = (field: 'department' | 'people' | 'source' | 'summary' | 'outcome'): string =>
    choices[field] === 'both' ? joinTexts(field, one[field], other[field]) : pick(field)
  const date = pick('date')
  const endDate = pick('endDate')
  return {
    date,
    endDate: endDate !== null && endDate < date ? null : endDate,
    category: pick('category'),
    title: pick('title'),
    summary: text('summary'),
    outcome: text('outcome'),
    people: text('people'),
    department: text('department'),
    source: text('source'),
    highlight: pick('highlight'),
    part: pick('part'),
    figures: figureRows(one, other)
      .flatMap((row) => chosenFigures(row, figures.get(row.key)))
      .slice(0, RECORD_LIMITS.figures),
  }
}

function chosenFigures({ kind, one, other }: FigureRow, choice: MergeChoice | undefined): Figure[] {
  const [first, second] = [one === null ? [] : [one], other === null ? [] : [other]]
  if (kind === 'equal' || kind === 'one') return first
  if (kind === 'other') return second
  if (choice === 'both') return [...first, ...second]
  return choice === 'other' ? second : first
}

function joinTexts(field: MergeField, one: string, other: string): string {
  if (one === '' || one === other) return other
  if (other === '' || one.includes(other)) return one
  if (other.includes(one) && !LISTS.has(field)) return other
  const joined = LISTS.has(field) ? joinLists(one, other) : `${one}\n${other}`
  const limit = LISTS.has(field) ? RECORD_LIMITS.short : RECORD_LIMITS.text
  if (joined.length <= limit) return joined
  return other.length > one.length ? other : one
}

/** All items of both, each once. */
function joinLists(one: string, other: string): string {
  const known = new Set(split(one))
  const more = split(other).filter((item) => !known.has(item))
  return more.length === 0 ? one : [one, ...more].join('、')
}

function split(list: string): string[] {
  return list
    .split(/[、，,;；\n]+/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
