import { describe, expect, it } from 'vitest'
import { describeFigureProblem } from '#shared/domain/figure-problem.ts'
import { writeQuantity, writeQuantityCell } from '#shared/domain/quantity-format.ts'
import { parseQuantity } from '#shared/domain/quantity-parse.ts'

/** [written, value, unit, approximation, as a review prints it, as a 数据 cell prints it] */
const FIGURES = [
  ['326 件', 326, '件', '', '326件', '326 件'],
  ['2000多 个', 2000, '个', '多', '2000多个', '2000多 个'],
  ['290多 万元', 290, '万元', '多', '290多万元', '290多 万元'],
  ['300余万元', 300, '万元', '余', '300余万元', '300余 万元'],
  ['300万余元', 300, '万元', '余', '300余万元', '300余 万元'],
  ['逾100 次', 100, '次', '逾', '逾100次', '逾100 次'],
  ['98 %以上', 98, '%', '以上', '98%以上', '98 %以上'],
  ['98.5%', 98.5, '%', '', '98.5%', '98.5 %'],
  ['26人次', 26, '人次', '', '26人次', '26 人次'],
  ['2.83万余人次', 2.83, '万人次', '余', '2.83万余人次', '2.83余 万人次'],
  ['3万余元', 3, '万元', '余', '3万余元', '3余 万元'],
  ['1.2亿元', 1.2, '亿元', '', '1.2亿元', '1.2 亿元'],
  ['1,853 件', 1853, '件', '', '1853件', '1853 件'],
  ['１，８５３件', 1853, '件', '', '1853件', '1853 件'],
  ['９８％以上', 98, '%', '以上', '98%以上', '98 %以上'],
  ['近三成', 30, '%', '近', '近30%', '近30 %'],
  ['三成五', 35, '%', '', '35%', '35 %'],
  ['百分之九十八以上', 98, '%', '以上', '98%以上', '98 %以上'],
  ['百分之百', 100, '%', '', '100%', '100 %'],
  ['2.5个百分点', 2.5, '个百分点', '', '2.5个百分点', '2.5 个百分点'],
  ['逾百次', 100, '次', '逾', '逾100次', '逾100 次'],
  ['上千人', 1000, '人', '以上', '1000人以上', '1000 人以上'],
  ['百余次', 100, '次', '余', '100余次', '100余 次'],
  ['三十余 次', 30, '次', '余', '30余次', '30余 次'],
  ['两次', 2, '次', '', '2次', '2 次'],
  ['两千多名', 2000, '名', '多', '2000多名', '2000多 名'],
  ['一万二千人', 12_000, '人', '', '12000人', '12000 人'],
  ['三百万元', 300, '万元', '', '300万元', '300 万元'],
  ['近亿元', 1, '亿元', '近', '近1亿元', '近1 亿元'],
  ['5百多人', 500, '人', '多', '500多人', '500多 人'],
  ['3千万元', 3000, '万元', '', '3000万元', '3000 万元'],
  ['5千米', 5, '千米', '', '5千米', '5 千米'],
  ['约40家左右'.slice(0, 4), 40, '家', '约', '约40家', '约40 家'],
  ['40家左右', 40, '家', '约', '约40家', '约40 家'],
  ['将近50家', 50, '家', '近', '近50家', '近50 家'],
  ['不少于3次', 3, '次', '以上', '3次以上', '3 次以上'],
  ['超过6万元', 6, '万元', '超', '超6万元', '超6 万元'],
  ['达113个', 113, '个', '达', '达113个', '达113 个'],
  ['连续三年', 3, '年', '', '3年', '3 年'],
  ['连续3年', 3, '年', '', '3年', '3 年'],
  ['0.5 小时', 0.5, '小时', '', '0.5小时', '0.5 小时'],
  ['007件', 7, '件', '', '7件', '7 件'],
  ['3.50万字', 3.5, '万字', '', '3.5万字', '3.5 万字'],
  ['0.0001 元', 0.0001, '元', '', '0.0001元', '0.0001 元'],
  ['899999999999 元', 899_999_999_999, '元', '', '899999999999元', '899999999999 元'],
] as const

describe('reading a figure', () => {
  it.each(FIGURES)('%s', (written, value, unit, approx, text, cell) => {
    const parsed = parseQuantity(written)
    expect(parsed).toEqual({ ok: true, value: { value, unit, approx } })
    if (!parsed.ok) return
    expect(writeQuantity(parsed.value)).toBe(text)
    expect(writeQuantityCell(parsed.value)).toBe(cell)
  })
})

/** [written, why it is refused, the word the sentence must quote] */
const REFUSED = [
  ['', 'empty', '没有'],
  ['四五 件', 'not-a-number', '“四五”'],
  ['一百五件', 'not-a-number', '“一百五”'],
  ['百次', 'not-a-number', '“百”'],
  ['abc', 'not-a-number', '“abc”'],
  ['26 27件', 'not-a-number', '26 27件'],
  ['1,85 件', 'not-a-number', '1,85'],
  ['近', 'not-a-number', '近'],
  ['3', 'missing-unit', '“3”缺少单位'],
  ['120万', 'missing-unit', '单位'],
  ['数十次', 'vague-number', '数十次'],
  ['几十次', 'vague-number', '几十次'],
  ['十几次', 'vague-number', '十几次'],
  ['若干件', 'vague-number', '若干'],
  ['10-12次', 'vague-number', '10-12'],
  ['三至五次', 'vague-number', '三至五'],
  ['-3 件', 'negative', '负数'],
  ['1.23456 万元', 'too-many-decimals', '四位'],
  ['123456789012.3456 元', 'too-many-decimals', '小数'],
  ['900000000001 元', 'too-large', '太大'],
  ['约达2000余个', 'double-approximation', '约、达、余'],
  ['上千余人次', 'double-approximation', '上、余'],
  ['超6万余元', 'double-approximation', '超、余'],
  ['约40家左右', 'double-approximation', '约、左右'],
  ['3件，办复=3', 'bad-unit', '件，办复=3'],
  ['3次5人', 'bad-unit', '次5人'],
  ['12.', 'bad-unit', '“.”'],
  ['3个超过十六个字的单位写得实在太长', 'bad-unit', '单位'],
] as const

describe('refusing a figure', () => {
  it.each(REFUSED)('%s: %s', (written, code, quoted) => {
    const parsed = parseQuantity(written)
    expect(parsed).toMatchObject({ ok: false, problem: { code } })
    if (!parsed.ok) expect(describeFigureProblem(parsed.problem)).toContain(quoted)
  })

  it('quotes the beginning of a very long piece only', () => {
    const parsed = parseQuantity('甲'.repeat(100_000))
    expect(parsed.ok ? '' : describeFigureProblem(parsed.problem).length).toBeLessThan(120)
  })
})

describe('Chinese numerals', () => {
  it.each([
    [{ value: 3, unit: '次', approx: '' }, '三次'],
    [{ value: 2, unit: '次', approx: '' }, '两次'],
    [{ value: 12, unit: '期', approx: '' }, '十二期'],
    [{ value: 100, unit: '次', approx: '逾' }, '逾百次'],
    [{ value: 1000, unit: '人', approx: '余' }, '千余人'],
    [{ value: 300, unit: '万元', approx: '余' }, '三百余万元'],
    [{ value: 2000, unit: '个', approx: '多' }, '两千多个'],
    [{ value: 98, unit: '%', approx: '以上' }, '百分之九十八以上'],
    [{ value: 2.5, unit: '万元', approx: '' }, '2.5万元'],
    [{ value: 18_530, unit: '件', approx: '' }, '18530件'],
  ] as const)('%j is written %s', (quantity, text) => {
    expect(writeQuantity(quantity, 'chinese')).toBe(text)
    expect(parseQuantity(text)).toEqual({ ok: true, value: quantity })
  })
})

it.each(['达2000余人次', '达2000余 人次', '多达2000余人次'])(
  'reads %s as 2000余人次: 达 doubles no word',
  (text) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value: { value: 2000, unit: '人次', approx: '余' } })
  },
)
