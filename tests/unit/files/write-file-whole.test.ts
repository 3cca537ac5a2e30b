import * as fileSystem from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ServiceError } from '#shared/ipc/result.ts'
import { type WritePort, writeFileWhole } from '../../../electron/files/write-file-whole.ts'

const OLD = Buffer.from('旧文件')
const NEW = new Uint8Array(4096).fill(7)
let folder = ''
let target = ''

beforeEach(async () => {
  folder = await fileSystem.mkdtemp(join(tmpdir(), 'zongshu-write-'))
  target = join(folder, '年度工作综述.docx')
  await fileSystem.writeFile(target, OLD)
})
afterEach(() => fileSystem.rm(folder, { recursive: true, force: true }))

async function refusal(path: string, port?: WritePort): Promise<ServiceError> {
  const error: unknown = await writeFileWhole(path, NEW, port).then(
    () => new Error('the write went through'),
    (reason: unknown) => reason,
  )
  if (!(error instanceof ServiceError)) throw error
  return error
}

/** The old file is whole and nothing else lies in the folder. */
async function expectUntouched(): Promise<void> {
  expect(await fileSystem.readdir(folder)).toEqual(['年度工作综述.docx'])
  expect(await fileSystem.readFile(target)).toEqual(OLD)
}

const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code })
}

test('the new file takes the place of the old one and leaves no temporary file', async () => {
  await writeFileWhole(target, NEW)
  expect(new Uint8Array(await fileSystem.readFile(target))).toEqual(NEW)
  expect(await fileSystem.readdir(folder)).toEqual(['年度工作综述.docx'])
})

test('a link keeps pointing to its file, and the file keeps its permissions', async () => {
  const link = join(folder, 'link.docx')
  await fileSystem.symlink(target, link)
  await fileSystem.chmod(target, 0o600)
  await writeFileWhole(link, NEW)
  expect((await fileSystem.lstat(link)).isSymbolicLink()).toBe(true)
  expect((await fileSystem.stat(target)).mode & 0o777).toBe(0o600)
  expect((await fileSystem.stat(target)).size).toBe(NEW.length)
})

test('a folder that is gone is named', async () => {
  const error = await refusal(join(folder, '没有', 'a.docx'))
  expect(error.code).toBe('path-invalid')
  expect(error.message).toContain(`文件夹“${join(folder, '没有')}”不存在`)
  await expectUntouched()
})

test('a file in place of the folder is no folder', async () => {
  expect((await refusal(join(target, 'a.docx'))).message).toContain('不存在')
  await expectUntouched()
})

test('a folder in place of the file is left alone', async () => {
  const inner = join(folder, '年度工作综述.docx')
  await fileSystem.rm(inner)
  await fileSystem.mkdir(inner)
  const error = await refusal(inner)
  expect(error.code).toBe('path-invalid')
  expect(error.message).toContain('是一个文件夹')
  expect(await fileSystem.readdir(folder)).toEqual(['年度工作综述.docx'])
})

test('a name that is too long is said to be too long, and the temporary file is gone', async () => {
  const error = await refusal(join(folder, `${'长'.repeat(120)}.docx`))
  expect(error.code).toBe('path-invalid')
  expect(error.message).toContain('太长')
  await expectUntouched()
})

test('a full device answers with a full disk and what was there stays whole', async () => {
  // /dev/full is a real device that takes no byte; only the way to it is arranged here.
  const port: WritePort = { ...fileSystem, open: () => fileSystem.open('/dev/full', 'w') }
  const error = await refusal(target, port)
  expect(error.code).toBe('disk-full')
  expect(error.message).toContain(`“${folder}”所在的磁盘空间已满`)
  await expectUntouched()
})

test('a disk that fills up half-way through the file leaves the old file and no rest', async () => {
  const port: WritePort = {
    ...fileSystem,
    open: async (...args) => {
      const handle = await fileSystem.open(...args)
      handle.writeFile = async () => {
        await handle.write(NEW, 0, 100)
        await failing('ENOSPC')()
      }
      return handle
    },
  }
  expect((await refusal(target, port)).code).toBe('disk-full')
  await expectUntouched()
})

test('a write that cannot be forced to the disk does not replace the old file', async () => {
  const port: WritePort = {
    ...fileSystem,
    open: async (...args) => Object.assign(await fileSystem.open(...args), { sync: failing('EIO') }),
  }
  const error = await refusal(target, port)
  expect(error.message).toBe('没能写入“年度工作综述.docx”（系统错误 EIO）。原有文件没有改动。')
  await expectUntouched()
})

test.each(['EBUSY', 'EPERM', 'EACCES'])(
  'a file held open elsewhere (%s on the exchange) is said to be open',
  async (code) => {
    const error = await refusal(target, { ...fileSystem, rename: failing(code) })
    expect(error.code).toBe('file-busy')
    expect(error.message).toContain('“年度工作综述.docx”正被别的程序使用')
    expect(error.message).toContain('原有文件没有改动')
    await expectUntouched()
  },
)

test('a file that a scanner holds for a moment only is written after all', async () => {
  let held = 2
  const rename: WritePort['rename'] = (from, to) =>
    held-- > 0 ? failing('EPERM')() : fileSystem.rename(from, to)
  await writeFileWhole(target, NEW, { ...fileSystem, rename })
  expect((await fileSystem.stat(target)).size).toBe(NEW.length)
})

test.each(['EACCES', 'EPERM', 'EROFS'])(
  'a folder that refuses new files (%s) is said to be read-only',
  async (code) => {
    const error = await refusal(target, { ...fileSystem, open: failing(code) })
    expect(error.code).toBe('file-read-only')
    expect(error.message).toContain(`文件夹“${folder}”只能读取`)
    await expectUntouched()
  },
)

test('a real folder in which not even root may create a file is said to be read-only', async () => {
  const locked = process.platform === 'darwin' ? '/System' : '/sys'
  const error = await refusal(join(locked, '年度工作综述.docx'))
  expect(error.code).toBe('file-read-only')
  expect(error.message).toContain(`文件夹“${locked}”只能读取`)
})
