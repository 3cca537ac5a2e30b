import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fullWidth, titleLines } from '#shared/paper/title-lines.ts'

it('a title of any length is broken into lines that fit, with every character in its place', () => {
  const word = fc.constantFrom(
    ...'守正 创新 开新局 的 在 高质量 发展 政协 委员会 工作综述 ， “两个” 2024年 abc 𠮷'.split(' '),
  )
  const title = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join(''))
  fc.assert(
    fc.property(title, (text) => {
      const lines = titleLines(text, 20)
      expect(lines.join('')).toBe(text)
      for (const line of lines) expect(fullWidth(line)).toBeLessThanOrEqual(20)
    }),
    { numRuns: 100 },
  )
  // As long as a title may be: the ways to break it are more than could ever be tried one by one.
  const longest = '守正创新开新局砥砺奋进谱新篇政协委员会工作综述'.repeat(100).slice(0, 2000)
  expect(titleLines(longest, 20).join('')).toBe(longest)
})
