import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ReviewDocument } from '#shared/document/model.ts'
import { builtInProfile } from '#shared/paper/profiles.ts'
import { importFile, openServices, refusal, SAMPLES, testFolder } from '../support/library.ts'
import { pngOf } from '../support/pictures.ts'

async function fuyang() {
  const opened = await openServices()
  await importFile(opened, join(SAMPLES, 'fuyang', 'records.csv'))
  await importFile(opened, join(SAMPLES, 'fuyang', 'indicators.csv'), 'indicators')
  const draft = await opened.services['drafts:create']({
    from: '2020-01-01',
    to: '2020-12-31',
    organ: '政协阜阳市委员会',
    title: '',
    templateId: 'standard-four',
    headingSetId: null,
  })
  const write = async (name: string, format: 'docx' | 'txt' | 'zip', profile = 'report') => {
    const file = join(testFolder(), name)
    await opened.services['export:write']({ draftId: draft.id, profile, format, file })
    return readFileSync(file)
  }
  const save = async (change: (document: ReviewDocument) => ReviewDocument) => {
    const { document, revision } = await opened.services['drafts:get']({ id: draft.id })
    await opened.services['drafts:save']({ id: draft.id, revision, document: change(document) })
  }
  return { ...opened, draft, write, save }
}

test('a text for Windows has the mark of UTF-8 and its ends of lines, and the words of the copy', async () => {
  const { services, draft, write } = await fuyang()
  const bytes = await write('稿.txt', 'txt')
  const { text } = await services['export:text']({ draftId: draft.id, profile: 'report' })
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(bytes.subarray(3).toString()).toBe(text.replaceAll('\n', '\r\n'))
  expect(text).toContain('一、')
  expect(text).toContain('326件')
})

test('what goes up is the paper and its sheet, each under its name, and the same bytes every time', async () => {
  const { services, draft, write, clock } = await fuyang()
  const zip = await write('报送.zip', 'zip')
  const files = unzipSync(zip)
  const { name } = await services['export:name']({ draftId: draft.id, profile: 'report' })
  expect(Object.keys(files)).toEqual([`${name}.docx`, `数字核对表-${name}.docx`])
  expect(Buffer.from(files[`${name}.docx`] ?? []).equals(await write('稿.docx', 'docx'))).toBe(true)
  clock.now = '2025-06-01T00:00:00.000Z'
  expect((await write('再报.zip', 'zip')).equals(zip)).toBe(true)
})

test('a paper without any number goes up alone', async () => {
  const { write, save } = await fuyang()
  await save((document) => ({
    ...document,
    parts: document.parts.map((part) => ({ ...part, blocks: [] })),
  }))
  expect(Object.keys(unzipSync(await write('报送.zip', 'zip')))).toHaveLength(1)
})

test('an office’s profile gives its file name and its line to the paper', async () => {
  const { services, draft, write } = await fuyang()
  const ours = {
    ...builtInProfile('official'),
    id: 'ours',
    name: '本单位公文',
    line: 560,
    fileName: '{年度}年工作综述（{稿次}）{日期}',
  }
  await services['profiles:save']({ profile: ours })
  expect((await services['export:name']({ draftId: draft.id, profile: 'ours' })).name).toBe(
    '2020年工作综述（初稿）20250110',
  )
  expect((await write('a.docx', 'docx', 'ours')).equals(await write('b.docx', 'docx', 'official'))).toBe(
    false,
  )
  const unknown = await refusal(() => write('c.docx', 'docx', 'nope'))
  expect([unknown.code, unknown.message]).toEqual([
    'not-found',
    '没有编号为“nope”的版式。可用的有：report（汇报稿/送审稿）、meeting（会议报告）、official（正式公文）、ours（本单位公文）。',
  ])
})

test('a picture stands in the paper; one that is gone is a finding that keeps the draft from being final', async () => {
  const { services, draft, write, save } = await fuyang()
  const { picture } = await services['pictures:add']({ bytes: pngOf(40, 30) })
  const withPicture = (hash: string) => (document: ReviewDocument) => ({
    ...document,
    parts: document.parts.map((part, index) =>
      index > 0
        ? part
        : {
            ...part,
            blocks: [
              ...part.blocks.filter(({ type }) => type !== 'image'),
              {
                type: 'image' as const,
                id: 'img',
                picture: { ...picture, hash },
                widthMm: 100,
                caption: '图1　调研',
              },
            ],
          },
    ),
  })
  await save(withPicture(picture.hash))
  expect(Object.keys(unzipSync(await write('a.docx', 'docx'))).some((name) => name.endsWith('.png'))).toBe(
    true,
  )
  const check = () => services['export:preflight']({ draftId: draft.id, profile: 'report' })
  expect((await check()).findings).toEqual([])
  await save(withPicture('0'.repeat(64)))
  expect((await check()).findings.map(({ rule, severity, blockId }) => [rule, severity, blockId])).toEqual([
    ['missing-picture', 'block', 'img'],
  ])
  const refused = await refusal(() => services['drafts:set-stage']({ id: draft.id, stage: 'final' }))
  expect(refused.message).toBe('还不能定稿：有 1 张图片不在资料库里。请先补上、改过来或写明理由。')
})

test('what blocks in the profile that a draft is shown in keeps it from being final, and nothing else does', async () => {
  const { services, draft, save } = await fuyang()
  const final = () => services['drafts:set-stage']({ id: draft.id, stage: 'final' })
  await save((document) => ({
    ...document,
    title: 'XX市综述',
    paper: { profile: 'meeting', reporter: '段鸣' },
  }))
  expect((await refusal(final)).message).toBe(
    '还不能定稿：有 1 处待补（会议行），有 1 处残留的记号（XX）。请先补上、改过来或写明理由。',
  )
  await save((document) => ({ ...document, title: '综述。。', paper: { profile: 'gone' } }))
  expect((await final()).stage).toBe('final')
})
