import { describe, expect, test } from 'vitest'
import { renameInFormula } from '#shared/figures/formula.ts'
import { compareLabels } from '#shared/labels/compare-labels.ts'
import { countsAs, whyNotAs } from '#shared/labels/counting-units.ts'
import { createLabelNames } from '#shared/labels/label-names.ts'
import { proposeLabels, unitsName, type ReportedName } from '#shared/labels/propose-labels.ts'
import { sampleLedger } from '../../support/ledger.ts'

const propose = (counts: readonly ReportedName[], more: Partial<Parameters<typeof proposeLabels>[0]> = {}) =>
  proposeLabels({
    counts,
    names: createLabelNames([], []),
    distinct: [],
    categoriesOf: () => ['提案'],
    ...more,
  })
const name = (label: string, unit: string, records = 1): ReportedName => ({ label, unit, records })

describe('names that mean one thing are seen', () => {
  test.each([
    ['办复率', '答复率', 'synonym'],
    ['提案办复率', '办结率', 'synonym'],
    ['社情民意', '社情民意信息', 'synonym'],
    ['意见建议', '意见建议 ', 'spelling'],
    ['意见建议·协商活动', '建议意见·协商活动', 'synonym'],
    ['民主监督', '民主监督活动', 'weak-word'],
    ['协商议事室建设', '议事协商室建设', 'order'],
    ['协商议事室建设', '协商意事室建设', 'typo'],
  ])('%s, %s: %s', (one, other, why) => {
    expect(compareLabels(one, other)).toBe(why)
  })
})

describe('names of different things are left alone', () => {
  test.each([
    ['意见建议·专题调研', '意见建议·协商活动'],
    ['意见建议', '意见建议·协商活动'],
    ['提案立案', '提案办复'],
    ['立案率', '办复率'],
    ['市级媒体刊发', '省级媒体刊发'],
    ['主席会议', '副主席会议'],
    ['集中学习', '集中研讨'],
  ])('%s, %s', (one, other) => {
    expect(compareLabels(one, other)).toBeNull()
  })

  test('as all names of the three published ledgers are', () => {
    for (const sample of ['wujin', 'fuyang', 'hanbin']) {
      const counts = sampleLedger(sample).records.flatMap(({ figures }) =>
        figures.map(({ label, unit }) => name(label, unit)),
      )
      expect(propose(counts)).toEqual([])
    }
  })

  test('and a slip of the keys is one only beside a name that is much more usual, in the same category', () => {
    const counts = [name('协商议事室建设', '个', 9), name('协商意事室建设', '个', 1)]
    expect(propose(counts)).toHaveLength(1)
    expect(propose(counts, { categoriesOf: (label) => [label] })).toEqual([])
    expect(propose([name('协商议事室建设', '个', 2), name('协商意事室建设', '个', 1)])).toEqual([])
  })

  test('and names of which one is a share and one a count are not proposed', () => {
    expect(propose([name('办复率', '%', 3), name('答复率', '件', 2)])).toEqual([])
  })
})

test('a label that comes in several units is proposed with what cannot be counted together', () => {
  const counts = [name('社情民意信息', '条', 9), name('社情民意信息', '篇', 3), name('社情民意信息', '期', 2)]
  expect(propose(counts)).toEqual([
    {
      kind: 'units',
      label: '社情民意信息',
      units: [
        { unit: '条', records: 9 },
        { unit: '篇', records: 3 },
        { unit: '期', records: 2 },
      ],
      apart: [{ code: 'unit-odd', odd: '期', as: '条' }],
    },
  ])
  expect(propose(counts, { distinct: [['社情民意信息', unitsName('社情民意信息')]] })).toEqual([])
  expect(propose([name('捐款', '元'), name('捐款', '万元')])).toEqual([])
})

test('counting words count the same where an office uses either, and never 期, 人次 or shares', () => {
  expect([
    countsAs('条', '篇'),
    countsAs('次', '场次'),
    countsAs('名', '人'),
    countsAs('元', '万元'),
  ]).toEqual([true, true, true, true])
  expect([countsAs('期', '条'), countsAs('人次', '人'), countsAs('%', '件'), countsAs('万件', '条')]).toEqual(
    [false, false, false, false],
  )
  expect(whyNotAs('人次', '人')).toEqual({ code: 'unit-odd', odd: '人次', as: '人' })
})

describe('a formula written with other names', () => {
  const rename = (label: string) => ({ 答复: '办复', 收到: '立案' })[label] ?? label
  const known = ['答复', '办复', '立案', '甲+乙', '甲']
  test.each([
    ['答复/立案', '办复/立案'],
    ['答复+办复', '办复'],
    ['(答复+办复)/立案', '办复/立案'],
    ['立案-答复', '立案-办复'],
    ['立案+立案', '立案+立案'],
    ['甲+乙+答复', '甲+乙+办复'],
    ['（答复', '（答复'],
  ])('%s is read as %s', (text, wanted) => {
    expect(renameInFormula(text, known, rename)).toBe(wanted)
  })
})

test('the units of a proposal stand by use, whatever order the ledger gives them in', () => {
  const counts = [name('建议', '期', 1), name('建议', '条', 2), name('建议 ', '条', 1)]
  const units = (given: readonly ReportedName[]) =>
    propose(given).flatMap((proposal) => (proposal.kind === 'names' ? [proposal.units] : []))
  expect(units(counts)).toEqual([['条', '期']])
  expect(units(counts.toReversed())).toEqual([['条', '期']])
})
