import type { Db } from './driver.ts'

type TextRow = { seq: number; text: string }

export type RecordTextIndex = ReturnType<typeof recordTextIndex>

/** Past this many changed rows reading everything again is quicker than row by row. */
const RELOAD_AT = 5000

/**
 * Finds words of any length in the records' texts. Kept in memory and read at the first search: Chinese words of one
 * or two characters need no tokens, a search over 100,000 records stays far below 50 ms, and an import pays nothing.
 * A process has its library alone, so rows it did not touch cannot have changed.
 */
export function recordTextIndex(db: Db) {
  const select = `SELECT seq, title || char(10) || summary || char(10) || outcome || char(10) || people
      || char(10) || department || char(10) || source || char(10) || category AS text FROM records`
  const labels = 'SELECT record AS seq, label AS text FROM figures'
  const readAll = db.prepare<[], TextRow>(select)
  const readOne = db.prepare<[number], TextRow>(`${select} WHERE seq = ?`)
  const allLabels = db.prepare<[], TextRow>(labels)
  const labelsOfOne = db.prepare<[number], TextRow>(`${labels} WHERE record = ?`)
  const texts = new Map<number, string>()
  const stale = new Set<number>()
  let loaded = false

  function take(records: Iterable<TextRow>, figures: Iterable<TextRow>): void {
    for (const { seq, text } of records) texts.set(seq, plainText(text))
    for (const { seq, text } of figures) texts.set(seq, `${texts.get(seq) ?? ''}\n${plainText(text)}`)
  }

  function refresh(): void {
    if (!loaded || stale.size > RELOAD_AT) {
      texts.clear()
      take(readAll.iterate(), allLabels.iterate())
      loaded = true
    } else {
      for (const seq of stale) {
        texts.delete(seq)
        take(readOne.all(seq), labelsOfOne.all(seq))
      }
    }
    stale.clear()
  }

  return {
    /** Marks a row as changed; it is read again before the next search, so a rolled back change does no harm. */
    touch(seq: number): void {
      stale.add(seq)
    },
    /** Rows in which every word of `query` occurs; upper and lower case, full and half width are the same. */
    find(query: string): number[] {
      refresh()
      const words = plainText(query)
        .split(/\s+/)
        .filter((word) => word !== '')
      const found: number[] = []
      for (const [seq, text] of texts) if (words.every((word) => text.includes(word))) found.push(seq)
      return found
    },
  }
}

function plainText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
}
