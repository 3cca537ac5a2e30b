import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import { createServices } from '../../electron/services/create-services.ts'
import { orderedIds } from '../../electron/services/ordered-ids.ts'

/**
 * 50,000 rows of a department's .xlsx from the file to the ledger: read, understood row by row and compared (the
 * preview), then filed as one step; each round beside hucre that reads the same bytes and does nothing with them. Aim:
 * at most twice that. The processor's time counts every thread and depends less on what else the machine does; the
 * reading thread's share holds some 0.2 s for TypeScript, which the built program does not have.
 */
const ROWS = 50_000
const ROUNDS = 5
const AIM = 2

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

type Cost = {
  /** Milliseconds by the clock, and of all processors together. */
  readonly clock: number
  readonly processor: number
  /** The longest that a timer of the process had to wait meanwhile, in milliseconds. */
  readonly wait: number
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  let wait = 0
  let last = performance.now()
  const look = (): void => {
    const now = performance.now()
    wait = Math.max(wait, now - last - 5)
    last = now
  }
  const timer = setInterval(look, 5)
  const [start, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  const clock = performance.now() - start
  look()
  clearInterval(timer)
  return { clock, processor: (user + system) / 1000, wait }
}

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const folder = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
try {
  const bytes = await workbook()
  const file = join(folder, '台账.xlsx')
  writeFileSync(file, bytes)
  const rounds: { floor: Cost; preview: Cost; filing: Cost }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await costOf(() => readXlsx(bytes))
    const services = createServices({
      resourcesDir: resolve(import.meta.dirname, '../../resources'),
      now: () => new Date(0),
      newId: orderedIds(),
      author: '',
      emit: () => undefined,
    })
    await services['host:open-library']({
      dir: join(folder, `${round}`),
      create: { name: '测试', organ: '' },
    })
    let token = ''
    const preview = await costOf(async () => {
      const desk = await services['import:open-file']({ file })
      token = desk.token
      if (desk.counts.new !== ROWS) throw new Error(`read ${JSON.stringify(desk.counts)}`)
    })
    const filing = await costOf(async () => {
      const { imported } = await services['import:file']({ token })
      if (imported !== ROWS) throw new Error(`filed ${imported}`)
    })
    await services['host:close-library']({})
    rounds.push({ floor, preview, filing })
  }
  const tell = (name: string, parts: readonly ('preview' | 'filing')[], aim: number | null): void => {
    const sum = (measure: 'clock' | 'processor') =>
      rounds.map((round) => parts.reduce((total, part) => total + round[part][measure], 0))
    const ratio = (measure: 'clock' | 'processor') =>
      median(sum(measure).map((cost, at) => cost / (rounds[at]?.floor[measure] ?? Number.NaN)))
    const [clock, processor] = [ratio('clock'), ratio('processor')]
    const sign = aim === null ? ' ' : processor <= aim ? '✓' : '✗'
    const wait = median(rounds.map((round) => Math.max(...parts.map((part) => round[part].wait))))
    console.log(
      `${sign} ${name}: ${median(sum('processor')).toFixed(0)} ms of processors, ratio ${processor.toFixed(2)}` +
        `${aim === null ? '' : ` (aim ${aim.toFixed(2)})`}; ${median(sum('clock')).toFixed(0)} ms by the clock, ` +
        `ratio ${clock.toFixed(2)}; longest wait of the process ${wait.toFixed(0)} ms`,
    )
  }
  const floor = (measure: 'clock' | 'processor') =>
    median(rounds.map((round) => round.floor[measure])).toFixed(0)
  console.log(
    `  ${ROWS} rows of .xlsx; hucre reading alone: ${floor('processor')} ms of processors, ${floor('clock')} ms by the clock`,
  )
  tell('to the preview', ['preview'], null)
  tell('filed in one transaction', ['filing'], null)
  tell('together', ['preview', 'filing'], AIM)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
