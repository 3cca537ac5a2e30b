import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordUse } from '#shared/ipc/contract/figures.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { dumpLedger, openServices, testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'

type Told = { record: RecordRow; uses: RecordUse[] }

function library() {
  const dir = join(testFolder(), 'library')
  const record = (verb: string, ...args: string[]) => cli(['record', verb, '--library', dir, ...args])
  const add = (...args: string[]) => record('add', '--date', '2024-03-01', '--category', '提案', ...args)
  return { dir, record, add }
}

const told = ({ json }: { json: unknown }) => json as Told

/** A library with one record and a draft that states its number. */
function drafted() {
  const made = library()
  const { record } = told(made.add('--title', '提案审查立案', '--figures', '提案立案=326 件'))
  const { code } = cli(
    [
      'draft',
      '--library',
      made.dir,
      '--from',
      '2024-01-01',
      '--to',
      '2024-12-31',
      '--organ',
      '政协某市委员会',
    ].concat(['--out', join(testFolder(), 'a.docx')]),
  )
  expect(code).toBe(0)
  return { ...made, id: record.id, revision: record.revision }
}

test('add files a record with every field read as in a records file', () => {
  const { add, record } = library()
  const fields = {
    title: '重点提案督办',
    'end-date': '2024年3月5日',
    summary: '市长领衔督办',
    outcome: '被采纳',
    figures: '重点提案督办=14件；意见建议=50多 条',
    people: '市政协领导',
    department: '提案委',
    source: '简报',
    highlight: '是',
    part: '为民履职',
  }
  const { code, json, stderr } = add(...Object.entries(fields).flatMap(([name, text]) => [`--${name}`, text]))
  expect([code, stderr]).toEqual([0, expect.stringContaining('已记下“重点提案督办”')])
  const { record: row, uses } = told({ json })
  expect(uses).toEqual([])
  expect(row).toMatchObject({
    date: '2024-03-01',
    endDate: '2024-03-05',
    figures: [
      { label: '重点提案督办', value: 14, unit: '件', approx: '' },
      { label: '意见建议', value: 50, unit: '条', approx: '多' },
    ],
    highlight: true,
    part: 'people',
    effectivePart: 'people',
    revision: 1,
  })
  expect(told(record('show', row.id))).toEqual({ record: row, uses: [] })
})

test('edit changes the named fields alone, an empty one is cleared, and the window can undo it', async () => {
  const { dir, add, record } = library()
  const before = told(
    add('--title', '视察', '--summary', '原文', '--figures', '视察=2 次', '--part', 'unity'),
  )
  const { id } = before.record
  const { code, json } = record('edit', '--id', id, '--title', '专题视察', '--part', '', '--summary=')
  expect(code).toBe(0)
  expect(told({ json }).record).toMatchObject({
    title: '专题视察',
    summary: '',
    part: null,
    figures: before.record.figures,
    revision: 2,
  })
  const { services } = await openServices({ dir, create: false })
  await services['records:undo']({})
  expect((await services['records:get']({ ids: [id] })).rows).toEqual([before.record])
})

test('edit tells first which sentences rest on the record and which numbers will be marked', () => {
  const { record, id } = drafted()
  const { code, json, stderr } = record('edit', id, '--figures', '提案立案=330 件')
  expect(code).toBe(0)
  const { uses } = told({ json })
  expect(uses).toEqual([
    expect.objectContaining({ record: id, label: '提案立案', text: '326件', figureId: expect.any(String) }),
  ])
  expect(uses[0]?.sentence).toContain('326件')
  const lines = stderr.trim().split('\n')
  expect(lines[0]).toBe('有 1 份稿的 1 处用到：')
  expect(lines[1]).toContain(uses[0]?.sentence)
  expect(lines[2]).toContain('会标为“已变”：提案立案 326件→330件。')
  expect(lines[3]).toBe('已修改“提案审查立案”。')
})

test('remove tells the sentences, too, and takes several ids at once', () => {
  const { dir, add, record, id } = drafted()
  const other = told(add('--title', '另一条')).record.id
  const { code, json, stderr } = record('remove', '--id', `${id},${other}`)
  expect([code, json['removed'], (json['uses'] as RecordUse[]).length]).toEqual([0, 2, 1])
  expect(stderr.indexOf('有 1 份稿')).toBeLessThan(stderr.indexOf('已删除 2 条'))
  expect(record('show', id)).toMatchObject({ code: 1, json: { errors: [{ code: 'not-found' }] } })
  expect(existsSync(dir)).toBe(true)
})

test('--dry-run tells the same and changes nothing', () => {
  const { dir, record, id } = drafted()
  const before = dumpLedger(dir)
  const edited = record('edit', id, '--figures', '', '--dry-run')
  expect([edited.code, told(edited).uses.length, told(edited).record.figures]).toEqual([0, 1, []])
  expect(edited.stderr).toContain('提案立案 326件→无')
  const removed = record('remove', id, '--dry-run')
  expect(removed).toMatchObject({ code: 0, json: { removed: 0, uses: [{ record: id }] } })
  expect(dumpLedger(dir)).toBe(before)
})

test('a stale revision is refused as a conflict, the stored one is not', () => {
  const { record, id, revision } = drafted()
  const change = (title: string, at: number) => record('edit', id, '--title', title, '--revision', `${at}`)
  expect(change('甲', revision).code).toBe(0)
  expect(change('乙', revision)).toMatchObject({ code: 1, json: { errors: [{ code: 'conflict' }] } })
  expect(told(record('show', id)).record.title).toBe('甲')
})

test('what cannot be read is refused by the sentences of an import, and nothing is written', () => {
  const { record, id, add } = drafted()
  const wrong = add(
    '--title',
    '视察',
    '--figures',
    '立案326;甲=1 件',
    '--highlight',
    '也许',
    '--part',
    '其他',
  )
  expect(wrong.code).toBe(1)
  expect(wrong.json['errors']).toEqual([
    { column: '数据', message: expect.stringMatching(/^“立案326”缺少“=”，请写成/) },
    { column: '亮点', message: '“也许”应写“是”或“否”' },
    { column: '部分', message: expect.stringContaining('不是部分名称') },
  ])
  expect(wrong.stderr).toContain('--figures：“立案326”')
  const errorOf = (...args: string[]) => {
    const { code, json } = record('edit', id, ...args)
    return [code, (json['errors'] as { message: string }[])[0]?.message]
  }
  expect(errorOf('--date', '2024-02-30')).toEqual([1, '“2024-02-30”不存在：2024 年 2 月没有 30 日'])
  expect(errorOf('--end-date', '2024-01-01')).toEqual([1, '结束日期 2024-01-01 早于日期 2024-03-01'])
  expect(errorOf('--title', '')).toEqual([1, '不能为空'])
  expect(record('edit', 'nobody', '--title', '甲')).toMatchObject({
    code: 1,
    json: { errors: [{ message: '台账里没有这条记录：nobody。' }] },
  })
  expect(record('remove', id, 'nobody').code).toBe(1)
  expect(record('show', id).code).toBe(0)
})

test('only add makes a library', () => {
  const { dir, record } = library()
  for (const verb of ['edit', 'remove', 'show']) {
    const title = verb === 'edit' ? ['--title', '甲'] : []
    expect(record(verb, 'x', ...title)).toMatchObject({ code: 1, json: { errors: [{ code: 'not-found' }] } })
    expect(existsSync(dir)).toBe(false)
  }
})

test.each([
  ['an unknown sub-verb', ['fly', '--library', 'x'], '不是“fly”'],
  ['no sub-verb', ['--library', 'x'], 'record 后面应写 add、edit、remove、show 之一。'],
  ['no library', ['add', '--date', '2024-01-01'], '缺少选项 --library'],
  ['no title', ['add', '--library', 'x', '--date', '2024-01-01', '--category', '提案'], '缺少选项 --title'],
  ['no id', ['remove', '--library', 'x'], '缺少选项 --id'],
  ['two ids to edit', ['edit', '--library', 'x', 'a,b', '--title', '甲'], '一次只能写一条'],
  ['an id twice', ['show', '--library', 'x', '--id', 'a', 'b'], '多余的参数“b”'],
  ['nothing to change', ['edit', '--library', 'x', '--id', 'a'], '没有写要改的内容'],
  [
    'a revision that is none',
    ['edit', '--library', 'x', 'a', '--title', '甲', '--revision', '一'],
    '--revision',
  ],
  ['an unknown option', ['add', '--library', 'x', '--people2', '甲'], '不认识的选项 --people2'],
])('%s is wrong usage and makes nothing', (_, args, sentence) => {
  const folder = testFolder()
  const { code, json, stderr } = cli(['record', ...args], folder)
  expect([code, (json['errors'] as unknown[]).length]).toEqual([2, 1])
  expect(stderr).toContain(sentence)
  expect(readdirSync(folder)).toEqual([])
})
