import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordInput } from '#shared/domain/record.ts'
import { writeRecordRow } from '#shared/domain/records-file.ts'
import { RECORD_COLUMNS } from '#shared/domain/records-header.ts'
import Papa from 'papaparse'
import { fileImport } from '../../electron/services/import/file-import.ts'
import { parseRecordsFile } from '../../electron/services/import/parse-records-file.ts'
import { redoStep, undoStep } from '../../electron/services/ledger-steps.ts'
import { dumpLedger, recordInput, testFolder } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

/** Records that are alike on purpose: few days, titles and figures, so that rows meet, tie and correct each other. */
const record: fc.Arbitrary<RecordInput> = fc
  .record({
    day: fc.integer({ min: 1, max: 3 }),
    title: fc.constantFrom('提案审查立案', '提案审查立案工作', '养老服务专题视察', '第1季度信息报送'),
    category: fc.constantFrom('提案', '视察'),
    value: fc.integer({ min: 0, max: 3 }),
    summary: fc.constantFrom('', '经审查立案'),
    department: fc.constantFrom('', '提案委', '研究室'),
  })
  .map(({ day, value, ...fields }) =>
    recordInput({
      ...fields,
      date: `2024-03-0${day}`,
      people: '',
      source: '',
      figures: value === 0 ? [] : [{ label: '立案', value, unit: '件', approx: '' }],
    }),
  )
const table = fc.array(record, { maxLength: 8 })

function writeTable(file: string, records: readonly RecordInput[]): void {
  const header = Object.values(RECORD_COLUMNS).map(([name]) => name)
  writeFileSync(file, Papa.unparse([header, ...records.map(writeRecordRow)]))
}

test('whatever mix of new and corrected rows a file brings, undo gives the ledger of before and redo that of after', () => {
  const session = openTestSession()
  const folder = testFolder()
  fc.assert(
    fc.property(table, table, fc.boolean(), (first, second, sameName) => {
      const send = (name: string, records: readonly RecordInput[]) => {
        const file = join(folder, name)
        writeTable(file, records)
        return fileImport(session, [parseRecordsFile(file)]).records
      }
      send('一.csv', first)
      const before = dumpLedger(session.dir)
      const done = send(sameName ? '一.csv' : '二.csv', second)
      expect(done.imported + done.updated + done.unchanged).toBe(second.length)
      const after = dumpLedger(session.dir)
      if (done.imported + done.updated > 0) {
        undoStep(session)
        expect(dumpLedger(session.dir)).toBe(before)
        redoStep(session)
      }
      expect(dumpLedger(session.dir)).toBe(after)
      // The file again adds nothing and takes nothing back.
      const again = send(sameName ? '一.csv' : '二.csv', second)
      expect(again.imported).toBe(0)
    }),
    { numRuns: 60 },
  )
})
