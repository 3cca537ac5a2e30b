import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { RecordInput } from '#shared/domain/record.ts'
import { newRecord, updateRecord } from '../../electron/services/change-records.ts'
import { countPairs } from '../../electron/services/duplicates/list-duplicates.ts'
import { applyStep, type LedgerChange } from '../../electron/services/ledger-steps.ts'
import { openSession } from '../../electron/services/session.ts'

/**
 * Looking for likely duplicates in 100,000 records, beside reading the same records whole from the database, which is
 * the floor; how long the process is deaf meanwhile, and what one changed record costs afterwards.
 */
const RECORDS = 100_000
const YEARS = 5
const TOPICS =
  '营商环境 老旧小区 乡村振兴 数字经济 养老服务 水环境 校园安全 民营企业 文旅融合 基层治理'.split(' ')
const KINDS = '专题协商会 视察 调研 座谈会 提案办理协商 民主监督 界别协商 委员讲堂 走访慰问 议事会'.split(' ')
const HOMES = '办公室 提案委 经济委 社法委 委员工作委 研究室 文史委 民宗委'.split(' ')

/** A small generator, so that every run files the same ledger. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const random = createRandom(7)
const pick = (words: readonly string[]) => words[random(words.length)] ?? ''
const place = () => String.fromCharCode(0x4e00 + random(2_000), 0x4e00 + random(2_000))

function record(): RecordInput {
  const day = `${2025 - random(YEARS)}-${`${1 + random(12)}`.padStart(2, '0')}-${`${1 + random(28)}`.padStart(2, '0')}`
  return {
    date: day,
    endDate: random(20) === 0 ? day : null,
    category: '专题协商',
    title: `${place()}镇${pick(TOPICS)}${pick(KINDS)}`,
    summary: `围绕${place()}${pick(TOPICS)}与${place()}代表交流，提出${pick(KINDS)}建议`,
    outcome: '',
    people: `${place()}、${place()}`,
    department: pick(HOMES),
    source: '',
    highlight: false,
    part: null,
    figures: [{ label: '意见建议', value: random(30), unit: '条', approx: '' }],
  }
}

const milliseconds = (from: number) => performance.now() - from
/** Work of this process alone, whatever else the computer does. */
const cpu = (from: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}
const dir = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
let ids = 0
const session = openSession(
  {
    resourcesDir: resolve(import.meta.dirname, '../../resources'),
    now: () => new Date(0),
    newId: () => `r${(ids += 1)}`,
    author: '',
    emit: () => undefined,
  },
  dir,
  { name: '测试', organ: '', sample: false },
)
try {
  session.transaction(() =>
    applyStep(session, 'import', function* (step): Generator<LedgerChange> {
      for (let at = 0; at < RECORDS; at += 1) {
        const id = session.ports.newId()
        yield { entity: 'record', key: id, before: null, after: newRecord(session, record(), { id, step }) }
      }
    }),
  )
  const reading = process.cpuUsage()
  for (let year = 2025; year > 2025 - YEARS; year -= 1) {
    session.records.listOfPeriod({ from: `${year}-01-01`, to: `${year}-12-31` })
  }
  const floor = cpu(reading)

  let deaf = 0
  const watch = { isDone: false }
  const scanning = process.cpuUsage()
  const counting = countPairs(session).finally(() => {
    watch.isDone = true
  })
  for (let from = performance.now(); !watch.isDone; from = performance.now()) {
    await breathe()
    deaf = Math.max(deaf, milliseconds(from))
  }
  const pairs = await counting
  const scan = cpu(scanning)

  const [one] = session.records.list(['r5000'])
  if (one === undefined) throw new Error('no record to change')
  const { id, revision, createdAt: _created, updatedAt: _updated, ...input } = one
  updateRecord(session, { id, revision, record: { ...input, title: `${input.title}（改）` } })
  const changing = performance.now()
  await countPairs(session)
  const change = milliseconds(changing)
  console.log(
    `duplicates, ${RECORDS} records: reading them takes ${floor.toFixed(0)} ms of the processor, looking through them ${scan.toFixed(0)} ms ` +
      `(${(scan / floor).toFixed(1)} ×), longest without an answer ${deaf.toFixed(0)} ms, ${pairs} pairs; ` +
      `after one change ${change.toFixed(1)} ms`,
  )
} finally {
  session.close()
  rmSync(dir, { recursive: true, force: true })
}
