import { expect, test } from 'vitest'
import type { Proposal, ProposalState } from '#shared/texts/proposal.ts'
import { addByHand, correct, refuse, separate } from '../../../renderer/features/texts/edit-proposals.ts'
import { listRows } from '../../../renderer/features/texts/proposal-rows.ts'
import {
  periodOfYear,
  stretchName,
  stretchOf,
  STRETCHES,
} from '../../../renderer/features/texts/text-period.ts'
import {
  chosenProposals,
  decide,
  EMPTY,
  takeMatches,
  useTexts,
} from '../../../renderer/features/texts/texts-store.ts'

const TEXT = '全年立案326件，共326件。另有12人次。'

function proposal(id: number, start: number, change: Partial<Proposal> = {}): Proposal {
  return {
    id,
    text: TEXT.slice(start, start + 4),
    start,
    end: start + 4,
    value: 326,
    unit: '件',
    approx: '',
    label: '提案立案',
    category: '提案',
    from: null,
    to: null,
    timeText: '',
    part: 'consultation',
    sentence: '全年立案326件，共326件。',
    sentenceStart: 0,
    repeats: null,
    sure: true,
    byHand: false,
    ...change,
  }
}
const none = { state: 'none', held: null, count: 0, title: '' } as const

function openText(proposals: readonly Proposal[]): void {
  useTexts.setState({
    ...EMPTY,
    library: '',
    facts: { ...periodOfYear(2024), department: '', source: '' },
    read: {
      file: '',
      format: 'paste',
      encoding: 'utf-8',
      text: TEXT,
      lines: [{ start: 0, kind: 'text', level: 0 }],
      notes: [],
    },
    proposals,
  })
}
const chosen = () => chosenProposals(useTexts.getState()).map(({ id }) => id)

test('what is new and sure is ticked, what the ledger knows is not, and a tick by hand stays', () => {
  openText([proposal(0, 4), proposal(1, 10, { sure: false }), proposal(2, 15)])
  takeMatches([0, 1, 2], [none, none, { ...none, state: 'known', held: null }])
  expect(chosen()).toEqual([0])
  decide([2], true)
  decide([0], false)
  takeMatches([0, 1, 2], [none, none, { ...none, state: 'other' }])
  expect(chosen()).toEqual([2])
})

test('what has no label is not ticked', () => {
  openText([proposal(0, 4, { label: '' })])
  decide([0], true)
  expect(chosen()).toEqual([])
})

test('a correction reaches the mentions that repeat the figure, until they are separated', () => {
  openText([proposal(0, 4), proposal(1, 10, { repeats: 0 })])
  expect(correct(0, { label: '立案' })).toEqual([0, 1])
  expect(useTexts.getState().proposals.map(({ label }) => label)).toEqual(['立案', '立案'])
  expect(separate(0)).toEqual([1])
  correct(0, { label: '另一个' })
  expect(useTexts.getState().proposals.map(({ label, sure }) => [label, sure])).toEqual([
    ['另一个', true],
    ['立案', false],
  ])
})

test('what is no figure goes to the numbers left out with its repeats, and comes back as it was', () => {
  openText([proposal(0, 4), proposal(1, 10, { repeats: 0 })])
  takeMatches([0], [none])
  refuse(0)
  expect(chosen()).toEqual([])
  expect(useTexts.getState().excluded.map(({ text, why }) => [text, why])).toEqual([
    ['326件', 'by-hand'],
    ['326件', 'by-hand'],
  ])
  expect(addByHand(4, 8)).toBe(0)
  expect(useTexts.getState().refused.has(0)).toBe(false)
  expect(useTexts.getState().excluded).toHaveLength(1)
})

test('a stretch marked by hand becomes a figure to be labelled; a place that is one already does not', () => {
  openText([proposal(0, 4)])
  const at = TEXT.indexOf('12人次')
  expect(addByHand(4, 8)).toBeNull()
  expect(addByHand(at, at + 2)).toBe(1)
  expect(useTexts.getState()).toMatchObject({ focused: 1, editing: true })
  expect(useTexts.getState().proposals[1]).toMatchObject({
    text: '12人次',
    unit: '人次',
    label: '',
    byHand: true,
  })
})

test('the list goes by part and place; repeats have no row, and numbers left out come last', () => {
  const states = new Map<number, ProposalState>([
    [0, 'new'],
    [1, 'repeat'],
    [2, 'doubtful'],
    [3, 'known'],
  ])
  const proposals = [
    proposal(0, 4),
    proposal(1, 10),
    proposal(2, 2, { part: 'leadership' }),
    proposal(3, 1, { part: null }),
  ]
  const number = { text: '十项', start: 0, end: 2, why: 'in-name' as const }
  const rows = (shown: 'all' | 'look' | 'known', open = false) =>
    listRows(proposals, (id) => states.get(id) ?? 'new', shown, [number], open).map((row) =>
      row.kind === 'proposal' ? row.id : row.kind === 'part' ? `${row.part} ${row.count}` : row.kind,
    )
  expect(rows('all')).toEqual(['leadership 1', 2, 'consultation 1', 0, 'null 1', 3, 'left-out'])
  expect(rows('all', true).at(-1)).toBe('excluded')
  expect(rows('look')).toEqual(['leadership 1', 2])
  expect(rows('known')).toEqual(['null 1', 3])
})

test('every stretch of a year is known by its days', () => {
  for (const stretch of STRETCHES) expect(stretchName(stretchOf(2024, stretch))).toBe(stretch)
  expect(stretchOf(2024, '2')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(stretchName({ from: '2024-01-01', to: '2025-12-31' })).toBeNull()
})
