import { AGGREGATE_NAMES, type Aggregate, type IndicatorProblem } from '#shared/figures/indicator.ts'

const HINTS: Readonly<Record<Aggregate, string>> = {
  sum: '时段内各条记录相加',
  latest: '取时段内最近一条的数',
  max: '取时段内最大的数',
  ratio: '百分比；有公式就相除',
  count_years: '数一数连续有记录的年数',
  derived: '由公式里的指标相加得出',
  text: '不是数，照原话写',
}

const PROBLEMS: Readonly<Record<IndicatorProblem['code'], (label: string, detail: string) => string>> = {
  'missing-label': (label, detail) => `“${label}”的公式用到“${detail}”，但这个时段没有这项数据`,
  'division-by-zero': (label, detail) =>
    `“${label}”的分母${detail === '' ? '' : `“${detail}”`}是零，算不出比率`,
  circular: (label) => `“${label}”的公式绕回了自己`,
  'bad-formula': (label, detail) => `“${label}”的公式写法不对${detail === '' ? '' : `：${detail}`}`,
  'no-records': (label) => `“${label}”在这个时段没有记录`,
  'mixed-units': (label, detail) =>
    `“${label}”的各条记录单位不一样${detail === '' ? '' : `（${detail}）`}，不能相加`,
  'not-first': (label, detail) => {
    const [wording, since] = detail.split(' ')
    return `“${label}”称“${wording}”，但台账里 ${since} 已有记录`
  },
}

export const indicators = {
  title: '指标与口径',
  lead: '同名的数据合成一个指标。这里决定怎么合、写进正文是什么样。',
  period: '时段',
  search: '查找指标',
  label: '指标',
  aggregate: '汇总方式',
  aggregateName: (aggregate: Aggregate): string => AGGREGATE_NAMES[aggregate],
  aggregateHint: (aggregate: Aggregate): string => HINTS[aggregate],
  value: '台账的数',
  text: '写进正文',
  records: '记录',
  count: (count: number) => `${count} 个指标`,
  none: '这个时段还没有数据。',
  noMatch: '没有这个名字的指标。',
  problems: (count: number) => `${count} 个指标算不出来`,
  problem: (problem: IndicatorProblem): string => PROBLEMS[problem.code](problem.label, problem.detail),
  choose: '选一个指标，看它怎么来、怎么写。',
  result: '写进正文',
  noResult: '算不出来',
  behind: (count: number) => `由 ${count} 条记录得出`,
  formula: '公式',
  formulaSum: '例：专题协商会+常委会会议',
  formulaRatio: '例：提案办复/提案立案；空着就用记录里的百分比',
  approx: '概数',
  approxNone: '照实数',
  approxWith: (word: string) => word,
  digits: '有效位数',
  digitsAuto: '按规则',
  digitsCount: (count: number) => `${count} 位`,
  numeral: '数字形式',
  arabic: '阿拉伯数字',
  chinese: '汉字',
  basis: '口径',
  basisPlaceholder: '这个数包含什么、不包含什么，谁核定',
  basisSince: '口径从哪天起',
  basisSincePlaceholder: '一直如此就空着',
  basisSinceHint: '口径中途变过的，写上起始日：此前此后的数不再相比，也不算增幅。',
  noDay: '不是日期，请写成 2025-01-01。',
  reset: '恢复默认',
  own: '已自定',
  changed: (label: string) => `已改“${label}”的口径`,
  newDerived: '新增推算指标',
  newPlaceholder: '名称，如：协商活动',
  add: '新增',
  exists: '已有这个指标',
}

export type IndicatorsText = typeof indicators
