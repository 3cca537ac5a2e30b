import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { evidenceFile } from '../../electron/files/evidence-folder.ts'
import { insertRecord } from '../../electron/services/change-records.ts'
import { attachFiles } from '../../electron/services/evidence/change-evidence.ts'
import { dumpLedger, openServices, recordInput, refusal, testFile, testFolder } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

async function withRecord() {
  const opened = await openServices()
  const row = await opened.services['records:insert']({ record: recordInput() })
  const attach = async (record: RecordRow, ...files: string[]) =>
    opened.services['evidence:take']({ id: record.id, revision: record.revision, files })
  return { ...opened, row, attach }
}

test('files are attached in one step, kept by their content, and undone and redone exactly', async () => {
  const { services, dir, row, attach } = await withRecord()
  const before = dumpLedger(dir)
  const [a, b] = [testFile('甲的内容', '甲.docx'), testFile('乙的内容', '乙.xlsx')]
  const done = await attach(row, a, b)
  expect(done.added).toEqual(['甲.docx', '乙.xlsx'])
  expect(done.row.evidence.map(({ name, size, hash }) => [name, size, hash])).toEqual([
    ['甲.docx', 12, hashOf('甲的内容')],
    ['乙.xlsx', 12, hashOf('乙的内容')],
  ])
  expect(readFileSync(evidenceFile(dir, hashOf('甲的内容')), 'utf8')).toBe('甲的内容')
  expect(await services['records:undo-state']({})).toMatchObject({ undo: { kind: 'attach', count: 1 } })
  const after = dumpLedger(dir)
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
  await services['records:redo']({})
  expect(dumpLedger(dir)).toBe(after)
})

test('equal bytes lie in the folder once, and the same file twice on one record is said', async () => {
  const { services, dir, row, attach } = await withRecord()
  const first = await attach(row, testFile('同样', '通知.pdf'))
  const again = await attach(first.row, testFile('同样', '另一个名字.pdf'), testFile('不同', '通知.pdf'))
  expect([again.added, again.already]).toEqual([['通知（2）.pdf'], ['通知.pdf']])
  const only = await attach(again.row, testFile('同样', '通知.pdf'))
  expect([only.added, only.already, only.row.revision]).toEqual([[], ['通知.pdf'], again.row.revision])
  const other = await services['records:insert']({ record: recordInput({ title: '另一条' }) })
  await attach(other, testFile('同样', '又一处.pdf'))
  const folder = join(dir, 'attachments', 'evidence')
  expect(
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()),
  ).toHaveLength(2)
})

test('what cannot be attached is refused by name, and nothing of the same choice is attached', async () => {
  const { services, row, attach, dir } = await withRecord()
  const good = testFile('好', '好.txt')
  const missing = await refusal(() => attach(row, good, join(testFolder(), '没有.pdf')))
  expect([missing.code, missing.message]).toEqual([
    'file-missing',
    '读不到“没有.pdf”，可能已被移走或删除。没有附上。',
  ])
  const folder = testFolder()
  expect((await refusal(() => attach(row, good, folder))).message).toContain('是文件夹，不能当作依据材料')
  const huge = testFile('', '录像.mp4')
  truncateSync(huge, 200 * 1024 * 1024 + 1)
  const large = await refusal(() => attach(row, huge))
  expect([large.code, large.message]).toEqual([
    'file-too-large',
    '“录像.mp4”有 200.0 MB，超过了一份材料最大的 200.0 MB。没有附上。',
  ])
  expect(existsSync(join(dir, 'attachments', 'evidence'))).toBe(false)
  const [same] = (await services['records:get']({ ids: [row.id] })).rows
  expect(same).toEqual(row)
  const stale = await refusal(() =>
    services['evidence:take']({ id: row.id, revision: row.revision + 7, files: [good] }),
  )
  expect(stale.code).toBe('conflict')
})

test('a disk that is nearly full is said before anything is copied', async () => {
  const session = openTestSession()
  const row = insertRecord(session, recordInput())
  const limits = { largest: 1000, freeBytes: () => Promise.resolve(51 * 1024 * 1024) }
  const file = testFile(new Uint8Array(900), '小.bin2')
  await attachFiles(session, row, [file], limits)
  const [now] = session.records.listKept([row.id])
  const tight = { largest: 9_000_000, freeBytes: () => Promise.resolve(51 * 1024 * 1024) }
  const large = testFile(new Uint8Array(2 * 1024 * 1024), '大.pdf')
  const full = await refusal(() => attachFiles(session, now ?? row, [large], tight))
  expect([full.code, full.message]).toEqual([
    'disk-full',
    '资料库所在的磁盘只剩 51.0 MB，放不下要附的 2.0 MB（还要给台账留出余地）。请清理出空间再附。没有附上。',
  ])
})

test('a folder that takes no file, and a source that is no plain file, are said in words about the file', async () => {
  const { dir, row, attach } = await withRecord()
  mkdirSync(join(dir, 'attachments'), { recursive: true })
  writeFileSync(join(dir, 'attachments', 'evidence'), 'a file where the folder belongs')
  const refused = await refusal(() => attach(row, testFile('甲', '甲.pdf')))
  expect([refused.code, refused.message]).toEqual([
    'file-read-only',
    '“甲.pdf”存不进资料库：资料库的文件夹不能写入。没有附上。',
  ])
  if (process.platform === 'win32') return
  const device = await refusal(() => attach(row, '/dev/zero'))
  expect([device.code, device.message]).toEqual(['path-invalid', '“zero”不是普通文件。没有附上。'])
})

test('names with tricks in them are made safe before they are stored', async () => {
  const { services, row } = await withRecord()
  const bytes = new Uint8Array([1, 2, 3])
  const done = await services['evidence:add']({
    id: row.id,
    revision: row.revision,
    name: '..\\..\\开机启动\\通知\u202Excod.exe',
    bytes,
  })
  expect(done.added).toEqual(['通知 xcod.exe'])
})

test('a copy is opened read-only under its own name; programs and what is damaged or gone are not', async () => {
  const { services, dir, row, attach } = await withRecord()
  const done = await attach(row, testFile('正文', '通知.docx'), testFile('echo', '安装.bat'))
  const [paper, script] = done.row.evidence
  if (!paper || !script) throw new Error('not attached')
  const folder = testFolder()
  const stage = (hash: string) => services['evidence:stage']({ id: row.id, hash, folder })
  const { file } = await stage(paper.hash)
  expect(file.endsWith('通知.docx')).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('正文')
  expect(statSync(file).mode & 0o222).toBe(0)
  expect((await stage(paper.hash)).file).toBe(file)
  // Saved over by a program: the next opening shows what was attached, not that.
  chmodSync(file, 0o644)
  writeFileSync(file, '改过')
  const fresh = (await stage(paper.hash)).file
  expect(fresh).not.toBe(file)
  expect(readFileSync(fresh, 'utf8')).toBe('正文')

  const run = await refusal(() => stage(script.hash))
  expect([run.code, run.message]).toEqual([
    'file-runnable',
    '“安装.bat”是程序或脚本，打开它会在这台电脑上运行，所以这里不打开。需要时请“另存”出去，确认来源可靠再用。',
  ])
  const to = join(testFolder(), '安装.bat')
  expect(await services['evidence:write']({ id: row.id, hash: script.hash, to })).toEqual({ file: to })
  expect(readFileSync(to, 'utf8')).toBe('echo')

  const check = async () => (await services['evidence:check']({ id: row.id })).states
  expect(await check()).toEqual({ [paper.hash]: 'whole', [script.hash]: 'whole' })
  writeFileSync(evidenceFile(dir, paper.hash), '坏的')
  rmSync(evidenceFile(dir, script.hash))
  expect(await check()).toEqual({ [paper.hash]: 'damaged', [script.hash]: 'missing' })
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  expect((await refusal(() => stage(paper.hash))).code).toBe('file-damaged')
  expect(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())).toEqual([])
  expect((await refusal(() => services['evidence:write']({ id: row.id, hash: script.hash, to }))).code).toBe(
    'file-missing',
  )
  expect(readFileSync(to, 'utf8')).toBe('echo')
  // The same file attached again makes the stored one good.
  await attach(done.row, testFile('正文', '原件.docx'))
  expect((await check())[paper.hash]).toBe('whole')
})

test('only a file of that record can be opened, and the database is no place to save to', async () => {
  const { services, dir, row, attach } = await withRecord()
  const done = await attach(row, testFile('甲', '甲.txt'))
  const hash = done.row.evidence[0]?.hash ?? ''
  const other = await services['records:insert']({ record: recordInput({ title: '另一条' }) })
  const folder = testFolder()
  expect((await refusal(() => services['evidence:stage']({ id: other.id, hash, folder }))).code).toBe(
    'not-found',
  )
  const own = join(dir, 'zongshu.db')
  expect((await refusal(() => services['evidence:write']({ id: row.id, hash, to: own }))).code).toBe(
    'path-invalid',
  )
  const link = join(testFolder(), '链接.db')
  symlinkSync(join(dir, 'zongshu.db'), link)
  expect((await refusal(() => services['evidence:write']({ id: row.id, hash, to: link }))).code).toBe(
    'path-invalid',
  )
})

test('renaming keeps the ending, detaching keeps the bytes until they are cleaned by hand', async () => {
  const { services, dir, row, attach } = await withRecord()
  const first = await attach(row, testFile('甲', '甲.docx'), testFile('乙', '乙.docx'))
  const [a, b] = first.row.evidence
  if (!a || !b) throw new Error('not attached')
  const target = (record: RecordRow, hash: string) => ({ id: record.id, revision: record.revision, hash })
  const renamed = await services['evidence:rename']({ ...target(first.row, a.hash), name: '乙.exe' })
  expect(renamed.evidence.map(({ name }) => name)).toEqual(['乙.exe.docx', '乙.docx'])
  const same = await services['evidence:rename']({ ...target(renamed, a.hash), name: '../乙.DOCX' })
  expect(same.evidence.map(({ name }) => name)).toEqual(['乙（2）.docx', '乙.docx'])
  const less = await services['evidence:detach'](target(same, a.hash))
  expect(less.evidence.map(({ name }) => name)).toEqual(['乙.docx'])

  // History, undo and the bin still speak of them.
  expect(await services['evidence:unused']({})).toEqual({ count: 0, bytes: 0 })
  await services['records:remove']({ ids: [row.id] })
  expect(await services['evidence:unused']({})).toEqual({ count: 0, bytes: 0 })
  const loose = join(dir, 'attachments', 'evidence', '放在这里的.txt')
  writeFileSync(loose, '不是程序放的')
  await services['bin:purge']({ ids: [row.id] })
  expect(await services['evidence:unused']({})).toEqual({ count: 2, bytes: 6 })
  expect(await services['evidence:clean']({})).toEqual({ count: 2, bytes: 6 })
  expect(existsSync(evidenceFile(dir, a.hash))).toBe(false)
  expect(existsSync(loose)).toBe(true)
})

test('what was attached, undone and can never be redone is unused', async () => {
  const { services, row, attach } = await withRecord()
  await attach(row, testFile('撤掉的', '甲.docx'))
  await services['records:undo']({})
  expect((await services['evidence:unused']({})).count).toBe(0)
  await services['records:insert']({ record: recordInput({ title: '另一条' }) })
  expect((await services['evidence:unused']({})).count).toBe(1)
})
