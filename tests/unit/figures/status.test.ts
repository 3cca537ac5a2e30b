import { describe, expect, test } from 'vitest'
import type { FigureInline } from '#shared/document/model.ts'
import {
  figureKey,
  figureState,
  hasMoved,
  keyText,
  ledgerFigureSchema,
  type LedgerFigure,
} from '#shared/figures/status.ts'
import { figure } from '../../fixtures/every-kind-document.ts'

const shown = figure('f1', '提案立案', '326件', 326, '件')
const now: LedgerFigure = { aggregate: 'sum', value: 326, unit: '件', approx: '', text: '326件' }
const hand: FigureInline = {
  ...shown,
  text: '330件左右',
  override: { reason: '含结转', by: '', at: '2025-01-01T00:00:00.000Z' },
}

test('the ledger’s answers are checked like everything that crosses a border', () => {
  expect(ledgerFigureSchema.parse(now)).toEqual(now)
})

describe('a figure', () => {
  test('is fresh when text and binding say what the ledger says', () => {
    expect(figureState(shown, now)).toBe('fresh')
  })

  test.each([
    ['another value', { value: 330, text: '330件' }],
    ['another unit', { unit: '个', text: '326个' }],
    ['another word', { approx: '余', text: '320余件' }],
    ['another spelling', { text: '三百二十六件' }],
  ])('is changed by %s of the ledger', (_, change) => {
    expect(figureState(shown, { ...now, ...change })).toBe('changed')
  })

  test('is changed when somebody wrote another text into it', () => {
    expect(figureState({ ...shown, text: '9999件' }, now)).toBe('changed')
  })

  test('is orphaned when the ledger says nothing', () => {
    expect(figureState(shown, undefined)).toBe('orphaned')
  })

  test('stays overridden whatever the ledger says, and tells when it moved', () => {
    expect([figureState(hand, now), hasMoved(hand, now)]).toEqual(['overridden', false])
    const moved = { ...now, value: 328, text: '328件' }
    expect([figureState(hand, moved), hasMoved(hand, moved)]).toEqual(['overridden', true])
    expect([figureState(hand, undefined), hasMoved(hand, undefined)]).toEqual(['overridden', true])
  })
})

describe('a key', () => {
  test('is the label in a unit and a period, and what of it is shown', () => {
    expect(figureKey(shown)).toEqual({
      label: '提案立案',
      unit: '件',
      from: '2024-01-01',
      to: '2024-12-31',
    })
    const change = { ...shown, binding: { ...shown.binding, measure: 'change' as const } }
    expect(figureKey(change).measure).toBe('change')
  })

  test('as text is the same for the same thing alone', () => {
    const key = figureKey(shown)
    expect(keyText({ ...key })).toBe(keyText(key))
    const others = [
      { ...key, label: '提案' },
      { ...key, unit: '个' },
      { ...key, to: '2024-06-30' },
      { ...key, measure: 'first' as const },
      { ...key, label: `提案立案${key.unit}`, unit: '' },
    ]
    expect(new Set([key, ...others].map(keyText)).size).toBe(others.length + 1)
  })
})
