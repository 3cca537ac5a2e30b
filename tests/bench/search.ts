import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { RecordInput } from '#shared/domain/record.ts'
import { connect } from '../../electron/db/driver.ts'
import { listRecords } from '../../electron/services/browse-records.ts'
import { contentKey } from '../../electron/services/content-key.ts'
import { fileImport } from '../../electron/services/import/file-import.ts'
import { openSession } from '../../electron/services/session.ts'

/**
 * Finding words of one, two and more characters and pinyin initials among 100,000 records: the page that the grid asks
 * for with its total, beside bare FTS5 over the same texts in pairs of characters, which is asked for the newest fifty
 * rows and the same total.
 */
const RECORDS = 100_000
const ROUNDS = 15
const TOPICS = (
  '老旧小区改造 停车难 营商环境 乡村振兴 数字经济 冷链物流 学前教育 养老服务 河湖治理 民营企业 古城保护 职业教育 ' +
  '医疗保障 食品安全 电商直播 基层治理 招商引资 文旅融合 科技创新 耕地保护 垃圾分类 心理健康 非遗传承 新能源汽车'
).split(' ')
const DEEDS =
  '召开专题协商会 组织委员视察 赴外地考察 走访委员企业 报送社情民意信息 举办读书分享会 开展民主监督 督办重点提案'.split(
    ' ',
  )
const DEPARTMENTS =
  '提案委 经济科技委 教卫体和文史委 社会法制和民族宗教委 研究室 办公室 农业农村委 委员工作委'.split(' ')

const pick = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

function recordAt(at: number): RecordInput {
  return {
    date: `${2015 + (at % 10)}-${`${1 + (at % 12)}`.padStart(2, '0')}-${`${1 + (at % 28)}`.padStart(2, '0')}`,
    endDate: null,
    category: pick(['提案', '视察调研', '社情民意信息', '专题协商', '走访企业'], at),
    title: `${pick(DEEDS, at)}：${pick(TOPICS, at * 7 + 3)}和${pick(TOPICS, at * 11 + 5)}`,
    summary: `围绕${pick(TOPICS, at * 3)}、${pick(TOPICS, at * 5 + 1)}${pick(DEEDS, at * 13)}，提出建议${at}号`,
    outcome: at % 5 === 0 ? '得到市委主要领导批示，转化为政策措施' : '',
    people: '',
    department: pick(DEPARTMENTS, at),
    source: '',
    highlight: false,
    part: null,
    figures: at % 3 === 0 ? [{ label: '意见建议', value: 1 + (at % 9), unit: '条', approx: '' }] : [],
  }
}

const dir = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
let id = 0
const session = openSession(
  {
    resourcesDir: resolve(import.meta.dirname, '../../resources'),
    now: () => new Date(0),
    newId: () => `r${(id += 1)}`,
    author: '',
    emit: () => undefined,
  },
  dir,
  { name: '测试', organ: '', sample: false },
)
const bare = connect(join(dir, 'bare.db'))

const pairs = (text: string): string =>
  [...text].map((letter, at, all) => (at + 1 < all.length ? letter + all[at + 1] : letter)).join(' ')

function fill(): void {
  const rows = Array.from({ length: RECORDS }, (_, at) => {
    const record = recordAt(at)
    return { row: at + 2, record, key: contentKey(record) }
  })
  fileImport(session, [
    { kind: 'records', file: '', encoding: 'utf-8', rows, errors: [], ignoredColumns: [] },
  ])
  bare.exec("CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61')")
  const insert = bare.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
  bare.transaction(() => {
    for (const [at, { record }] of rows.entries()) {
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
