import * as fc from 'fast-check'
import { parseFiguresCell } from '#shared/domain/figures-cell.ts'
import type { Period } from '#shared/domain/period.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { definition } from './ledger.ts'
import { ANY, recordInput, type OpenServices } from './library.ts'

/** Two periods that overlap, so that a record lies before, in or after each. */
export const PERIODS: readonly Period[] = [
  { from: '2024-01-01', to: '2024-12-31' },
  { from: '2023-07-01', to: '2024-06-30' },
]

/** Every label that the steps state or define. */
export const STATED = '立案 收到 捐款 工作室 参与率 七一 浏览 甲 乙 甲+乙 首次获批'.split(' ')
const RULES = [
  definition('立案率', 'ratio', { formula: '立案/收到' }),
  definition('合计', 'derived', { formula: '立案+收到' }),
  definition('总计', 'derived', { formula: '合计+甲+乙' }),
  definition('净增', 'derived', { formula: '甲-乙' }),
  definition('工作室', 'latest'),
  definition('浏览', 'max', { approx: '余' }),
  definition('七一', 'count_years', { numeral: 'chinese' }),
  definition('首次获批', 'text'),
  definition('捐款', 'sum', { approx: '多' }),
  definition('捐款', 'latest'),
  // Formulas that cannot be worked out: missing labels, themselves, each other.
  definition('缺项', 'derived', { formula: '立案+没有' }),
  definition('甲', 'derived', { formula: '甲+乙' }),
  definition('乙', 'derived', { formula: '合计+立案' }),
  definition('合计', 'derived', { formula: '总计+收到' }),
]
export const LABELS = [...new Set([...STATED, ...RULES.map(({ label }) => label)])]

const cell = fc
  .tuple(
    fc.constantFrom(...STATED),
    fc.nat(40),
    fc.constantFrom('', '', '多'),
    fc.constantFrom('件', '件', '元', '万元', '%'),
  )
  .map(([label, number, word, unit]) => `${label}=${number}${word} ${unit}`)

const record = fc
  .record({
    date: fc.constantFrom('2022-06-01', '2023-03-01', '2023-09-01', '2024-02-01', '2024-10-01', '2025-03-01'),
    category: fc.constantFrom('提案', '联谊', '年度汇总'),
    title: fc.constantFrom('全覆盖', '率先', '座谈'),
    cells: fc.array(cell, { maxLength: 3 }),
  })
  .map(({ cells, ...rest }) => recordInput({ ...rest, figures: parseFiguresCell(cells.join(';')).figures }))

/** One thing a writer does to the ledger; `at` chooses one of its records. */
export type LedgerAct =
  | { kind: 'insert'; record: RecordInput }
  | { kind: 'update'; at: number; record: RecordInput }
  | { kind: 'remove'; at: number }
  | { kind: 'define' | 'drop'; rule: IndicatorDefinition }
  | { kind: 'undo' | 'redo' }

const at = fc.nat(9)
const rule = fc.constantFrom(...RULES)
export const ledgerAct: fc.Arbitrary<LedgerAct> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('insert' as const), record }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('update' as const), at, record }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), at }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('define' as const, 'drop' as const), rule }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
)

export type LedgerState = {
  readonly rows: readonly RecordRow[]
  readonly definitions: readonly IndicatorDefinition[]
}

/** The whole ledger, through the services. */
export async function readState({ services }: OpenServices): Promise<LedgerState> {
  const sort = { column: 'date', descending: false } as const
  const { rows } = await services['records:list']({ filter: ANY, sort, offset: 0, limit: 1000 })
  return { rows, ...(await services['indicators:definitions']({})) }
}

/** The record an act is about; undefined when there is none. */
export function chosenRow({ rows }: LedgerState, act: LedgerAct): RecordRow | undefined {
  return 'at' in act ? rows[act.at % Math.max(1, rows.length)] : undefined
}

/** Carries the act out; one without a record to act on does nothing. */
export async function carryOut(
  { services }: OpenServices,
  state: LedgerState,
  act: LedgerAct,
): Promise<void> {
  const row = chosenRow(state, act)
  switch (act.kind) {
    case 'insert':
      await services['records:insert']({ record: act.record })
      return
    case 'update':
      if (row) await services['records:update']({ id: row.id, revision: row.revision, record: act.record })
      return
    case 'remove':
      if (row) await services['records:remove']({ ids: [row.id] })
      return
    case 'define':
      await services['indicators:define']({ definitions: [act.rule], removed: [] })
      return
    case 'drop':
      await services['indicators:define']({ definitions: [], removed: [act.rule.label] })
      return
    case 'undo':
      await services['records:undo']({})
      return
    case 'redo':
      await services['records:redo']({})
  }
}
