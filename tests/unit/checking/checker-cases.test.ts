import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '#shared/checking/arithmetic.ts'
import { typedNumbersOfLine } from '#shared/checking/typed-numbers.ts'
import { reviewOf, YEAR } from './review-of.ts'

const csv = readFileSync(new URL('../../fixtures/checker-cases.csv', import.meta.url), 'utf8').trim()
type Case = { id: string; text: string; rule: string; expect: 'fire' | 'silent'; explanation: string }
const all = Papa.parse<Case>(csv, { header: true }).data
const ARITHMETIC = ['N08', 'N09', 'N10', 'P11']

describe('the checker cases', () => {
  it.each(all.filter((each) => ARITHMETIC.includes(each.rule)))('$id $rule $expect: $text', (each) => {
    const found = checkArithmetic(reviewOf(each.text), { period: YEAR, indicators: [] })
    expect(found.map(({ code }) => code)).toEqual(each.expect === 'fire' ? [each.rule] : [])
  })

  it.each(all.filter((each) => !ARITHMETIC.includes(each.rule)))(
    '$id $rule is none of arithmetic: $text',
    (each) => {
      expect(checkArithmetic(reviewOf(each.text), { period: YEAR, indicators: [] })).toEqual([])
    },
  )

  it.each(all.filter((each) => each.rule === 'EXTRACT'))('$id counts no number: $text', (each) => {
    expect(typedNumbersOfLine([{ type: 'text', text: each.text }])).toEqual([])
  })
})
