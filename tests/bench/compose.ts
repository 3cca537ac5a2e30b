import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { RECORD_COLUMNS } from '#shared/domain/records-header.ts'
import { composeReview } from '#shared/drafting/compose.ts'
import { connect } from '../../electron/db/driver.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { fileImport } from '../../electron/services/import/file-import.ts'
import { parseRecordsFile } from '../../electron/services/import/parse-records-file.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import { indicatorRecords } from '../../electron/services/indicators.ts'
import { openSession } from '../../electron/services/session.ts'
import { categories, template, wording } from '../support/compose.ts'

/**
 * A review from 1,000 and 10,000 records against the bare SQL that fetches the same rows: what reading them into
 * the domain, computing the indicators and composing the text cost beside it. All in turn in one process.
 */
const WARM_UP = 3
const ROUNDS = 15
const PERIOD = { from: '2024-01-01', to: '2024-12-31' }

/** [category, label, unit]; a year has sixty to a hundred and twenty labels (taxonomy 1). */
const SUBJECTS = [
  ['提案', '提案立案', '件'],
  ['社情民意信息', '社情民意信息', '条'],
  ['视察调研', '调研报告', '篇'],
  ['为民服务', '解决问题', '个'],
  ['党建工作', '理论学习', '次'],
  ['对外联谊', '接待考察', '批'],
  ['委员培训', '培训委员', '人次'],
  ['民主监督', '监督活动', '次'],
] as const

function ledgerFile(count: number, file: string): void {
  const rows = Array.from({ length: count }, (_, at) => {
    const [category, label, unit] = SUBJECTS[at % SUBJECTS.length] ?? SUBJECTS[0]
    const day = `2024-${`${1 + (at % 12)}`.padStart(2, '0')}-${`${1 + (at % 28)}`.padStart(2, '0')}`
    const figures = `${label}=${1 + (at % 7)} ${unit};${label}·专题${at % 100}=${1 + (at % 30)} ${unit}`
    const outcome = at % 5 === 0 ? '得到市委主要领导批示，转化为政策措施' : ''
    const values = { title: `${category}活动第${at}次`, summary: '围绕中心工作开展', outcome, figures }
    const cells = {
      ...values,
      date: day,
      category,
      department: '办公室',
      highlight: at % 50 === 0 ? '是' : '否',
    }
    return Object.keys(RECORD_COLUMNS).map((column) => new Map(Object.entries(cells)).get(column) ?? '')
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

const standard = template()

for (const count of [1_000, 10_000]) {
  const dir = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
  let id = 0
  const ports = {
    resourcesDir: resolve(import.meta.dirname, '../../resources'),
    now: () => new Date(0),
    newId: () => `r${(id += 1)}`,
    author: '',
    emit: () => undefined,
  }
  const session = openSession(ports, dir, { name: '测试', organ: '', sample: false })
  const csv = join(dir, 'records.csv')
  ledgerFile(count, csv)
  const filing = milliseconds(() => fileImport(session, [parseRecordsFile(csv)]))
  const bare = connect(databaseFile(dir), { readonly: true })
  const recordRows = bare.prepare('SELECT * FROM records WHERE date BETWEEN ? AND ? ORDER BY date, seq')
  const figureRows = bare.prepare(
    `SELECT record, label, value, unit, approx FROM figures
      WHERE record IN (SELECT seq FROM records WHERE date BETWEEN ? AND ?) ORDER BY record, position`,
  )
  const times = { sql: [] as number[], read: [] as number[], figures: [] as number[], text: [] as number[] }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const sql = milliseconds(() => {
      recordRows.all(PERIOD.from, PERIOD.to)
      figureRows.all(PERIOD.from, PERIOD.to)
    })
    let records: ReturnType<typeof indicatorRecords> = []
    const read = milliseconds(() => (records = indicatorRecords(session, PERIOD)))
    let indicators: ReturnType<typeof computeIndicators>['indicators'] = []
    const figures = milliseconds(
      () =>
        (indicators = computeIndicators(records, session.definitions.list(), categories, PERIOD).indicators),
    )
    const text = milliseconds(() =>
      composeReview({
        records,
        indicators,
        categories,
        wording,
        template: standard,
        headingSetId: null,
        organ: '政协阜阳市委员会',
        title: '',
        period: PERIOD,
      }),
    )
    // The first rounds only warm the code of both sides up.
    if (round < 0) continue
    times.sql.push(sql)
    times.read.push(read)
    times.figures.push(figures)
    times.text.push(text)
  }
  bare.close()
  session.close()
  rmSync(dir, { recursive: true, force: true })
  const [sql, read, figures, text] = [times.sql, times.read, times.figures, times.text].map(median) as [
    number,
    number,
    number,
    number,
  ]
  const whole = read + figures + text
  console.log(
    `compose ${count} records: ${whole.toFixed(0)} ms (read ${read.toFixed(1)}, indicators ${figures.toFixed(1)}, ` +
      `text ${text.toFixed(1)}), bare SQL ${sql.toFixed(1)} ms, ratio ${(whole / sql).toFixed(2)}; ` +
      `import took ${filing.toFixed(0)} ms`,
  )
}
