import type { PartId } from '#shared/domain/part.ts'
import { createInitialsIndex } from '#shared/search/initials-index.ts'
import { createPairIndex } from '#shared/search/pair-index.ts'
import { isInitials, matchesInitials } from '#shared/search/pinyin-initials.ts'
import { searchText, searchWords } from '#shared/search/plain-text.ts'
import type { Db } from './driver.ts'
import { recordColumns } from './record-columns.ts'

type TextRow = {
  seq: number
  date: string
  category: string
  part: PartId | null
  department: string
  highlight: number
  /** Texts that are short enough to be found by the initials of their pinyin. */
  names: string
  rest: string
}
type LabelRow = { record: number; label: string }
/** A word that is looked for, and whether it may be the initials of names, too. */
type Wanted = { readonly word: string; readonly initials: boolean }
type Texts = { readonly names: string; readonly all: string }

export type RecordTextIndex = ReturnType<typeof recordTextIndex>

/** Rows read at once, which takes a few milliseconds. */
const SLICE = 500

const COLUMNS = `seq, date, category, part, department, highlight,
  title || char(10) || category || char(10) || department || char(10) || people AS names,
  summary || char(10) || outcome || char(10) || source AS rest`

/**
 * Finds words of any length in the records' texts. Kept in memory and read behind the scenes or at the first search, so
 * that an import pays nothing. Once it is prepared, pairs of characters lead to the few rows that a word can be in; until
 * then every text is looked through. A process has its library alone, so rows it did not touch cannot have changed.
 */
export function recordTextIndex(db: Db) {
  const readOn = db.prepare<[number, number], TextRow>(
    `SELECT ${COLUMNS} FROM records WHERE seq > ? ORDER BY seq LIMIT ?`,
  )
  const readSome = db.prepare<[string], TextRow>(
    `SELECT ${COLUMNS} FROM records WHERE seq IN (SELECT value FROM json_each(?))`,
  )
  const labelsBetween = db.prepare<[number, number], LabelRow>(
    'SELECT record, label FROM figures WHERE record BETWEEN ? AND ?',
  )
  const labelsOfSome = db.prepare<[string], LabelRow>(
    'SELECT record, label FROM figures WHERE record IN (SELECT value FROM json_each(?))',
  )
  const columns = recordColumns()
  const texts = new Map<number, Texts>()
  const stale = new Set<number>()
  const pairs = createPairIndex()
  const initials = createInitialsIndex()
  let readUpTo = 0
  let loaded = false
  /** Rows that the two indexes do not have yet; null once they have all. */
  let waiting: Iterator<[number, Texts]> | null = texts.entries()
  /** Whether the indexes hold rows that changed or went since. */
  let mixed = false
  let version = 0

  function take(found: readonly TextRow[], figures: readonly LabelRow[]): void {
    const labels = new Map<number, string>()
    for (const { record, label } of figures) labels.set(record, `${labels.get(record) ?? ''}\n${label}`)
    for (const row of found) {
      const names = searchText(row.names + (labels.get(row.seq) ?? ''))
      const text = { names, all: `${names}\n${searchText(row.rest)}` }
      columns.set(row)
      texts.set(row.seq, text)
      if (waiting === null) enter(row.seq, text)
    }
  }

  function enter(seq: number, text: Texts): void {
    pairs.add(seq, text.all)
    initials.add(seq, text.names)
  }

  function readFurther(): void {
    const found = readOn.all(readUpTo, SLICE)
    const last = found.at(-1)?.seq ?? readUpTo
    take(found, labelsBetween.all(readUpTo + 1, last))
    readUpTo = last
    loaded = found.length < SLICE
  }

  /** Reads touched rows again. */
  function readAgain(): void {
    const due: number[] = []
    for (const seq of stale) {
      stale.delete(seq)
      if (texts.delete(seq)) mixed = true
      due.push(seq)
      if (due.length === SLICE) break
    }
    const json = JSON.stringify(due)
    if (due.length > 0) take(readSome.all(json), labelsOfSome.all(json))
  }

  function enterFurther(): void {
    for (let count = 0; waiting !== null && count < SLICE; count += 1) {
      const next = waiting.next()
      if (next.done === true) waiting = null
      else enter(...next.value)
    }
  }

  /** Rows that may hold the word; null where only looking through all of them tells. */
  function candidates({ word, initials: asInitials }: Wanted): readonly number[] | Int32Array | null {
    if (waiting !== null) return null
    const written = pairs.candidates(word)
    if (written === null || !asInitials) return written
    const spoken = initials.candidates(word)
    return written.length === 0 ? spoken : [...new Set([...written, ...spoken])]
  }

  return {
    columns,
    /** Marks a row as changed; it is read again before the next search, so a rolled back change does no harm. */
    touch(seq: number): void {
      // Rows further on than the reading has come are read in their turn.
      if (seq > readUpTo) loaded = false
      else stale.add(seq)
      version += 1
    },
    /** Another number after every change of the records. */
    version: (): number => version,
    /** Does a few milliseconds of what the next search would have to do; false when nothing is left. */
    prepare(): boolean {
      if (!loaded) readFurther()
      else if (stale.size > 0) readAgain()
      else enterFurther()
      return !loaded || stale.size > 0 || waiting !== null
    },
    /**
     * Rows in which every word of `query` occurs, each once, in no order; upper and lower case, full and half width are
     * the same. Latin letters also find names by the initials of their pinyin.
     */
    find(query: string): readonly number[] | Int32Array {
      while (!loaded) readFurther()
      while (stale.size > 0) readAgain()
      const words = searchWords(query).map((word) => ({ word, initials: isInitials(word) }))
      const lists = words.map(candidates).filter((list) => list !== null)
      const [fewest = null] = lists.toSorted((a, b) => a.length - b.length)
      const [only] = words
      const isExact = words.length === 1 && only !== undefined && !only.initials && only.word.length <= 2
      if (fewest !== null && isExact && !mixed) return fewest
      const found: number[] = []
      for (const seq of fewest === null ? texts.keys() : mixed ? new Set(fewest) : fewest) {
        const text = texts.get(seq)
        if (text !== undefined && words.every((word) => holds(text, word))) found.push(seq)
      }
      return found
    },
  }
}

function holds({ names, all }: Texts, { word, initials }: Wanted): boolean {
  return (initials && matchesInitials(names, word)) || all.includes(word)
}
