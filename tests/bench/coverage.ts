import type { ReviewDocument } from '#shared/document/model.ts'
import { documentText } from '#shared/document/plain-text.ts'
import { readCoverage } from '#shared/drafting/coverage.ts'
import { pairsOf } from '#shared/drafting/coverage-pairs.ts'
import { activity, categories, compose } from '../support/compose.ts'
import { materialOf } from '../support/material.ts'

/**
 * Coverage of a page of some eighty claims against a ledger of 10,000 records whose words are all over the page: the
 * first reading and the one after each pause in typing, against looking every pair of letters of the records up once in
 * the pairs of the page.
 */
const ROUNDS = 25
const WORDS = (
  '老旧小区改造 停车难 营商环境 乡村振兴 数字经济 冷链物流 学前教育 养老服务 河湖治理 ' +
  '民营企业 古城保护 职业教育 医疗保障 食品安全 电商直播 基层治理 招商引资 文旅融合'
).split(' ')
const DEEDS = [
  '召开专题协商会',
  '组织委员视察',
  '赴外地考察',
  '走访有关企业',
  '报送信息专报',
  '举办读书分享会',
]
const DEPARTMENTS = ['提案委', '经济科技委', '教卫体和文史委', '社会法制和民族宗教委', '研究室', '办公室']

const pick = <T>(list: readonly T[], at: number): T => {
  const item = list[at % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

const records = Array.from({ length: 10_000 }, (_record, at) =>
  activity(`r${at}`, {
    category: pick(categories, at).name,
    title: `${pick(WORDS, at)}${pick(WORDS, at * 7 + 3)}调研${at}`,
    summary: `${pick(DEEDS, at)}，围绕${pick(WORDS, at * 3)}、${pick(WORDS, at * 5 + 1)}提出建议，形成第${at}号报告`,
    outcome: at % 5 === 0 ? '得到市委主要领导批示，转化为政策措施' : '',
    department: pick(DEPARTMENTS, at),
    highlight: at % 50 === 0,
  }),
)
const material = materialOf(records)
const { document } = compose({ records })

function typed(round: number): ReviewDocument {
  const text = Array.from(
    { length: 80 },
    (_sentence, at) =>
      `${pick(DEEDS, at)}，聚焦${pick(WORDS, at * 11)}听取${at === 0 ? round : ''}各方意见。`,
  ).join('')
  const block = { type: 'paragraph' as const, id: 'typed', inlines: [{ type: 'text' as const, text }] }
  const parts = document.parts.map((part) =>
    part.id === 'people' ? { ...part, blocks: [...part.blocks, block] } : part,
  )
  return { ...document, parts }
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const median = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const words = records.map(({ title, summary, outcome, department }) => title + summary + outcome + department)
const page = pairsOf(documentText(typed(0)))

function lookUp(): void {
  let found = 0
  for (const text of words) {
    for (let at = 1; at < text.length; at += 1) {
      if (page.has(text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at))) found += 1
    }
  }
  if (found === 0) throw new Error('a page without words of the ledger measures nothing')
}

const first = milliseconds(() => readCoverage(typed(0), material))
const times = { coverage: [] as number[], floor: [] as number[] }
for (let round = 1; round <= ROUNDS; round += 1) {
  const edited = typed(round)
  times.coverage.push(milliseconds(() => readCoverage(edited, material)))
  times.floor.push(milliseconds(lookUp))
}
const [coverage, floor] = [median(times.coverage), median(times.floor)]
console.log(
  `coverage of ${records.length} records: ${coverage.toFixed(1)} ms after an edit, bare look-up ${floor.toFixed(1)} ms, ` +
    `ratio ${(coverage / floor).toFixed(2)}; the first reading took ${first.toFixed(0)} ms`,
)
