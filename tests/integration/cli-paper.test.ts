import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ReviewDocument } from '#shared/document/model.ts'
import { profileFileText } from '#shared/paper/profile-file.ts'
import { builtInProfile } from '#shared/paper/profiles.ts'
import { preflightFindingSchema } from '#shared/preflight/finding.ts'
import { SAMPLES, testFolder } from '../support/library.ts'
import { cli } from '../support/run-cli.ts'

const YEAR = ['--from', '2020-01-01', '--to', '2020-12-31']
const fuyang = (name: string) => join(SAMPLES, 'fuyang', name)

function drafted() {
  const folder = testFolder()
  const dir = join(folder, 'library')
  cli(['import', fuyang('records.csv'), '--library', dir, '--indicators', fuyang('indicators.csv')])
  const organ = ['--organ', '政协阜阳市委员会', '--out', 'a.docx']
  const { json } = cli(['draft', '--library', dir, ...YEAR, ...organ], folder)
  const draft = String(json['draft'])
  const key = ['--library', dir, '--draft', draft]
  const run = (verb: string, ...args: string[]) => cli([verb, ...key, ...args], folder)
  const change = (edit: (document: ReviewDocument) => unknown) => {
    const { document, revision } = run('document').json as { document: ReviewDocument; revision: number }
    writeFileSync(join(folder, 'put.json'), JSON.stringify({ document: edit(document), revision }))
    return run('document', '--put', 'put.json')
  }
  return { folder, dir, draft, run, change }
}

test('export writes the format that the name or --format asks for, in the draft’s own profile or another', () => {
  const { folder, draft, run, change } = drafted()
  const { code, json } = run('export', '--out', '稿.txt', '--profile', 'meeting')
  expect([code, json]).toEqual([
    0,
    { draft, profile: 'meeting', format: 'txt', file: join(folder, '稿.txt'), fonts: 'not-checked' },
  ])
  const text = readFileSync(join(folder, '稿.txt'), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toContain('【待补：报告人】\r\n')
  expect(run('export', '--out', '报送.ZIP', '--format', 'zip').json).toMatchObject({ profile: 'report' })
  expect(Object.keys(unzipSync(readFileSync(join(folder, '报送.ZIP'))))).toHaveLength(2)
  change((document) => ({ ...document, paper: { profile: 'official' } }))
  expect(run('export', '--out', 'b.docx').json).toMatchObject({ profile: 'official', format: 'docx' })
})

test.each([
  ['export', '--draft', 'x', '--out', 'a.docx'],
  ['preflight', '--draft', 'x'],
  ['profile', 'list'],
  ['document', '--draft', 'x'],
])('%s on a folder that holds no library is refused and makes none', (...args) => {
  const folder = testFolder()
  const { code, json } = cli([...args, '--library', 'wrong'], folder)
  expect([code, json]).toMatchObject([1, { errors: [{ code: 'not-found' }] }])
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  [['--out', 'a.pdf'], '--out 的文件名应以 docx、txt、zip 之一结尾'],
  [['--out', 'a'], '--out 的文件名应以'],
  [['--out', 'a.docx', '--format', 'txt'], '应以 .txt 结尾'],
  [['--out', 'a.docx', '--format', 'pdf'], '--format 应为 docx、txt、zip 之一'],
  [['--out', 'b.docx', '--profile', 'nope'], '没有编号为“nope”的版式'],
  [[], '缺少选项 --out'],
])('export %j is wrong usage and writes nothing', (args, sentence) => {
  const { folder, run } = drafted()
  const before = readdirSync(folder)
  const { code, stderr } = run('export', ...args)
  expect([code, stderr.includes(sentence)]).toEqual([2, true])
  expect(readdirSync(folder)).toEqual(before)
})

test('preflight tells what blocks and what to look at, and changes nothing', () => {
  const { draft, run, change } = drafted()
  const clean = run('preflight')
  expect([clean.code, clean.json]).toEqual([
    0,
    { draft, profile: 'report', blocks: false, fonts: 'not-checked', findings: [] },
  ])
  expect(clean.stderr).toContain('没有发现要处理的地方')
  change((document) => ({ ...document, title: 'XX市综述', subtitle: '——王堃【待补：单位】' }))
  const { code, json, stderr } = run('preflight')
  expect(code).toBe(0)
  expect(json['blocks']).toBe(true)
  const findings = preflightFindingSchema.array().parse(json['findings'])
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['residual-mark', 'block'],
    ['rare-character', 'warn'],
    ['open-slot', 'block'],
  ])
  expect(stderr).toContain('必须处理 还有一处待补：单位。（——王堃【待补：单位】）')
  expect(stderr).toContain('共 3 处，其中 2 处必须处理，处理完才能定稿')
  expect(run('preflight').json).toEqual(json)
  expect(run('preflight', '--profile', 'meeting').json['findings']).toHaveLength(5)
  expect(run('preflight', '--profile', 'x').code).toBe(2)
  expect(cli(['preflight', '--library', 'nowhere', '--draft', 'x', '--profile', 'x']).code).toBe(2)
})

test('a draft that is not there is refused by both verbs', () => {
  const { dir } = drafted()
  const key = ['--library', dir, '--draft', 'x']
  const missing = { code: 1, json: { errors: [{ code: 'not-found', message: '资料库里没有这份稿：x。' }] } }
  expect(cli(['preflight', ...key])).toMatchObject(missing)
  expect(cli(['export', ...key, '--out', 'a.txt'])).toMatchObject(missing)
})

test('an office’s profile comes from a file, serves export and preflight, leaves as a file and can be removed', () => {
  const { folder, dir, run } = drafted()
  const profile = (...args: string[]) => cli(['profile', ...args, '--library', dir], folder)
  const ours = { ...builtInProfile('official'), id: 'theirs', name: '本单位公文', line: 560 }
  writeFileSync(join(folder, '版式.json'), profileFileText(ours))
  const { code, json } = profile('save', '版式.json')
  const taken = json['profile'] as { id: string; name: string }
  expect([code, taken]).toEqual([0, { id: taken.id, name: '本单位公文', kind: 'official', builtIn: false }])
  expect(profile('list').json['profiles']).toHaveLength(4)
  expect(run('export', '--out', 'c.docx', '--profile', taken.id).json).toMatchObject({ profile: taken.id })
  expect(run('preflight', '--profile', taken.id).json['blocks']).toBe(true)
  expect(profile('export', taken.id, '--out', '出.json').code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, '出.json'), 'utf8'))).toMatchObject({ profile: { line: 560 } })
  expect(profile('export', taken.id, '--out', join(dir, 'zongshu.db'))).toMatchObject({ code: 1 })
  expect(profile('remove', 'report')).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'invalid-input' }] },
  })
  expect(profile('remove', taken.id).json['profiles']).toHaveLength(3)
  expect(profile('save', 'gone.json')).toMatchObject({
    code: 1,
    json: { errors: [{ code: 'file-missing' }] },
  })
  for (const wrong of [[], ['fly'], ['save'], ['remove', 'a', 'b']]) expect(profile(...wrong).code).toBe(2)
  expect(existsSync(join(dir, 'zongshu.db'))).toBe(true)
})

test('a document that comes back with one footnote twice is refused; a picture that is not kept is not', () => {
  const { change, run } = drafted()
  const note = { type: 'note' as const, id: 'n1', note: '注' }
  const picture = { hash: '0'.repeat(64), format: 'png' as const, width: 10, height: 10 }
  const withBlocks =
    (...notes: (typeof note)[]) =>
    (document: ReviewDocument) => ({
      ...document,
      parts: document.parts.map((part, index) =>
        index > 0
          ? part
          : {
              ...part,
              blocks: [
                ...part.blocks,
                { type: 'paragraph', id: 'x', inlines: [{ type: 'text', text: '甲' }, ...notes] },
                { type: 'image', id: 'y', picture, widthMm: 80, caption: '' },
              ],
            },
      ),
    })
  const twice = change(withBlocks(note, note))
  expect([twice.code, JSON.stringify(twice.json)]).toEqual([
    1,
    expect.stringContaining('两处脚注用了同一个编号 n1'),
  ])
  expect(change(withBlocks(note)).code).toBe(0)
  expect(JSON.stringify(run('preflight').json)).toContain('missing-picture')
})

test('attachments that come back without their first one, or before the text, are refused', () => {
  const { change } = drafted()
  const attachment = (id: 'attachment1' | 'attachment2') => ({ id, heading: '名单', blocks: [] })
  const put = (parts: (own: ReviewDocument['parts']) => ReviewDocument['parts']) =>
    change((document) => ({ ...document, parts: parts(document.parts) }))
  const gap = put((own) => [...own, attachment('attachment2')])
  expect([gap.code, JSON.stringify(gap.json)]).toEqual([1, expect.stringContaining('从附件1起依次编号')])
  expect(put((own) => [attachment('attachment1'), ...own]).code).toBe(1)
  expect(put((own) => [...own, attachment('attachment1'), attachment('attachment2')]).code).toBe(0)
})
