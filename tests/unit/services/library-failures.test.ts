import { expect, onTestFinished, test } from 'vitest'
import { ServiceError } from '#shared/ipc/result.ts'
import { connect } from '../../../electron/db/driver.ts'
import { asLibraryError } from '../../../electron/db/sqlite-failure.ts'

const coded = (code: string) => Object.assign(new Error('raw'), { code })

test.each([
  ['SQLITE_FULL', 'disk-full', '磁盘已满，没有写入资料库：/库。'],
  ['ENOSPC', 'disk-full', '磁盘已满'],
  ['SQLITE_READONLY_DIRECTORY', 'library-unwritable', '资料库文件夹不能写入：/库。'],
  ['SQLITE_CANTOPEN', 'library-unwritable', '不能写入'],
  ['EACCES', 'library-unwritable', '请检查权限'],
  ['SQLITE_CORRUPT_INDEX', 'library-damaged', '资料库文件已损坏，没有改动它：/库。'],
  ['SQLITE_BUSY_SNAPSHOT', 'library-busy', '正由另一个程序使用：/库。'],
  ['SQLITE_IOERR_WRITE', 'library-unwritable', '磁盘出错：/库。'],
])('%s becomes a sentence with the folder', (code, expected, sentence) => {
  const error = asLibraryError(coded(code), '/库')
  expect(error).toBeInstanceOf(ServiceError)
  expect(error).toMatchObject({ code: expected, detail: { path: '/库' } })
  expect((error as ServiceError).message).toContain(sentence)
})

test('errors of the program itself come back unchanged', () => {
  const bug = new TypeError('bug')
  expect(asLibraryError(bug, '/库')).toBe(bug)
  const known = new ServiceError('conflict', '…')
  expect(asLibraryError(known, '/库')).toBe(known)
})

test('a runtime too old for SQLite is refused by a sentence before it can crash', () => {
  const versions = Object.getOwnPropertyDescriptor(process, 'versions')!
  onTestFinished(() => void Object.defineProperty(process, 'versions', versions))
  Object.defineProperty(process, 'versions', {
    ...versions,
    value: { ...process.versions, node: '20.18.1', napi: '9' },
  })
  expect(() => connect(':memory:')).toThrow(
    '运行环境太旧，不能打开资料库：Node 20.18.1 只提供 Node-API 9，需要 10',
  )
})
