import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import { createServices } from '../../electron/services/create-services.ts'

/**
 * 50,000 rows of a department's .xlsx from the file to the ledger: read, understood row by row, compared and filed as
 * one step; beside hucre reading the same bytes and doing nothing with them. Aim: at most twice that (floors.md).
 */
const ROWS = 50_000
const ROUNDS = 3

async function workbook(): Promise<Uint8Array> {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    at + 1,
    `2024-${`${1 + (at % 12)}`.padStart(2, '0')}-${`${1 + (at % 28)}`.padStart(2, '0')}`,
    ['提案', '视察', '专题调研', '社情民意信息'][at % 4] ?? '',
    `第${at}件提案的办理协商`,
    `${1 + (at % 30)}`,
    at % 9,
    '提案委',
  ])
  const header = ['序号', '日期', '类别', '标题', '服务群众（人次）', '意见建议（条）', '承办部门']
  return writeXlsx({ sheets: [{ name: '台账', rows: [['某市政协履职台账'], header, ...rows] }] })
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const folder = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
try {
  const bytes = await workbook()
  const file = join(folder, '台账.xlsx')
  writeFileSync(file, bytes)
  const floors: number[] = []
  const opens: number[] = []
  const files: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await milliseconds(() => readXlsx(bytes)))
    let id = 0
    const services = createServices({
      resourcesDir: resolve(import.meta.dirname, '../../resources'),
      now: () => new Date(0),
      newId: () => `r${(id += 1)}`,
      author: '',
      emit: () => undefined,
    })
    await services['host:open-library']({
      dir: join(folder, `${round}`),
      create: { name: '测试', organ: '' },
    })
    let token = ''
    opens.push(
      await milliseconds(async () => {
        const desk = await services['import:open-file']({ file })
        token = desk.token
        if (desk.counts.new !== ROWS) throw new Error(`read ${JSON.stringify(desk.counts)}`)
      }),
    )
    files.push(
      await milliseconds(async () => {
        const { imported } = await services['import:file']({ token })
        if (imported !== ROWS) throw new Error(`filed ${imported}`)
      }),
    )
    await services['host:close-library']({})
  }
  const [floor, open, filed] = [median(floors), median(opens), median(files)]
  console.log(
    `${ROWS} rows of .xlsx: to the preview ${open.toFixed(0)} ms, filed in one transaction ${filed.toFixed(0)} ms, ` +
      `together ${(open + filed).toFixed(0)} ms; hucre reading alone ${floor.toFixed(0)} ms, ` +
      `ratio ${((open + filed) / floor).toFixed(2)} (aim 2.00)`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
