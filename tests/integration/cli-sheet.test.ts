import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SAMPLES, testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'

const YEAR = ['--from', '2020-01-01', '--to', '2020-12-31']
const fuyang = (name: string) => join(SAMPLES, 'fuyang', name)

function drafted(): { dir: string; draft: string; folder: string } {
  const folder = testFolder()
  const dir = join(folder, 'library')
  cli(['import', fuyang('records.csv'), '--library', dir, '--indicators', fuyang('indicators.csv')])
  const organ = ['--organ', '政协阜阳市委员会', '--out', 'a.docx']
  const { json } = cli(['draft', '--library', dir, ...YEAR, ...organ], folder)
  return { dir, draft: String(json['draft']), folder }
}

test('sheet writes the file and tells each number with its state and how many records it rests on', () => {
  const { dir, draft, folder } = drafted()
  const args = ['sheet', '--library', dir, '--draft', draft, '--out']
  const { code, json, stderr } = cli([...args, '核对表.docx'], folder)
  expect(code).toBe(0)
  expect(Object.keys(json)).toEqual(['draft', 'file', 'rows', 'typed', 'figures'])
  expect(json).toMatchObject({ draft, rows: 14, typed: 0 })
  expect(String(json['file'])).toMatch(/核对表\.docx$/)
  const figures = json['figures'] as Record<string, unknown>[]
  expect(figures).toHaveLength(14)
  expect(figures.find(({ label }) => label === '重点提案督办')).toEqual({
    number: 10,
    text: '14件',
    label: '重点提案督办',
    state: 'fresh',
    records: 14,
  })
  expect(stderr).toContain('14 个数字，0 处未核')
  expect(cli([...args, '再写.docx'], folder).code).toBe(0)
  const bytes = (name: string) => readFileSync(join(folder, name))
  expect(bytes('再写.docx').equals(bytes('核对表.docx'))).toBe(true)
})

test('sheet refuses in a sentence what it cannot do, and writes nothing', () => {
  const { dir, draft, folder } = drafted()
  const before = readdirSync(folder)
  const sheet = (...args: string[]) => cli(['sheet', '--library', dir, ...args], folder)
  expect(sheet('--draft', 'x', '--out', 'b.docx')).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'not-found', message: '资料库里没有这份稿：x。' }] },
  })
  expect(sheet('--draft', draft, '--out', join('没有', 'b.docx'))).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'path-invalid' }] },
  })
  expect(sheet('--draft', draft, '--out', join(dir, 'zongshu.db'))).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'path-invalid' }] },
  })
  expect(sheet('--draft', draft)).toMatchObject({
    code: 2,
    json: { errors: [{ message: '缺少选项 --out。' }] },
  })
  expect(sheet('--out', 'b.docx')).toMatchObject({ code: 2 })
  expect(sheet('--draft', draft, '--out', 'b.docx', '--profile', 'report')).toMatchObject({ code: 2 })
  expect(readdirSync(folder)).toEqual(before)
  expect(existsSync(join(dir, 'zongshu.db'))).toBe(true)
})
