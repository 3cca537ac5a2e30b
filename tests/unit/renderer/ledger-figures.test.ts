import { describe, expect, test } from 'vitest'
import { tagsThatFit, tagWidth } from '../../../renderer/features/ledger/figure-fit.ts'
import { sumFigures } from '../../../renderer/features/ledger/sum-figures.ts'

describe('figure tags in a row', () => {
  const tags = ['理论学习 13次', '集中研讨 8次', '调研报告 16篇']

  test('one is always shown, all of them when there is room', () => {
    expect(tagsThatFit(tags, 10)).toBe(1)
    expect(tagsThatFit(tags, 2000)).toBe(3)
    expect(tagsThatFit([], 2000)).toBe(0)
  })

  test('room is kept for the count of the others', () => {
    const two = tagWidth(tags[0]!) + tagWidth(tags[1]!) + 4
    expect(tagsThatFit(tags, two)).toBe(1)
    expect(tagsThatFit(tags, two + 40)).toBe(2)
    expect(tagsThatFit(tags.slice(0, 2), two)).toBe(2)
  })
})

describe('the sum of marked records', () => {
  const figure = (label: string, value: number, unit: string, approx: '' | '多' = '') => ({
    label,
    value,
    unit,
    approx,
  })

  test('adds by label and unit without the errors of floating point', () => {
    const sums = sumFigures([
      { figures: [figure('捐款', 0.1, '万元'), figure('信息', 6, '条')] },
      { figures: [figure('捐款', 0.2, '万元'), figure('信息', 1, '篇')] },
    ])
    expect(sums).toEqual([figure('捐款', 0.3, '万元'), figure('信息', 6, '条'), figure('信息', 1, '篇')])
  })

  test('an addend that is not exact makes the sum approximate; percentages are not added', () => {
    const sums = sumFigures([
      { figures: [figure('捐款', 290, '万元', '多'), figure('办复率', 100, '%')] },
      { figures: [figure('捐款', 620, '万元')] },
    ])
    expect(sums).toEqual([{ label: '捐款', value: 910, unit: '万元', approx: '约' }])
  })
})
