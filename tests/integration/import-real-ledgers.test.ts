import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { fileImport, planImport } from '../../electron/services/import/file-import.ts'
import { parseRecordsFile } from '../../electron/services/import/parse-records-file.ts'
import { SAMPLES, testFolder } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

function sample(name: string) {
  const { data } = Papa.parse<string[]>(readFileSync(join(SAMPLES, name, 'records.csv'), 'utf8').trim())
  const [head = [], ...rows] = data
  const file = join(testFolder(), 'late.csv')
  return {
    rows,
    column: (title: string) => head.indexOf(title),
    parse(sent: readonly string[][]) {
      writeFileSync(file, Papa.unparse([head, ...sent]))
      return parseRecordsFile(file)
    },
  }
}

test.each(['fuyang', 'hanbin', 'wujin'])(
  'every row of %s, sent one by one under one file name, is a record of its own',
  (name) => {
    const session = openTestSession()
    const { rows, parse } = sample(name)
    for (const row of rows) {
      const plan = planImport(session, [parse([row])])
      expect([plan.doubts.length, plan.rows.map(({ fate }) => fate.kind)]).toEqual([0, ['add']])
      fileImport(session, [parse([row])])
    }
    expect(session.records.count()).toBe(rows.length)
  },
)

test.each(['fuyang', 'hanbin', 'wujin'])(
  'whichever row of %s is corrected in figure, content or title, it updates that one record',
  (name) => {
    const session = openTestSession()
    const { rows, parse, column } = sample(name)
    fileImport(session, [parse(rows)])
    const corrections: readonly ((row: string[]) => string[])[] = [
      (row) =>
        row.map((cell, at) =>
          at === column('数据') ? cell.replace(/\d+/, (n) => `${Number(n) + 1}`) : cell,
        ),
      (row) => row.map((cell, at) => (at === column('内容') ? `${cell}，另有补充` : cell)),
      (row) =>
        row.map((cell, at) => (at === column('标题') ? `${cell.slice(0, 2)}的${cell.slice(2)}` : cell)),
    ]
    for (const [place, row] of rows.entries()) {
      for (const correct of corrections) {
        const corrected = correct(row)
        if (corrected.join() === row.join()) continue
        const plan = planImport(session, [parse(rows.with(place, corrected))])
        const acting = plan.rows.flatMap(({ row: { record }, fate }) =>
          fate.kind === 'none' ? [] : [[record.title, fate.kind]],
        )
        expect(acting).toEqual([[corrected[column('标题')], 'update']])
      }
    }
  },
)
