import type { IndicatorsText } from '../zh-CN/indicators.ts'

export const indicators: IndicatorsText = {
  title: '',
}
