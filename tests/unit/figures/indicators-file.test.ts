import { describe, expect, it } from 'vitest'
import { indicatorDefinitionSchema } from '#shared/figures/indicator.ts'
import { parseIndicatorsFile } from '#shared/figures/indicators-file.ts'
import { sayInChinese } from '#shared/reasons/chinese.ts'

const HEADER = ['指标', '汇总方式', '公式', '概数', '有效位数', '数字形式', '口径']

describe('an indicators file', () => {
  it('reads every column, in any order', () => {
    const { definitions, errors } = parseIndicatorsFile([
      ['\ufeff汇总方式', '指标', '口径', '公式', '概数', '有效位数', '数字形式', '备注'],
      ['求和', '建议', '不含大会发言', '', '余', '2', '汉字', 'x'],
      ['', '', '', '', '', '', '', ''],
      ['比率', '立案率', '', '立案/收到', '', '', '', ''],
    ])
    expect(errors).toEqual([])
    expect(definitions).toEqual([
      {
        label: '建议',
        aggregate: 'sum',
        formula: '',
        approx: '余',
        digits: 2,
        numeral: 'chinese',
        basis: '不含大会发言',
        basisSince: null,
      },
      {
        label: '立案率',
        aggregate: 'ratio',
        formula: '立案/收到',
        approx: '',
        digits: null,
        numeral: 'arabic',
        basis: '',
        basisSince: null,
      },
    ])
    for (const each of definitions) expect(indicatorDefinitionSchema.safeParse(each).success).toBe(true)
  })

  it('reads formulas with names that hold an operator, if the ledger or the file has them', () => {
    const rows = [HEADER, ['合计', '', '活动·线上/线下+甲+乙'], ['甲+乙', '求和', '']]
    expect(parseIndicatorsFile(rows, ['活动·线上/线下'])).toMatchObject({
      definitions: [{ label: '合计', aggregate: 'derived' }, { label: '甲+乙' }],
      errors: [],
    })
    expect(parseIndicatorsFile(rows).errors).toHaveLength(1)
  })

  it('needs only 指标, and guesses the aggregate from the formula', () => {
    const { definitions, ignored } = parseIndicatorsFile([
      ['指标', '公式', '备注'],
      ['甲'],
      ['乙', '甲+丙'],
      ['丁', '甲/丙'],
    ])
    expect(definitions.map(({ aggregate }) => aggregate)).toEqual(['sum', 'derived', 'ratio'])
    expect(ignored).toEqual(['备注'])
  })

  it('writes consecutive years in Chinese unless told otherwise', () => {
    const { definitions } = parseIndicatorsFile([
      ['指标', '汇总方式', '数字形式'],
      ['甲', '连续年数', ''],
      ['乙', '连续年数', '阿拉伯'],
    ])
    expect(definitions.map(({ numeral }) => numeral)).toEqual(['chinese', 'arabic'])
  })

  it.each([
    [['甲', '总和'], '汇总方式', '“总和”不是汇总方式'],
    [['', '求和'], '指标', '不能为空'],
    [['甲', '推算'], '公式', '要写公式'],
    [['甲', '推算', '乙++丙'], '公式', '读不懂'],
    [['甲', '推算', '乙/丙'], '公式', '应为“比率”'],
    [['甲', '比率', '乙+丙'], '公式', '算不出比率'],
    [['甲', '比率', '乙+丙/丁'], '公式', '读不懂'],
    [['甲', '求和', '乙+丙'], '公式', '只有'],
    [['甲', '求和', '', '大概'], '概数', '“大概”不是概数词'],
    [['甲', '求和', '', '', '十'], '有效位数', '“十”'],
    [['甲', '求和', '', '', '', '罗马'], '数字形式', '“罗马”'],
    [['甲\0', '求和'], '指标', 'NUL'],
  ])('refuses %j at its place', (row, column, message) => {
    const { definitions, errors } = parseIndicatorsFile([HEADER, ['好', '求和'], row])
    expect(definitions).toEqual([])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatchObject({ row: 3, column })
    expect(errors.map(({ reason }) => sayInChinese(reason)).join()).toContain(message)
  })

  it('refuses a label defined twice and a file without the column 指标', () => {
    expect(parseIndicatorsFile([HEADER, ['甲'], ['甲']]).errors).toEqual([
      { row: 3, column: '指标', reason: { code: 'label-twice', what: '“甲”', row: 2 } },
    ])
    expect(parseIndicatorsFile([['名称']]).errors).toEqual([
      { row: 1, column: '指标', reason: { code: 'head-missing', name: '指标', also: 'label' } },
    ])
    expect(parseIndicatorsFile([]).errors).toHaveLength(1)
  })
})
