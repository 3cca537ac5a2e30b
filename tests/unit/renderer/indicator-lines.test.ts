import { describe, expect, test } from 'vitest'
import type { Indicator, IndicatorDefinition } from '#shared/figures/indicator.ts'
import { joinLines } from '../../../renderer/features/indicators/indicator-lines.ts'

const indicator = (label: string): Indicator => ({
  label,
  aggregate: 'sum',
  value: 5,
  unit: '个',
  approx: '',
  text: '5个',
  exact: true,
  basis: '',
  formula: '',
  part: 'people',
  category: '委员工作室',
  records: ['r1'],
})
const definition: IndicatorDefinition = {
  label: '委员工作室',
  aggregate: 'latest',
  formula: '',
  approx: '余',
  digits: 2,
  numeral: 'arabic',
  basis: '年末实有',
  basisSince: null,
}

describe('the lines of the indicators room', () => {
  test('carry the office’s own definition where there is one, else the default that gave the result', () => {
    const lines = joinLines([indicator('委员工作室'), indicator('协商议事室')], [], [definition])
    expect(lines.map(({ label, own, definition: used }) => [label, own, used.aggregate])).toEqual([
      ['委员工作室', true, 'latest'],
      ['协商议事室', false, 'sum'],
    ])
  })

  test('show a label without a result together with its problem', () => {
    const problem = { label: '办复率', code: 'division-by-zero', detail: '提案立案' } as const
    const [line] = joinLines([], [problem], [])
    expect(line).toMatchObject({ label: '办复率', indicator: null, problem })
  })
})
