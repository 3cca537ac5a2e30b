import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { RECORD_COLUMNS } from '#shared/domain/records-header.ts'
import { computeLabels } from '#shared/figures/aggregate.ts'
import type { FigureKey } from '#shared/figures/status.ts'
import { updateRecord } from '../../electron/services/change-records.ts'
import { fileImport } from '../../electron/services/import/file-import.ts'
import { parseRecordsFile } from '../../electron/services/import/parse-records-file.ts'
import { indicatorRecords } from '../../electron/services/indicators.ts'
import { listLedger } from '../../electron/services/ledger-figures.ts'
import { openEmpty } from '../support/many-records.ts'

/**
 * 2,000 bound figures against a ledger of 10,000 records: asking how each stands, at once after an edit of one record
 * and before any answer was kept, beside computing every indicator anew, which is the floor of asking without memory.
 */
const RECORDS = 10_000
const FIGURES = 2_000
const ROUNDS = 15
const WARM_UP = 3
const PERIOD = { from: '2024-01-01', to: '2024-12-31' }

function ledgerFile(file: string): void {
  const rows = Array.from({ length: RECORDS }, (_, at) => {
    const day = `2024-${`${1 + (at % 12)}`.padStart(2, '0')}-${`${1 + (at % 28)}`.padStart(2, '0')}`
    const figures = `立案·专题${at % FIGURES}=${1 + (at % 30)} 件;建议·专题${(at * 7) % FIGURES}=${1 + (at % 9)} 条`
    const cells = new Map(
      Object.entries({ date: day, category: '提案', title: `第${at}件`, figures, department: '提案委' }),
    )
    return Object.keys(RECORD_COLUMNS).map((column) => cells.get(column) ?? '')
  })
  const header = Object.values(RECORD_COLUMNS).map((names) => names[0])
  writeFileSync(file, Papa.unparse([header, ...rows]))
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const median = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const dir = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
const session = openEmpty(dir)
try {
  const csv = join(dir, 'records.csv')
  ledgerFile(csv)
  fileImport(session, [parseRecordsFile(csv)])
  const keys = Array.from({ length: FIGURES }, (_, at): FigureKey => ({
    label: `立案·专题${at}`,
    unit: '件',
    ...PERIOD,
  }))
  const cold = milliseconds(() => listLedger(session, keys))
  const times = { edited: [] as number[], still: [] as number[], floor: [] as number[] }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const record = session.records.get(`r${1 + (((round + WARM_UP) * 97) % RECORDS)}`)
    if (record === null) throw new Error('no record to edit')
    const {
      id: recordId,
      revision,
      seq: _s,
      contentKey: _c,
      originKey: _o,
      createdAt: _a,
      updatedAt: _u,
      ...input
    } = record
    const figures = input.figures.map((figure) => ({ ...figure, value: figure.value + 1 }))
    updateRecord(session, { id: recordId, revision, record: { ...input, figures } })
    const edited = milliseconds(() => listLedger(session, keys))
    const still = milliseconds(() => listLedger(session, keys))
    const floor = milliseconds(() =>
      computeLabels({
        records: indicatorRecords(session, PERIOD),
        definitions: session.definitions.list(),
        categories: session.categories.categories,
        period: PERIOD,
      }),
    )
    if (round < 0) continue
    times.edited.push(edited)
    times.still.push(still)
    times.floor.push(floor)
  }
  const [edited, still, floor] = [times.edited, times.still, times.floor].map(median) as [
    number,
    number,
    number,
  ]
  console.log(
    `${FIGURES} figures, ${RECORDS} records: first asked ${cold.toFixed(0)} ms, after an edit of one record ` +
      `${edited.toFixed(1)} ms (aim < 100 ms), unchanged ${still.toFixed(1)} ms; ` +
      `computing all anew ${floor.toFixed(1)} ms, ratio ${(edited / floor).toFixed(2)}`,
  )
} finally {
  session.close()
  rmSync(dir, { recursive: true, force: true })
}
