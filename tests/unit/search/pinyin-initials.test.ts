import { describe, expect, test } from 'vitest'
import { createInitialsIndex } from '#shared/search/initials-index.ts'
import { isInitials, matchesInitials } from '#shared/search/pinyin-initials.ts'

describe('initials of pinyin', () => {
  test.each([
    ['社情民意信息', 'sqmy'],
    ['社情民意信息', 'myxx'],
    ['专题调研', 'dy'],
    ['重点提案督办', 'zdta'],
    ['银行行长座谈', 'yhhz'],
  ])('%s is found by %s', (text, initials) => {
    expect(matchesInitials(text, initials)).toBe(true)
    const index = createInitialsIndex()
    index.add(7, text)
    expect([...index.candidates(initials)]).toEqual([7])
  })

  test('every reading of a character counts: 调 is diao and tiao', () => {
    expect(matchesInitials('调研', 'dy')).toBe(true)
    expect(matchesInitials('调解', 'tj')).toBe(true)
  })

  test('characters that do not stand side by side are no word', () => {
    expect(matchesInitials('提2案', 'ta')).toBe(false)
    expect(matchesInitials('提案', 'tax')).toBe(false)
  })

  test('one letter, capitals and letters with digits are looked for as written only', () => {
    expect(['s', 'SQ', 's1', '', 'sq'].map(isInitials)).toEqual([false, false, false, false, true])
  })
})
