import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { findTable } from '#shared/tables/find-table.ts'
import { guessColumns } from '#shared/tables/guess-columns.ts'
import { readRows } from '#shared/tables/read-rows.ts'
import { openWorkbook } from '../../electron/services/import/workbook/open-workbook.ts'
import { readWorkbook } from '../../electron/services/import/workbook/read-workbook.ts'

/**
 * From the bytes of an .xlsx of 50,000 rows that nobody prepared to candidate records with their checks, against bare
 * hucre that only reads the cells of the same file. All in turn in one process, by the processor's time, since reading
 * in a thread would let the clock hide half of it.
 */
const ROWS = 50_000
const ROUNDS = 5
const AIM = 2

const { categories } = categoriesFileSchema.parse(
  JSON.parse(readFileSync(join(resolve(import.meta.dirname, '../..'), 'resources/categories.json'), 'utf8')),
)

async function table(): Promise<Uint8Array> {
  const head = [
    '序号',
    '活动时间',
    '类别',
    '活动名称',
    '主要内容',
    '承办单位',
    '参加人员',
    '参加人次',
    '解决问题（个）',
    '备注',
  ]
  const rows = Array.from({ length: ROWS }, (_, at) => [
    at + 1,
    at % 3 === 0 ? new Date(Date.UTC(2024, at % 12, 1 + (at % 28))) : `${1 + (at % 12)}月${1 + (at % 28)}日`,
    '提案',
    `第${at}次重点提案督办活动`,
    '围绕中心工作开展调研协商，形成意见建议若干条，报送有关部门',
    '提案委',
    `委员${at % 7}、委员${at % 11}`,
    10 + (at % 30),
    at % 5,
    '',
  ])
  return writeXlsx({ sheets: [{ name: '2024年', rows: [['某市政协2024年工作台账'], head, ...rows] }] })
}

async function candidates(bytes: Uint8Array): Promise<number> {
  const [sheet] = (await readWorkbook(bytes, { name: '台账.xlsx' })).sheets
  const frame = sheet === undefined ? null : findTable(sheet)
  if (sheet === undefined || frame === null) throw new Error('no table')
  const choices = guessColumns(sheet, frame, { categories, departments: [] })
  const context = { categories, defaultYear: null, department: '', category: null }
  return readRows(sheet, frame, choices, context).rows.filter(({ record }) => record !== null).length
}

async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const median = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** The longest that a timer of this process had to wait while a thread read the table, in milliseconds. */
async function longestWait(bytes: Uint8Array): Promise<number> {
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  await openWorkbook({ name: '台账.xlsx', bytes })
  clearInterval(timer)
  return longest
}

const bytes = await table()
const [ours, floor]: [number[], number[]] = [[], []]
for (let round = 0; round < ROUNDS; round += 1) {
  floor.push(await processorTime(() => readXlsx(bytes)))
  ours.push(
    await processorTime(async () => {
      if ((await candidates(bytes)) !== ROWS) throw new Error('rows are missing')
    }),
  )
}
const ratio = median(ours) / median(floor)
const sign = ratio <= AIM ? '✓' : '✗'
process.stdout.write(
  `${sign} 50,000 rows of .xlsx to candidates: ${median(ours).toFixed(0)} ms, bare hucre ${median(floor).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (aim ${AIM})\n`,
)
process.stdout.write(
  `  longest wait of the process while a thread reads them: ${(await longestWait(bytes)).toFixed(0)} ms\n`,
)
