export const indicators = {
  title: '',
}

export type IndicatorsText = typeof indicators
