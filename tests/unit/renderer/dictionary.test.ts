import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '#shared/ipc/error-codes.ts'
import { FIGURE_PROBLEMS } from '#shared/domain/figure-problem.ts'
import { en, zhCN } from '../../../renderer/text/dictionary.ts'
import { HELP } from '../../../renderer/text/help.ts'
import type { HelpText } from '../../../renderer/text/zh-CN/help.ts'

type Entry = readonly [path: string, value: unknown]

function entries(node: unknown, path = ''): Entry[] {
  if (typeof node !== 'object' || node === null) return [[path, node]]
  return Object.entries(node).flatMap(([key, value]) => entries(value, `${path}/${key}`))
}

const HAN = /\p{Script=Han}/u
// Names of columns, labels and examples that stay Chinese because the ledger holds them so, or the paper prints them.
const QUOTES_DATA =
  /^\/(shell\/brand|welcome\/(organPlaceholder|namePlaceholder)|ledger\/figuresLabel|indicators\/(newPlaceholder|formula)|importing\/dropHint|draft\/|paper\/(hints|remarks)\/|profiles\/forms\/)/

describe('the two languages', () => {
  test('have the same entries of the same kinds, none of them empty', () => {
    const chinese = entries(zhCN)
    const english = new Map(entries(en))
    expect([...english.keys()].sort()).toEqual(chinese.map(([path]) => path).sort())
    for (const [path, value] of chinese) {
      expect(typeof english.get(path), path).toBe(typeof value)
      if (typeof value === 'string') expect(value.trim(), path).not.toBe('')
      if (typeof english.get(path) === 'string') expect(english.get(path), path).not.toBe('')
    }
  })

  test('English says nothing in Chinese but names that the ledger itself holds', () => {
    const left = entries(en).filter(
      ([path, value]) => typeof value === 'string' && HAN.test(value) && !QUOTES_DATA.test(path),
    )
    expect(left).toEqual([])
  })

  test('the help has the same chapters and blocks in both', () => {
    const shape = ({ chapters }: HelpText) =>
      chapters.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)])
    expect(shape(HELP.en)).toEqual(shape(HELP['zh-CN']))
  })

  test.each(ERROR_CODES)('error %s is a whole sentence in both', (code) => {
    expect(zhCN.errors[code]({})).toMatch(/。$/)
    expect(en.errors[code]({ dir: '/a', file: 'b.csv' })).toMatch(/^[A-Z].*\.$/)
    expect(en.errors[code]({})).not.toMatch(HAN)
  })

  test.each(FIGURE_PROBLEMS)('figure problem %s is explained in both', (code) => {
    const problem = { code, piece: '2 pieces', data: 'pieces' }
    expect(zhCN.ledger.figureProblem(problem)).toMatch(HAN)
    expect(en.ledger.figureProblem(problem)).toMatch(/^[^。]+$/)
  })
})
