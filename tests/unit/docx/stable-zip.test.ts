import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { removeZipTimes } from '../../../electron/docx/stable-zip.ts'

const pack = (mtime: string) =>
  zipSync({ 'a.xml': strToU8('<a/>'), 'b/c.xml': strToU8('中'.repeat(99)) }, { mtime })

test('archives that differ only in their times become the same bytes and still hold the same files', () => {
  const early = removeZipTimes(pack('2001-02-03T04:05:06Z'))
  const late = removeZipTimes(pack('2031-12-30T23:59:58Z'))
  expect(early).toEqual(late)
  expect(unzipSync(late)['b/c.xml']).toEqual(strToU8('中'.repeat(99)))
})

test('what is no zip file is refused', () => {
  expect(() => removeZipTimes(strToU8('x'.repeat(60)))).toThrow('not a plain zip file')
})
