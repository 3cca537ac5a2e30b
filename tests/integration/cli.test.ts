import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SAMPLES, testFile, testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'

const fuyang = (name: string) => join(SAMPLES, 'fuyang', name)
const YEAR = ['--from', '2020-01-01', '--to', '2020-12-31']

function importFuyang(): string {
  const dir = join(testFolder(), 'library')
  const { code } = cli([
    'import',
    fuyang('records.csv'),
    '--library',
    dir,
    '--indicators',
    fuyang('indicators.csv'),
  ])
  expect(code).toBe(0)
  return dir
}

test('import files the rows once and answers in the words of the contract', () => {
  const dir = join(testFolder(), '新库')
  const args = ['import', fuyang('records.csv'), '--library', dir, '--indicators', fuyang('indicators.csv')]
  expect(cli(args)).toMatchObject({ code: 0, json: { imported: 38, updated: 0, unchanged: 0, errors: [] } })
  expect(cli(args)).toMatchObject({ code: 0, json: { imported: 0, unchanged: 38, errors: [] } })
  const wujin = join(SAMPLES, 'wujin', 'records.csv')
  const { json } = cli(['import', wujin, fuyang('records.csv'), wujin, '--library', dir])
  expect(json).toEqual({ imported: 29, updated: 0, unchanged: 67, doubts: [], notes: [], errors: [] })
})

test('a corrected file updates what it corrects and says so; a tie is refused until it is accepted', () => {
  const dir = join(testFolder(), 'library')
  const row = (count: number) => `2024-03-12,提案,提案办理协商,协商=${count} 次\n`
  const header = '日期,类别,标题,数据\n'
  const send = (name: string, rows: string, ...more: string[]) => {
    const file = testFile(header + rows, name)
    return cli(['import', file, '--library', dir, ...more])
  }
  expect(send('a.csv', row(1)).json).toMatchObject({ imported: 1, updated: 0 })
  expect(send('a.csv', row(2), '--dry-run').json).toMatchObject({ imported: 0, updated: 1 })
  expect(send('a.csv', row(2)).json).toMatchObject({ imported: 0, updated: 1, unchanged: 0, errors: [] })
  expect(send('a.csv', row(2) + row(5)).json).toMatchObject({ imported: 1, updated: 0, unchanged: 1 })
  const tied = send('b.csv', row(7))
  expect(tied.code).toBe(1)
  expect(tied.json).toMatchObject({ imported: 0, doubts: [{ file: 'b.csv', row: 2 }], errors: [] })
  expect(tied.stderr).toContain('--accept-doubts')
  expect(send('b.csv', row(7), '--accept-doubts').json).toMatchObject({ imported: 1, updated: 0 })
})

test('import --dry-run tells what would happen and makes nothing', () => {
  const dir = join(testFolder(), 'library')
  const { code, json } = cli(['import', fuyang('records.csv'), '--library', dir, '--dry-run'])
  expect(code).toBe(0)
  expect(json).toMatchObject({ imported: 38, unchanged: 0, doubts: [], notes: [], errors: [] })
  expect(existsSync(dir)).toBe(false)
})

test('one bad cell in any file refuses all, with file, row, column and message', () => {
  const dir = join(testFolder(), 'library')
  const bad = testFile(
    '日期,类别,标题,数据\n2023-01-01,提案,好的一行,立案=3 件\n2023-13-45,提案,坏日期,立案=四五 件\n',
    '坏.csv',
  )
  const { code, json, stderr } = cli(['import', fuyang('records.csv'), bad, '/nowhere.csv', '--library', dir])
  expect(code).toBe(1)
  expect(json).toMatchObject({
    imported: 0,
    unchanged: 0,
    errors: [
      { file: bad, row: 3, column: '日期' },
      { file: bad, row: 3, column: '数据' },
      { file: '/nowhere.csv', row: 0, column: '', message: '找不到文件“/nowhere.csv”。' },
    ],
  })
  expect(stderr).toContain(`${bad} 第 3 行“日期”`)
  expect(cli(['indicators', '--library', dir, ...YEAR]).json).toEqual({ indicators: [] })
})

test('draft answers with parts, figures and their records, and writes the file', () => {
  const dir = importFuyang()
  const out = join(testFolder(), '综述.docx')
  const title = '聚焦大局促发展——市政协2020年工作综述'
  const args = [
    'draft',
    '--library',
    dir,
    ...YEAR,
    '--organ',
    '政协阜阳市委员会',
    '--out',
    out,
    '--title',
    title,
  ]
  const { code, json } = cli(args)
  expect(code).toBe(0)
  expect(Object.keys(json)).toEqual(['draft', 'title', 'parts', 'figures', 'unplaced', 'missing'])
  expect(json['title']).toBe(title)
  const parts = json['parts'] as { id: string; heading: string | null; paragraphs: string[] }[]
  expect(parts.map(({ id }) => id)).toEqual([
    'intro',
    'leadership',
    'consultation',
    'people',
    'unity',
    'outro',
  ])
  const figures = json['figures'] as Record<string, unknown>[]
  const filed = figures.find(({ label }) => label === '提案立案')
  expect(Object.keys(filed ?? {})).toEqual([
    'id',
    'text',
    'value',
    'unit',
    'approx',
    'label',
    'aggregate',
    'part',
    'records',
  ])
  expect(filed).toMatchObject({ text: '326件', value: 326, unit: '件', approx: '', aggregate: 'sum' })
  expect(filed?.['records']).toHaveLength(1)
  const text = parts.flatMap(({ paragraphs }) => paragraphs).join('')
  for (const figure of figures) expect(text).toContain(figure['text'])
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
})

test('export writes a stored draft again, byte for byte, and refuses one it does not know', () => {
  const dir = importFuyang()
  const folder = testFolder()
  const drafted = cli(
    ['draft', '--library', dir, ...YEAR, '--organ', '政协阜阳市委员会', '--out', 'a.docx'],
    folder,
  )
  const key = ['--library', dir, '--draft', String(drafted.json['draft'])]
  expect(cli(['export', ...key, '--out', 'b.docx', '--profile', 'report'], folder).code).toBe(0)
  expect(cli(['export', ...key, '--out', 'c.docx', '--profile', 'official'], folder).code).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['a.docx', 'b.docx', 'c.docx'])
  const bytes = (name: string) => readFileSync(join(folder, name))
  expect(bytes('b.docx').equals(bytes('a.docx'))).toBe(true)
  expect(bytes('c.docx').equals(bytes('a.docx'))).toBe(false)
  const unknown = cli(['export', '--library', dir, '--draft', 'x', '--out', 'd.docx'], folder)
  expect(unknown).toMatchObject({ code: 1, json: { errors: [{ message: '资料库里没有这份稿：x。' }] } })
})

test('indicators lists every figure of the period in the words of the contract', () => {
  const { code, json } = cli(['indicators', '--library', importFuyang(), ...YEAR])
  expect(code).toBe(0)
  const indicators = json['indicators'] as Record<string, unknown>[]
  expect(indicators.find(({ label }) => label === '捐款捐物')).toEqual({
    label: '捐款捐物',
    aggregate: 'sum',
    value: 910,
    unit: '万元',
    approx: '多',
    text: '910多万元',
    records: [expect.any(String), expect.any(String)],
  })
})

test('what is refused ends with 1, a sentence and no draft left behind', () => {
  const dir = importFuyang()
  const organ = ['--organ', '政协阜阳市委员会']
  const empty = cli([
    'draft',
    '--library',
    dir,
    '--from',
    '1999-01-01',
    '--to',
    '1999-12-31',
    ...organ,
    '--out',
    'a.docx',
  ])
  expect(empty.code).toBe(1)
  expect(JSON.stringify(empty.json['errors'])).toContain('没有一条履职记录')
  const template = cli(['draft', '--library', dir, ...YEAR, ...organ, '--template', 'x', '--out', 'a.docx'])
  expect(template.code).toBe(1)
  const folder = cli(['draft', '--library', dir, ...YEAR, ...organ, '--out', '/nowhere/a.docx'])
  expect(folder.code).toBe(1)
  expect(folder.stderr).toContain('/nowhere')
  const file = testFile('x')
  expect(cli(['indicators', '--library', file, ...YEAR])).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'path-invalid' }] },
  })
})

test('a library path that cannot be a folder is refused by a sentence, also on trial', () => {
  const file = testFile('日期,类别,标题\n2023-05-01,提案,甲\n')
  const folder = testFolder()
  mkdirSync(join(folder, 'zongshu.db'))
  const odd = process.platform === 'linux' ? ['/proc/nowhere'] : []
  const places = [join(file, 'in-it'), join(folder, '长'.repeat(200)), folder, ...odd]
  const refused = { code: 1, json: { errors: [{ code: 'path-invalid' }] } }
  for (const dir of places) expect(cli(['indicators', '--library', dir, ...YEAR])).toMatchObject(refused)
  expect(cli(['import', file, '--library', file, '--dry-run'])).toMatchObject(refused)
})

test('formulas may use labels with an operator that stand in the library or in the files', () => {
  const dir = join(testFolder(), 'library')
  const head = '日期,类别,标题,数据\n'
  const first = testFile(`${head}2020-05-01,提案,甲,活动·线上/线下=3 场\n`)
  expect(cli(['import', first, '--library', dir]).code).toBe(0)
  const second = testFile(`${head}2020-05-02,提案,乙,甲+乙=4 场\n`)
  const indicators = testFile('指标,汇总方式,公式\n总数,推算,活动·线上/线下+甲+乙\n')
  expect(cli(['import', second, '--library', dir, '--indicators', indicators]).code).toBe(0)
  const { json } = cli(['indicators', '--library', dir, ...YEAR])
  expect(json['indicators']).toContainEqual(expect.objectContaining({ label: '总数', value: 7, text: '7场' }))
})

test.each([
  ['an unknown verb', ['fly'], '没有“fly”这个命令'],
  ['an unknown option', ['indicators', '--library', 'x', ...YEAR, '--loud'], '不认识的选项 --loud'],
  ['an option without its value', ['indicators', '--library'], '--library'],
  ['a missing option', ['indicators', ...YEAR], '缺少选项 --library'],
  ['an option given twice', ['indicators', '--library', 'a', '--library', 'b', ...YEAR], '只能写一次'],
  [
    'a day that does not exist',
    ['indicators', '--library', 'x', '--from', '2023-13-45', '--to', '2023-12-31'],
    '2023-13-45',
  ],
  [
    'a day in another form',
    ['indicators', '--library', 'x', '--from', '2023/1/1', '--to', '2023-12-31'],
    '2023/1/1',
  ],
  [
    'a period the wrong way round',
    ['indicators', '--library', 'x', '--from', '2024-01-01', '--to', '2023-01-01'],
    '晚于',
  ],
  ['a file where none belongs', ['indicators', 'a.csv', '--library', 'x', ...YEAR], '多余的参数“a.csv”'],
  ['no file to import', ['import', '--library', 'x'], '没有写要导入的文件'],
  [
    'an unknown profile',
    ['export', '--library', 'x', '--draft', 'y', '--out', 'z', '--profile', 'pdf'],
    '--profile',
  ],
])('%s is wrong usage: exit 2, said on stderr with the usage, nothing made', (_, args, sentence) => {
  const folder = testFolder()
  const { code, json, stderr } = cli(args, folder)
  expect(code).toBe(2)
  expect(stderr).toContain(sentence)
  expect(stderr).toContain('用法：')
  expect(json['errors']).toHaveLength(1)
  expect(readdirSync(folder)).toEqual([])
})

test('a call without a verb is wrong usage and says what there is', () => {
  const { code, json } = cli([])
  expect(code).toBe(2)
  expect(json).toMatchObject({ errors: [{ message: '没有写命令。' }] })
})

test('help names every verb', () => {
  const { code, json } = cli(['help'])
  expect(code).toBe(0)
  const verbs = json['verbs'] as { verb: string }[]
  expect(verbs.map(({ verb }) => verb)).toEqual([
    'import',
    'draft',
    'indicators',
    'export',
    'document',
    'refresh',
    'regenerate',
    'coverage',
    'verify',
    'sheet',
    'record',
    'preflight',
    'profile',
    'search',
    'extract',
    'form',
    'status',
    'help',
  ])
})
