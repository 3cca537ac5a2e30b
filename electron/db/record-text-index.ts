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
      || char(10) || department || char(10) || source || char(10) || category || char(10)
      || ifnull((SELECT group_concat(label, char(10)) FROM figures WHERE record = seq), '') AS text
    FROM records`
  const readAll = db.prepare<[], TextRow>(select)
  const readOne = db.prepare<[number], TextRow>(`${select} WHERE seq = ?`)
  const texts = new Map<number, string>()
  const stale = new Set<number>()
  let loaded = false

  function refresh(): void {
    if (!loaded || stale.size > RELOAD_AT) {
      texts.clear()
      for (const row of readAll.iterate()) texts.set(row.seq, plainText(row.text))
      loaded = true
    } else {
      for (const seq of stale) {
        const row = readOne.get(seq)
        if (row) texts.set(seq, plainText(row.text))
        else texts.delete(seq)
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
  return text.normalize('NFKC').toLowerCase()
}
