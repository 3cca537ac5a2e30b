import type { IndicatorProblem } from './indicator.ts'

/** The one place where an indicator's problem becomes a Chinese sentence. */
export function describeIndicatorProblem({ label, code, detail }: IndicatorProblem): string {
  const name = `指标“${label}”`
  switch (code) {
    case 'missing-label':
      return `${name}的公式用到“${detail}”，台账里没有这项数据`
    case 'division-by-zero':
      return `${name}的公式以“${detail}”作除数，它在这一时段为零`
    case 'circular':
      return `${name}的公式互相引用，算不出来：${detail}`
    case 'bad-formula':
      return detail === '' ? `${name}没有写公式` : `${name}的公式“${detail}”读不懂或结果为负数`
    case 'no-records':
      return detail === ''
        ? `${name}在这一时段没有数据`
        : `${name}的公式用到“${detail}”，它在这一时段没有数据`
    case 'mixed-units':
      return `${name}用了不同的单位（${detail}），没有合在一起；请统一单位或拆成两个指标`
    case 'not-first': {
      const [wording, since] = detail.split(' ')
      return `${name}称“${wording}”，但台账里 ${since} 已有记录`
    }
  }
}
