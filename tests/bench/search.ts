import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '../../electron/db/driver.ts'
import { listRecords } from '../../electron/services/browse-records.ts'
import { openManyRecords, recordAt } from '../support/many-records.ts'

/**
 * Finding words of one, two and more characters and pinyin initials among 100,000 records: the page that the grid asks
 * for with its total, beside bare FTS5 over the same texts in pairs of characters, which is asked for the newest fifty
 * rows and the same total.
 */
const RECORDS = 100_000
const ROUNDS = 15

const dir = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
const session = openManyRecords(dir, RECORDS)
const bare = connect(join(dir, 'bare.db'))

const pairs = (text: string): string =>
  [...text].map((letter, at, all) => (at + 1 < all.length ? letter + all[at + 1] : letter)).join(' ')

function fill(): void {
  bare.exec("CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61')")
  const insert = bare.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  bare.transaction(() => {
    for (let at = 0; at < RECORDS; at += 1) {
      const record = recordAt(at)
      insert.run(at + 1, pairs(`${record.title} ${record.summary} ${record.outcome} ${record.department}`))
    }
  })()
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function measured(work: () => void): { median: number; worst: number } {
  const times = Array.from({ length: ROUNDS }, () => milliseconds(work)).toSorted((a, b) => a - b)
  return { median: times[Math.floor(ROUNDS / 2)] ?? Number.NaN, worst: times.at(-1) ?? Number.NaN }
}

function ask(text: string, part: boolean): number {
  const filter = { from: null, to: null, category: null, department: null, highlight: null, text }
  const { total } = listRecords(session, {
    filter: { ...filter, part: part ? 'consultation' : null },
    sort: { column: 'date', descending: true },
    offset: 0,
    limit: 200,
  })
  return total
}

function askBare(text: string): number {
  const match = text.length === 1 ? `"${text}"*` : `"${pairs(text).split(' ').slice(0, -1).join(' ')}"`
  bare.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50').all(match)
  return (
    bare.prepare<[string], number>('SELECT count(*) FROM words WHERE words MATCH ?').pluck().get(match) ?? 0
  )
}

try {
  fill()
  const first = milliseconds(() => ask('视察', false))
  const slices: number[] = []
  const slice = (): boolean => {
    let more = false
    slices.push(
      milliseconds(() => {
        more = session.prepareSearch()
      }),
    )
    return more
  }
  const whole = milliseconds(() => {
    while (slice());
  })
  console.log(
    `${RECORDS} records: without preparation the first search took ${first.toFixed(0)} ms; the pairs took ` +
      `${whole.toFixed(0)} ms in ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms`,
  )
  for (const text of ['视', '视察', '养老服务', '建议99999号', 'sqmy', 'wlrh 视察', '提案委 养老']) {
    const ours = measured(() => ask(text, false))
    const mixed = measured(() => ask(text, true))
    const words = text.split(' ').filter((word) => !/^[a-z]/.test(word))
    const floor = measured(() => words.forEach(askBare))
    console.log(
      `${text}: ${ask(text, false)} found, ${ours.median.toFixed(1)} ms (worst ${ours.worst.toFixed(1)}), with a filter ` +
        `${mixed.median.toFixed(1)} ms` +
        (words.length === 0
          ? ''
          : `; bare FTS5 ${floor.median.toFixed(1)} ms, ratio ${(ours.median / floor.median).toFixed(2)}`),
    )
  }
} finally {
  bare.close()
  session.close()
  rmSync(dir, { recursive: true, force: true })
}
