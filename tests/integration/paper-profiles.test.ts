import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { profileFileText } from '#shared/paper/profile-file.ts'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { builtInProfile } from '#shared/paper/profiles.ts'
import { connect } from '../../electron/db/driver.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { openServices, refusal, testFile, testFolder } from '../support/library.ts'

const OURS: ProfileSettings = {
  ...builtInProfile('report'),
  id: 'ours',
  name: '本单位汇报稿',
  line: 560,
  bold: { heading2: true, heading3: false },
}

test('a library starts with the papers of the program; an office’s own follow by name and stay', async () => {
  const { services, dir, changes } = await openServices()
  const names = async () => (await services['profiles:list']({})).profiles.map(({ name }) => name)
  expect(await names()).toEqual(['汇报稿/送审稿', '会议报告', '正式公文'])
  await services['profiles:save']({ profile: OURS })
  await services['profiles:save']({ profile: { ...OURS, id: 'other', name: '安排' } })
  expect(await names()).toEqual(['汇报稿/送审稿', '会议报告', '正式公文', '安排', '本单位汇报稿'])
  expect(changes).toEqual([['profiles'], ['profiles']])
  await services['host:close-library']({})
  await services['host:open-library']({ dir, create: null })
  expect((await services['profiles:list']({})).profiles.at(-1)).toEqual(OURS)
  const { profiles } = await services['profiles:save']({ profile: { ...OURS, line: 579 } })
  expect(profiles.filter(({ id }) => id === 'ours').map(({ line }) => line)).toEqual([579])
  const left = await services['profiles:remove']({ id: 'other' })
  expect(left.profiles.map(({ id }) => id)).toEqual(['report', 'meeting', 'official', 'ours'])
})

test('the program’s own papers are neither changed nor removed, and names are unique', async () => {
  const { services } = await openServices()
  const own = await refusal(() => services['profiles:save']({ profile: { ...OURS, id: 'report' } }))
  expect(own.message).toBe('“汇报稿/送审稿”是程序自带的版式，不能修改。请先复制为本单位版式。')
  expect((await refusal(() => services['profiles:remove']({ id: 'official' }))).message).toContain('不能删')
  const taken = await refusal(() => services['profiles:save']({ profile: { ...OURS, name: '会议报告' } }))
  expect(taken.message).toBe('已有名为“会议报告”的版式，请换一个名字。')
  const unknown = await refusal(() => services['profiles:remove']({ id: 'nope' }))
  expect([unknown.code, unknown.message]).toEqual([
    'not-found',
    '没有编号为“nope”的版式。可用的有：report（汇报稿/送审稿）、meeting（会议报告）、official（正式公文）。',
  ])
})

test('a file from colleagues becomes one more profile, as often as it is taken', async () => {
  const { services } = await openServices()
  await services['profiles:save']({ profile: OURS })
  const file = testFile(`\uFEFF${profileFileText(OURS)}`, '本单位.zongshu-profile.json')
  const first = (await services['profiles:take']({ file })).profile
  const second = (await services['profiles:take']({ file })).profile
  expect([first.name, second.name]).toEqual(['本单位汇报稿（2）', '本单位汇报稿（3）'])
  expect(new Set(['ours', first.id, second.id]).size).toBe(3)
  expect({ ...first, id: OURS.id, name: OURS.name }).toEqual(OURS)
  const longest = testFile(profileFileText({ ...OURS, name: '长'.repeat(39) }), 'b.json')
  await services['profiles:take']({ file: longest })
  const again = (await services['profiles:take']({ file: longest })).profile
  expect(again.name).toBe(`${'长'.repeat(37)}（2）`)
})

test.each([
  ['{"zongshu":', '不是完整的 JSON'],
  ['{"fonts": {}}', '不是从综述导出的版式'],
  [JSON.stringify({ zongshu: 'profile', version: 9, profile: OURS }), '由更新版本的程序导出'],
  [JSON.stringify({ zongshu: 'profile', version: 1, profile: { ...OURS, line: 20 } }), '其中“line”一项'],
  [
    JSON.stringify({
      zongshu: 'profile',
      version: 1,
      profile: { ...OURS, fonts: { ...OURS.fonts, body: '<b>' } },
    }),
    '其中“fonts.body”一项',
  ],
  [JSON.stringify({ zongshu: 'profile', version: 1, profile: { ...OURS, extra: 1 } }), '其中“extra”一项'],
])('a file that is no profile is refused with what is wrong: %s', async (content, reason) => {
  const { services } = await openServices()
  const error = await refusal(() => services['profiles:take']({ file: testFile(content, '版式.json') }))
  expect(error.code).toBe('invalid-input')
  expect(error.message).toContain(`“版式.json”`)
  expect(error.message).toContain(reason)
  expect((await services['profiles:list']({})).profiles).toHaveLength(3)
})

test('a file that is missing or far too large is not read', async () => {
  const { services } = await openServices()
  const take = (file: string) => refusal(() => services['profiles:take']({ file }))
  expect((await take(join(testFolder(), 'no.json'))).code).toBe('file-missing')
  expect((await take(testFolder())).code).toBe('file-missing')
  const large = await take(testFile('x'.repeat(101 * 1024), 'large.json'))
  expect([large.code, large.message]).toEqual(['file-too-large', '“large.json”有 101 KB，不像版式文件。'])
})

test('a profile that was damaged from outside is left out and costs the others nothing', async () => {
  const { services, dir } = await openServices()
  await services['profiles:save']({ profile: OURS })
  await services['host:close-library']({})
  const db = connect(databaseFile(dir))
  db.exec(`INSERT INTO paper_profiles VALUES ('bad', '{"id":"bad"}', 'now')`)
  db.close()
  await services['host:open-library']({ dir, create: null })
  expect((await services['profiles:list']({})).profiles.map(({ id }) => id)).toEqual([
    'report',
    'meeting',
    'official',
    'ours',
  ])
})

test('the file of a profile is readable JSON that says what it is', () => {
  const file = testFile(profileFileText(OURS), 'a.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ zongshu: 'profile', version: 1, profile: OURS })
  writeFileSync(file, profileFileText(OURS))
  expect(readFileSync(file, 'utf8')).toContain('\n  "profile": {\n')
})
