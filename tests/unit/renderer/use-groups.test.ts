import { describe, expect, test } from 'vitest'
import type { RecordUse } from '#shared/ipc/contract/figures.ts'
import { countUses, excerpt, groupUses, shortTitle } from '../../../renderer/features/ledger/use-groups.ts'

function recordUse(change: Partial<RecordUse>): RecordUse {
  return {
    record: 'r',
    draftId: 'd1',
    draftTitle: '甲稿',
    section: 'people',
    blockId: 'b1',
    figureId: 'f1',
    label: '走访',
    text: '3次',
    sentence: '走访3次，座谈3次。',
    at: 2,
    ...change,
  }
}

const told = recordUse({ figureId: null, text: '', at: 0, sentence: '举办联谊会。' })
const shown = (pieces: ReturnType<typeof excerpt>) =>
  pieces.map((piece) => (piece.isFigure ? `[${piece.text}]` : piece.text)).join('')

test('figures of one sentence are one entry, drafts keep their order', () => {
  const uses = [
    recordUse({}),
    recordUse({ figureId: 'f2', at: 7 }),
    told,
    recordUse({ draftId: 'd2', draftTitle: '乙稿' }),
    recordUse({ blockId: 'b2' }),
  ]
  expect(
    groupUses(uses).map(({ draftTitle, sentences }) => [
      draftTitle,
      sentences.map(({ blockId, figures }) => [blockId, figures.map(({ figureId }) => figureId)]),
    ]),
  ).toEqual([
    [
      '甲稿',
      [
        ['b1', ['f1', 'f2']],
        ['b1', []],
        ['b2', ['f1']],
      ],
    ],
    ['乙稿', [['b1', ['f1']]]],
  ])
})

test('figures and told sentences are counted apart, with the drafts that count', () => {
  expect(countUses([recordUse({}), recordUse({ draftId: 'd2', draftTitle: '乙稿' }), told])).toEqual({
    figures: 2,
    sentences: 1,
    titles: ['甲稿', '乙稿'],
  })
  expect(countUses([told])).toEqual({ figures: 0, sentences: 1, titles: ['甲稿'] })
})

describe('excerpts', () => {
  test('mark the figure that is meant, not another that reads the same', () => {
    const figures = [recordUse({ at: 7 })]
    expect(shown(excerpt({ sentence: '走访3次，座谈3次。', figures }))).toBe('走访3次，座谈[3次]。')
  })

  test('show of a long sentence what stands around the figures', () => {
    const sentence = `${'前'.repeat(60)}走访3次${'后'.repeat(60)}。`
    const pieces = shown(excerpt({ sentence, figures: [recordUse({ at: 62 })] }))
    expect(pieces).toMatch(/^……前{16}走访\[3次\]后{34}……$/)
  })

  test('show the beginning of a long sentence without a figure', () => {
    expect(shown(excerpt({ sentence: '字'.repeat(80), figures: [] }))).toBe(`${'字'.repeat(54)}……`)
  })
})

test('a title is short without its subtitle, and cut when it still is not', () => {
  expect(shortTitle('凝心聚力谋发展——某市政协2024年工作综述')).toBe('凝心聚力谋发展')
  expect(shortTitle('政协某某市委员会二〇二四年度工作综述')).toBe('政协某某市委员会二〇二四年度工…')
  expect(shortTitle('——只有副标题')).toBe('——只有副标题')
})
