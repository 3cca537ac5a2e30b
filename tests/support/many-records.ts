import { resolve } from 'node:path'
import type { RecordInput } from '#shared/domain/record.ts'
import { contentKey } from '../../electron/services/content-key.ts'
import { fileImport } from '../../electron/services/import/file-import.ts'
import { openSession } from '../../electron/services/session.ts'

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

/** The record at a place of a large made-up ledger of ten years; the same in every run. */
export function recordAt(at: number): RecordInput {
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

/** A new, empty library in `dir` with ids that count, open until the caller closes it. */
export function openEmpty(dir: string): ReturnType<typeof openSession> {
  let id = 0
  return openSession(
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
}

/** A new library in `dir` that holds so many of these records, open until the caller closes it. */
export function openManyRecords(dir: string, count: number): ReturnType<typeof openSession> {
  const session = openEmpty(dir)
  const rows = Array.from({ length: count }, (_, at) => {
    const record = recordAt(at)
    return { row: at + 2, record, key: contentKey(record) }
  })
  fileImport(session, [
    { kind: 'records', file: '', encoding: 'utf-8', rows, errors: [], ignoredColumns: [] },
  ])
  return session
}
