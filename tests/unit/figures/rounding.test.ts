import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toScaled } from '#shared/domain/decimal.ts'
import type { Approximation } from '#shared/domain/quantity.ts'
import { EXACT, printAmount, printRate, printYears } from '#shared/figures/indicator-text.ts'

const csv = readFileSync(new URL('../../fixtures/rounding-cases.csv', import.meta.url), 'utf8').trim()
const cases = Papa.parse<{
  exact: string
  unit: string
  style: Approximation
  expected: string
  why: string
}>(csv, {
  header: true,
}).data

function print(
  value: number,
  unit: string,
  own: Approximation,
  style: Approximation,
  digits: number | null = null,
) {
  const amount = { scaled: toScaled(value), unit, approx: own }
  return printAmount(amount, { approx: style, digits, numeral: 'arabic' }).text
}

describe('rounding for print', () => {
  it('has all fourteen cases of the table', () => {
    expect(cases).toHaveLength(14)
  })

  it.each(cases)('$exact $unit with $style is $expected: $why', ({ exact, unit, style, expected }) => {
    expect(print(Number(exact), unit, '', style)).toBe(expected)
  })

  it.each([
    [1853, '件', '', '', '1853件'],
    [3_127_000, '元', '', '', '3127000元'],
    [1100, '条', '多', '', '1100多条'],
    [290, '万元', '多', '', '290多万元'],
    [98, '%', '以上', '', '98%以上'],
    [100, '次', '逾', '', '逾100次'],
    [23, '次', '余', '', '20余次'],
    [5, '次', '余', '', '5次'],
    [2.83, '万人次', '余', '', '2.83万余人次'],
    [13, '万元', '余', '', '13万余元'],
    [98, '%', '多', '', '98%以上'],
  ] as const)('%d %s stated with “%s” and no rule prints %s%s', (value, unit, own, style, text) => {
    expect(print(value, unit, own, style)).toBe(text)
  })

  it.each([
    [1100, '条', '多', '余', '1100余条', 'one habit a document replaces 多 by 余'],
    [1156, '条', '约', '余', '约1156条', '“about” never becomes “more than”'],
    [296, '条', '', '近', '近300条', '近 rounds up'],
    [98, '家', '', '近', '近百家', '近 takes a Chinese hundred'],
    [1040, '家', '', '超', '超千家', '超 takes a Chinese thousand'],
    [10_300, '条', '', '逾', '逾万条', '逾 takes a Chinese ten thousand'],
    [1137, '条', '', '逾', '逾1100条', '逾 stands before other numbers in digits'],
    [100, '次', '', '逾', '100次', 'an exact round number takes no word'],
    [100, '%', '', '以上', '100%', '100% stays 100%'],
    [98, '%', '', '以上', '98%', 'an exact percent takes no word'],
    [98.3, '%', '', '余', '98%以上', 'percents know no 余'],
    [299, '条', '', '约', '约300条', '约 rounds to the nearest'],
    [113, '个', '', '达', '达113个', '达 keeps every digit'],
    [1137, '个', '多', '达', '1130多个', '达 never claims an approximate total as exact'],
    [0.5, '%', '', '以上', '0.5%', 'nothing rounds to zero'],
    [123_450_000, '元', '', '余', '1.23亿余元', 'hundreds of millions are counted in 亿'],
    [283_400, '条', '', '余', '28万余条', 'other units change to 万 from a hundred thousand on'],
    [20_000, '人次', '', '余', '2万人次', 'an exact total in 万 takes no word'],
    [12_345, '万元', '', '多', '1.23亿多元', '万 becomes 亿 when it is large'],
    [0.83, '万元', '', '余', '8300元', 'less than one 万 is counted in 元'],
  ] as const)('%d %s stated “%s”, rule “%s”: %s (%s)', (value, unit, own, style, text, _why) => {
    expect(print(value, unit, own, style)).toBe(text)
  })

  it('keeps the significant digits that the definition asks for', () => {
    expect(print(1137, '条', '', '多', 3)).toBe('1130多条')
    expect(print(1137, '条', '', '多', 1)).toBe('1000多条')
    expect(print(66, '场', '', '余', 2)).toBe('66场')
    expect(print(28_340, '人次', '', '余', 2)).toBe('2.8万余人次')
  })

  it('writes Chinese numerals when the definition asks for them', () => {
    const chinese = { ...EXACT, numeral: 'chinese' } as const
    expect(printAmount({ scaled: toScaled(2), unit: '次', approx: '' }, chinese).text).toBe('两次')
    expect(printAmount({ scaled: toScaled(30), unit: '次', approx: '余' }, chinese).text).toBe('三十余次')
  })
})

describe('rates from a formula', () => {
  const rate = (value: number, approx: Approximation = '') =>
    printRate({ scaled: toScaled(value), unit: '%', approx: '' }, { ...EXACT, approx }).text

  it.each([
    [93.5828, '93.6%'],
    [40.1961, '40.2%'],
    [84.5995, '84.6%'],
    [96.25, '96.3%'],
    [100, '100%'],
    [92, '92%'],
    [0, '0%'],
  ])('%d prints %s', (value, text) => {
    expect(rate(value)).toBe(text)
  })

  it('never claims 100% or 0% for what is nearly so', () => {
    expect(rate(99.96)).toBe('99.96%')
    expect(rate(0.04)).toBe('0.04%')
  })

  it('is rounded as the definition asks', () => {
    expect(rate(98.3333, '以上')).toBe('98%以上')
    expect(rate(100, '以上')).toBe('100%')
  })
})

describe('consecutive years', () => {
  it('print as 连续三年 or 连续3年, and one year as no series', () => {
    expect(printYears(3, 'chinese')).toEqual({ text: '连续三年', approx: '连续' })
    expect(printYears(3, 'arabic').text).toBe('连续3年')
    expect(printYears(12, 'chinese').text).toBe('连续十二年')
    expect(printYears(2, 'chinese').text).toBe('连续两年')
    expect(printYears(1, 'chinese')).toEqual({ text: '一年', approx: '' })
  })
})
