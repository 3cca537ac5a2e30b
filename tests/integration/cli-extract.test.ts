import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'

/** 提案立案326件。 in GBK. */
const GBK = Uint8Array.from([
  0xcc, 0xe1, 0xb0, 0xb8, 0xc1, 0xa2, 0xb0, 0xb8, 0x33, 0x32, 0x36, 0xbc, 0xfe, 0xa1, 0xa3,
])

function textFile(content: string | Uint8Array, name = 'a.txt'): string {
  const file = join(testFolder(), name)
  writeFileSync(file, content)
  return file
}

test('extract tells the figures of a text and the numbers it leaves alone', () => {
  const file = textFile('市政协落实“人才新政20条”，提案立案326件，立案提案全部办复，走访企业100多家。')
  const { code, json, stderr } = cli(['extract', file, '--json'])
  expect(code).toBe(0)
  expect(json['figures']).toMatchObject([
    { text: '326件', value: 326, unit: '件', approx: '', label: '提案立案', part: 'consultation' },
    { text: '全部办复', value: null, inWords: 100, unit: '%', label: '提案办复率' },
    { text: '100多家', value: 100, unit: '家', approx: '多', label: '走访企业' },
  ])
  expect(json['excluded']).toEqual([{ text: '人才新政20条', why: '名称中的数字' }])
  expect(stderr).toBe('')
})

test('extract without --json also lists the figures for a reader', () => {
  const { json, stderr } = cli(['extract', textFile('提案立案326件。')])
  expect(json['figures']).toHaveLength(1)
  expect(stderr).toContain('326件\t提案立案\t326 件')
})

test('extract reads a text in GBK', () => {
  expect(cli(['extract', textFile(GBK), '--json']).json['figures']).toMatchObject([{ text: '326件' }])
})

test('extract says what is wrong with a file that is not there and with a call without one', () => {
  const missing = cli(['extract', join(testFolder(), 'none.txt')])
  expect(missing.code).toBe(1)
  expect(missing.stderr).not.toBe('')
  expect(cli(['extract']).code).toBe(2)
})
