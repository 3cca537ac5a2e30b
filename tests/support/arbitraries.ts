import * as fc from 'fast-check'
import { APPROXIMATIONS } from '#shared/domain/quantity.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import type { Figure } from '#shared/domain/record.ts'
import { ledgerRecord } from './ledger.ts'

const BASES = ['件', '条', '次', '场次', '人次', '元', '个', '家', '%', '千米', '个百分点', '年', '㎡', '届']
const base = fc.oneof(
  fc.constantFrom(...BASES),
  fc.string({ unit: fc.constantFrom(...'件条支架组（）户kmGB'), minLength: 1, maxLength: 6 }),
)
const value = fc.oneof(
  fc.nat(20),
  fc.nat(5000),
  fc.constantFrom(0, 2, 10, 12, 100, 200, 1000, 1010, 2000, 10_000, 9_999, 899_999_999_999),
  fc.nat(9_000_000).map((n) => n / 10_000),
  fc.nat(90_000_000).map((n) => n * 10_000),
)

/** Any quantity that the ledger can hold and a cell can write. */
export const quantity: fc.Arbitrary<Quantity> = fc.record({
  value,
  unit: fc.tuple(fc.constantFrom('', '', '万', '亿', '万亿'), base).map(([prefix, name]) => prefix + name),
  approx: fc.constantFrom(...APPROXIMATIONS),
})

const label = fc
  .string({
    unit: fc.constantFrom(...'提案立办理率社情民意第一议题20条·（近多）万G'),
    minLength: 1,
    maxLength: 8,
  })
  .filter((text) => text.trim() === text)

export const figure: fc.Arbitrary<Figure> = fc
  .tuple(label, quantity)
  .map(([name, q]) => ({ label: name, ...q }))

const day = fc
  .tuple(
    fc.integer({ min: 2022, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}`)

const cell = fc
  .tuple(
    fc.constantFrom('立案', '收到', '捐款', '工作室', '参与率', '七一', '浏览'),
    fc.nat(400),
    fc.constantFrom('', '', '余', '多'),
    fc.constantFrom('件', '万元', '元', '个', '%'),
  )
  .map(([name, number, approx, unit]) => `${name}=${number}${approx} ${unit}`)

const row = fc.record({
  date: day,
  cells: fc.array(cell, { maxLength: 4 }),
  category: fc.constantFrom('提案', '联谊', '党建', '慰问'),
  createdAt: fc.constantFrom('2025-01-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z'),
})

/** A small ledger over four years with every kind of clash: equal days, mixed units, rates, gaps. */
export const ledger = fc
  .array(row, { maxLength: 14 })
  .map((rows) =>
    rows.map(({ date, cells, category, createdAt }, at) =>
      ledgerRecord(`r${at}`, date, cells.join(';'), { category, createdAt }),
    ),
  )
