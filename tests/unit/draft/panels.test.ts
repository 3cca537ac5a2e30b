import { describe, expect, it } from 'vitest'
import type { MaterialRecord } from '#shared/drafting/coverage-material.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { readCoverage } from '#shared/drafting/coverage.ts'
import { matchIndicators } from '../../../renderer/features/draft/match-indicators.ts'
import { occurrences } from '../../../renderer/features/draft/occurrences.ts'
import { readOutline } from '../../../renderer/features/draft/outline.ts'
import { chosenKey, periodChoices } from '../../../renderer/features/draft/period-choice.ts'
import { recordValue } from '../../../renderer/features/draft/record-value.ts'
import { shortDay, yearsOf } from '../../../renderer/features/draft/short-day.ts'
import { PROPOSALS, SMALL } from '../editor/small-document.ts'

const indicator = (patch: Partial<Indicator> = {}): Indicator => ({
  label: '提案立案',
  aggregate: 'sum',
  value: 157,
  unit: '件',
  approx: '',
  text: '157件',
  exact: true,
  basis: '',
  formula: '',
  part: 'consultation',
  category: '提案',
  records: ['r1', 'r2'],
  ...patch,
})

const told = (id: string, title: string, more: Partial<MaterialRecord> = {}): MaterialRecord => ({
  id,
  title,
  date: '2024-05-01',
  category: '提案',
  department: '',
  highlight: false,
  summary: '',
  outcome: '',
  people: '',
  labels: [],
  ...more,
})

describe('the outline', () => {
  const outline = readOutline(SMALL)

  it('counts words as Word does, heading with its number included, and finds every figure', () => {
    const part = outline.sections[1]
    expect(part?.heading).toBe('一、坚持协商主业')
    // 8 of the heading; 立案提案 157件 ，办复率高。 with 157 as one word; 9 of the second paragraph.
    expect(part?.words).toBe(8 + 4 + 2 + 6 + 9)
    expect(outline.figures).toEqual([{ section: 'consultation', figure: PROPOSALS }])
    expect(outline.words).toBe(outline.sections.reduce((sum, one) => sum + one.words, 4 + 6))
  })

  it('counts the gaps that still stand in the text', () => {
    const withGap = { ...SMALL, subtitle: '——【待补：单位】工作综述' }
    expect(readOutline(withGap).gaps).toBe(1)
    expect(outline.gaps).toBe(0)
  })

  it('says what the text takes from the ledger and which highlights it does not tell', () => {
    const records = [
      told('r1', '提案目录'),
      told('r2', '立案通知'),
      told('r3', '承办单位座谈会'),
      told('told', '提案办理抓常抓长工作会', { highlight: true }),
      told('r8', '委员企业捐赠空调', { highlight: true, date: '2024-09-01' }),
      told('r9', '在省政协座谈会上作经验交流', { highlight: true, summary: '提案办理抓常抓长受肯定' }),
    ]
    const coverage = readCoverage(SMALL, {
      parts: [{ part: 'consultation', records }],
      claims: { doing: ['召开'], done: ['批示'], future: '将', general: [] },
    })
    expect(coverage.parts.get('consultation')).toEqual({ used: 4, all: 6 })
    expect(coverage.unusedHighlights.map(({ id }) => id)).toEqual(['r8'])
  })

  it('knows where a label occurs', () => {
    expect(occurrences(outline, '提案立案')).toEqual({
      figures: ['prop1'],
      places: [{ section: 'consultation', count: 1 }],
    })
  })
})

describe('small wordings', () => {
  it('offers years newest first and the whole span last', () => {
    const choices = periodChoices(['2023', '2024'])
    expect(choices.map(({ key }) => key)).toEqual(['2024', '2023', 'all'])
    expect(chosenKey(choices, '2023-01-01', '2024-12-31')).toBe('all')
    expect(chosenKey(choices, '2023-01-01', '2024-06-30')).toBe('custom')
    expect(periodChoices([])).toEqual([])
  })

  it('writes days as narrow as the list allows', () => {
    const records = [{ date: '2024-06-20' }, { date: '2023-01-02' }]
    expect(shortDay('2024-06-20', yearsOf(records.slice(0, 1)))).toBe('6·20')
    expect(shortDay('2024-06-20', yearsOf(records))).toBe('2024·6')
  })

  it('writes what a record states, with the approximation in its place', () => {
    const figures = [
      { label: '提案', value: 96, unit: '件', approx: '' as const },
      { label: '问题', value: 2000, unit: '个', approx: '多' as const },
      { label: '率', value: 98, unit: '%', approx: '以上' as const },
    ]
    expect(recordValue({ figures }, '提案')).toBe('96件')
    expect(recordValue({ figures }, '问题')).toBe('2000多个')
    expect(recordValue({ figures }, '率')).toBe('98%以上')
    expect(recordValue({ figures }, '别的')).toBe('')
  })

  it('finds indicators by name or value', () => {
    const all = [indicator(), indicator({ label: '立案率', text: '98%', value: 98, unit: '%', category: '' })]
    expect(matchIndicators(all, '立案').map(({ label }) => label)).toEqual(['立案率', '提案立案'])
    expect(matchIndicators(all, '157').map(({ label }) => label)).toEqual(['提案立案'])
    expect(matchIndicators(all, '提案 157')).toHaveLength(1)
    expect(matchIndicators(all, '没有')).toEqual([])
  })
})
