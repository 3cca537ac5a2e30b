import type { Figure } from '../domain/record.ts'
import { countsDiffer, likeness, plainWords } from './likeness.ts'

/** What tells whether a row and a record state the same matter. */
export type Matter = {
  readonly date: string
  readonly category: string
  readonly title: string
  readonly summary: string
  readonly department: string
  /** Figures in one text, '' for none. */
  readonly figures: string
  /** Where it was read from; row counts from 1, null where there is none. */
  readonly file: string
  readonly sheet: string
  readonly row: number | null
}

/** Day, category and title as one text, spelt in one way. */
export function words({ date, category, title }: Matter): string {
  return join(date, plainWords(category), plainWords(title))
}

/** Figures as one text, whatever their order. */
export function figureWords(figures: readonly Figure[]): string {
  const said = figures.map(({ label, value, unit, approx }) => `${label}=${value} ${unit}${approx}`)
  return said.length > 1 ? said.toSorted().join(';') : (said[0] ?? '')
}

/** The records of the ledger that a row may correct or repeat. */
export type RowMatch = {
  readonly ids: readonly string[]
  /**
   * sure: place or content leave no doubt that it is this one record. tied: they would, but two rows or two records
   * come into question alike. likely: something speaks for it, and only a reader can tell.
   */
  readonly standing: 'sure' | 'tied' | 'likely'
}

const LIKE_TITLE = 0.5
const NEAR_TITLE = 0.75
const DAYS_OF_MONTH = 31
const DAYS_OF_WEEK = 7
/** Past so many records of one kind no likeness is looked for: that would take time without end and tell nothing. */
const MOST_LIKE = 24
const MOST_TOLD = 5

/** A record of the ledger as a matter. */
export type Known = Matter & { readonly id: string }
type Level = {
  readonly sure: boolean
  readonly bucket: (matter: Matter) => string | null
  readonly fits: (row: Matter, record: Matter) => boolean
}

const join = (...parts: readonly string[]) => parts.join('\u0000')
const place = ({ file, sheet, row }: Matter) =>
  file === '' || row === null ? null : join(file, sheet, `${row}`)
const sameFile = (a: Matter, b: Matter) => a.file !== '' && a.file === b.file && a.sheet === b.sheet
const agree = (a: string, b: string) => a === '' || b === '' || plainWords(a) === plainWords(b)
/** Departments give their files one name (台账.xlsx), and what two of them report is no correction of the other's. */
const ofOneHouse = (a: Matter, b: Matter) => agree(a.department, b.department)
const sameCategory = (a: Matter, b: Matter) => plainWords(a.category) === plainWords(b.category)

function days(a: Matter, b: Matter): number {
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) / 86_400_000
}

/** From the surest to the least sure; a record that one level gave away is out of the next. */
const LEVELS: readonly Level[] = [
  {
    sure: true,
    bucket: place,
    fits: (row, record) => words(row) === words(record) && ofOneHouse(row, record),
  },
  {
    sure: true,
    bucket: words,
    fits: (row, record) => ofOneHouse(row, record) && agree(row.summary, record.summary),
  },
  { sure: true, bucket: place, fits: isCorrectedInPlace },
  { sure: false, bucket: words, fits: (row, record) => ofOneHouse(row, record) || sameFile(row, record) },
  { sure: false, bucket: place, fits: isLikeInPlace },
  {
    sure: false,
    bucket: ({ category, figures }) => (figures === '' ? null : join(plainWords(category), figures)),
    fits: (row, record) =>
      days(row, record) <= DAYS_OF_WEEK &&
      ofOneHouse(row, record) &&
      !countsDiffer(row.title, record.title) &&
      likeness(row.title, record.title) >= NEAR_TITLE,
  },
]

/** The same row of the same file, with one of day, category and title corrected. */
function isCorrectedInPlace(row: Matter, record: Matter): boolean {
  if (!ofOneHouse(row, record) || countsDiffer(row.title, record.title)) return false
  if (likeness(row.title, record.title) < LIKE_TITLE) return false
  if (row.date === record.date) return true
  // A report that comes every month under one name has another day and another content: that is no correction.
  return (
    sameCategory(row, record) &&
    row.figures === record.figures &&
    plainWords(row.summary) === plainWords(record.summary)
  )
}

function isLikeInPlace(row: Matter, record: Matter): boolean {
  const signs = [
    days(row, record) <= DAYS_OF_MONTH,
    sameCategory(row, record),
    likeness(row.title, record.title) >= LIKE_TITLE,
  ]
  return signs.filter(Boolean).length >= 2
}

/**
 * Finds for each row the record that it corrects or repeats. Rows are never matched with each other, one record is
 * given to one row, and where two rows or two records come into question alike, all of them are told and none is
 * chosen. Takes time in proportion to rows and records.
 */
export function matchRows(rows: readonly Matter[], records: readonly Known[]): (RowMatch | null)[] {
  const found: (RowMatch | null)[] = rows.map(() => null)
  const given = new Set<string>()
  for (const { sure, bucket, fits } of LEVELS) {
    const byBucket = new Map<string, Known[]>()
    for (const record of records) {
      const name = given.has(record.id) ? null : bucket(record)
      if (name === null) continue
      const others = byBucket.get(name)
      if (others) others.push(record)
      else byBucket.set(name, [record])
    }
    if (byBucket.size === 0) continue
    const wanted = new Map<string, number>()
    const candidates = rows.map((row, at) => {
      const name = found[at] === null ? bucket(row) : null
      const all = (name === null ? undefined : byBucket.get(name)) ?? []
      const fitting = all.length > MOST_LIKE ? [] : all.filter((record) => fits(row, record))
      for (const { id } of fitting) wanted.set(id, (wanted.get(id) ?? 0) + 1)
      return fitting
    })
    for (const [at, fitting] of candidates.entries()) {
      if (fitting.length === 0) continue
      const [only] = fitting
      const alone = fitting.length === 1 && only !== undefined && wanted.get(only.id) === 1
      found[at] = {
        ids: fitting.slice(0, MOST_TOLD).map(({ id }) => id),
        standing: !sure ? 'likely' : alone ? 'sure' : 'tied',
      }
      for (const { id } of fitting) given.add(id)
    }
  }
  return found
}
