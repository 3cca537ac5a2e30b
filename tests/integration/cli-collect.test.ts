import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillForm, FIRST_ENTRY } from '../support/fill-form.ts'
import { testFile, testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'

const YEAR = ['--from', '2024-01-01', '--to', '2024-12-31']
const FILING = {
  date: '2024-03-12',
  category: '提案',
  title: '提案审查立案',
  figures: '提案立案=326 件;提案收到=400 件',
}

function library() {
  const folder = testFolder()
  const dir = join(folder, 'library')
  const out = join(folder, '提案委.xlsx')
  const run = (...args: string[]) => cli([...args, '--library', dir])
  return { dir, out, run, folder }
}

test('a form is written, filled in, taken back, and status tells who reported what', () => {
  const { out, run, folder } = library()
  const written = run('form', '--department', '提案委', '--out', out, '--round', '2024年度', ...YEAR)
  expect(written).toMatchObject({
    code: 0,
    json: { file: out, department: '提案委', round: { name: '2024年度' } },
  })
  expect(run('status', ...YEAR).json).toMatchObject({
    departments: expect.arrayContaining([
      expect.objectContaining({
        department: '提案委',
        form: 'sent',
        state: 'missing',
        records: 0,
        forms: [],
      }),
    ]),
  })
  const filled = join(folder, '填好.xlsx')
  writeFileSync(filled, fillForm(readFileSync(out), { [FIRST_ENTRY]: FILING }))
  expect(run('form', '--take', filled)).toMatchObject({
    code: 0,
    json: { imported: 1, updated: 0, unchanged: 0 },
  })
  expect(run('form', '--take', filled)).toMatchObject({ code: 0, json: { imported: 0, unchanged: 1 } })
  const { json, code } = run('status', ...YEAR)
  expect(code).toBe(0)
  expect(json).toMatchObject({
    departments: expect.arrayContaining([
      {
        department: '提案委',
        records: 1,
        figures: 2,
        lastDate: '2024-03-12',
        forms: [{ file: '填好.xlsx', rows: 1, receivedAt: expect.any(String) }],
        form: 'returned',
        state: 'reported',
        differences: [],
      },
      expect.objectContaining({ department: '研究室', state: 'missing' }),
    ]),
  })
})

test('import knows a form by its hidden sheet: examples stay out, and a form mixed with tables is refused', () => {
  const { out, run, folder } = library()
  run('form', '--department', '提案委', '--out', out, ...YEAR)
  const filled = join(folder, '填好.xlsx')
  writeFileSync(filled, fillForm(readFileSync(out), { [FIRST_ENTRY]: FILING }))
  const counts = { imported: 1, updated: 0, unchanged: 0 }
  expect(run('import', filled, '--dry-run')).toMatchObject({ code: 0, json: counts })
  expect(run('import', filled)).toMatchObject({
    code: 0,
    json: { ...counts, forms: [{ department: '提案委' }] },
  })
  expect(run('import', filled)).toMatchObject({ code: 0, json: { imported: 0, unchanged: 1 } })
  const table = testFile('日期,类别,标题\n2024-03-01,提案,立案\n')
  expect(run('import', filled, table)).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'import-refused' }] },
  })
})

test('a bad form is refused with row and column; what cannot be meant is wrong usage', () => {
  const { out, run } = library()
  run('form', '--department', '提案委', '--out', out, ...YEAR)
  const bad = testFile(
    fillForm(readFileSync(out), { [FIRST_ENTRY]: { ...FILING, date: '三月初' } }),
    '有错.xlsx',
  )
  const { code, json } = run('form', '--take', bad)
  expect(code).toBe(1)
  expect(json).toMatchObject({ errors: [{ file: '有错.xlsx', row: FIRST_ENTRY, column: '日期' }] })
  expect(run('form', '--take', testFile('a,b\n1,2\n'))).toMatchObject({ code: 1 })
  expect(run('form', '--out', out)).toMatchObject({ code: 2 })
  expect(run('form', '--department', '提案委', '--out', 'a.docx')).toMatchObject({ code: 2 })
  expect(run('form', '--department', '提案委', '--out', out, '--round', '没有这次')).toMatchObject({
    code: 1,
  })
  expect(run('status', '--from', '2024-01-01')).toMatchObject({ code: 2 })
})
