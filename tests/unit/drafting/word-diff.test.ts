import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, splitWords } from '#shared/drafting/word-diff.ts'

const spell = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('')

describe('the words of a text', () => {
  it('keep numbers whole, with their thousands, decimals, signs and Chinese numerals', () => {
    const words = splitWords('投入2,000件、290.5万元，增长7.5%，共三百二十六件、１２％')
    expect(words).toEqual(expect.arrayContaining(['2,000', '290.5', '7.5%', '三百二十六', '１２％']))
  })

  it('do not take a list of numbers or an ordinary word for one', () => {
    expect(splitWords('12，13')).toEqual(['12', '，', '13'])
    expect(splitWords('一致同意')).toContain('一致')
  })
})

describe('two texts side by side', () => {
  it('show which words came and went', () => {
    expect(spell('共收到提案424件。', '共收到提案430件，办复率100%。')).toBe(
      '共收到提案[-424][+430]件[+，办复率100%]。',
    )
  })

  it('are all the same, all new or all gone at the ends', () => {
    expect(diffWords('提案', '提案')).toEqual([{ kind: 'same', text: '提案' }])
    expect(diffWords('', '提案')).toEqual([{ kind: 'added', text: '提案' }])
    expect(diffWords('提案', '')).toEqual([{ kind: 'removed', text: '提案' }])
    expect(diffWords('', '')).toEqual([])
  })

  it('show the middle of endless texts as one change', () => {
    const [before, after] = ['a b ', 'c d '].map((text) => text.repeat(1500))
    expect(diffWords(`首${before}尾`, `首${after}尾`).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ])
  })

  it('are both told in full, no kind twice in a row', () => {
    const text = fc.string({
      unit: fc.constantFrom('提', '案', '，', '1', '2,000', '%', 'ab', ' ', '十'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after)
        const side = (kind: string) =>
          changes.flatMap((each) => (each.kind === 'same' || each.kind === kind ? each.text : [])).join('')
        expect([side('removed'), side('added')]).toEqual([before, after])
        expect(changes.every((each, at) => each.kind !== changes[at - 1]?.kind && each.text !== '')).toBe(
          true,
        )
      }),
    )
  })
})
