import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText, scaledText, toScaled } from '#shared/domain/decimal.ts'
import { describeFigureProblem } from '#shared/domain/figure-problem.ts'
import { parseFiguresCell, writeFiguresCell } from '#shared/domain/figures-cell.ts'
import { parseFiguresEntry, writeFiguresEntry } from '#shared/domain/figures-entry.ts'
import { writeQuantity, writeQuantityCell } from '#shared/domain/quantity-format.ts'
import { parseQuantity } from '#shared/domain/quantity-parse.ts'
import { figure, quantity } from '../support/arbitraries.ts'

describe('writing and reading a figure', () => {
  it('a value is written the same whether it is whole or in units of its last decimal', () => {
    const value = fc.oneof(
      fc.nat(),
      fc.maxSafeNat(),
      fc.nat(99_999_999).map((units) => units / 10_000),
    )
    fc.assert(
      fc.property(value, (each) => {
        expect(decimalText(each)).toBe(scaledText(toScaled(each)))
      }),
    )
  })

  it('every quantity reads back from text, from a cell and from Chinese numerals', () => {
    fc.assert(
      fc.property(quantity, (q) => {
        expect(parseQuantity(writeQuantity(q))).toEqual({ ok: true, value: q })
        expect(parseQuantity(writeQuantityCell(q))).toEqual({ ok: true, value: q })
        expect(parseQuantity(writeQuantity(q, 'chinese'))).toEqual({ ok: true, value: q })
      }),
      { numRuns: 2000 },
    )
  })

  it('every canonical text is written back unchanged: write(parse(x)) = x', () => {
    const digits = fc.oneof(
      fc.nat(99_999).map(String),
      fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`),
    )
    const base = fc.constantFrom('件', '次', '条', '家', '公里')
    const canonical = fc.oneof(
      fc.tuple(
        fc.constantFrom('', '近', '约', '逾', '超', '达'),
        digits,
        fc.constantFrom('', '万', '亿'),
        base,
      ),
      fc.tuple(digits, fc.constantFrom('余', '多'), base),
      fc.tuple(
        fc.integer({ min: 1, max: 999 }).map((n) => `${n}0`),
        fc.constantFrom('余万元', '多亿元'),
      ),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('.5万余人次', '.25亿多元', '万余元')),
      fc.tuple(digits, fc.constantFrom('%以上', '%', '件以上')),
    )
    fc.assert(
      fc.property(canonical, (pieces) => {
        const text = pieces.join('')
        const parsed = parseQuantity(text)
        expect(parsed.ok && writeQuantity(parsed.value)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('reading is settled after one writing, whatever a writer types', () => {
    const piece = fc.constantFrom(
      ...'0 1 2 5 10 30 1,200 ３ . 百 千 万 亿 三 十 两 零 余 多 近 约 逾 超 达 以上 左右 上 件 次 人次 元 % 成 连续 年 百分之 至 几'.split(
        ' ',
      ),
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const parsed = parseQuantity(pieces.join(''))
        if (parsed.ok) expect(parseQuantity(writeQuantity(parsed.value))).toEqual(parsed)
        else expect(describeFigureProblem(parsed.problem)).toMatch(/[\u4e00-\u9fff]/)
      }),
      { numRuns: 5000 },
    )
  })

  it('no text at all makes the readers throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        parseQuantity(text)
        parseFiguresCell(text)
        parseFiguresEntry(text)
      }),
    )
  })
})

describe('cells and the entry form', () => {
  it('figures read back from both', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 5 }), (figures) => {
        expect(parseFiguresCell(writeFiguresCell(figures))).toEqual({ figures, problems: [] })
        expect(parseFiguresEntry(writeFiguresEntry(figures))).toEqual({ figures, problems: [] })
      }),
      { numRuns: 1000 },
    )
  })
})
