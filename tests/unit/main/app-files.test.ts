import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileForUrl } from '../../../electron/main/app-files.ts'

const folder = `${sep}app${sep}renderer`

describe('which file a URL of the page names', () => {
  it('serves files of the built page with their type', () => {
    expect(fileForUrl(folder, 'zongshu://app/index.html')).toEqual({
      file: `${folder}${sep}index.html`,
      type: 'text/html; charset=utf-8',
    })
    expect(fileForUrl(folder, 'zongshu://app/assets/a%20b.js?v=1#x')?.file).toBe(
      `${folder}${sep}assets${sep}a b.js`,
    )
  })

  it.each([
    'zongshu://app/../main/index.js',
    'zongshu://app/..%2fmain%2findex.js',
    'zongshu://app/%2e%2e/main/index.js',
    'zongshu://other/index.html',
    'zongshu://app/',
    'zongshu://app/notes.txt',
    'file:///app/renderer/index.html',
  ])('serves nothing for %s', (url) => {
    const found = fileForUrl(folder, url)
    expect(found === null || found.file.startsWith(folder + sep)).toBe(true)
    if (!/\.\.|%2e/.test(url)) expect(found).toBeNull()
  })

  it('refuses a name that cannot be decoded', () => {
    expect(fileForUrl(folder, 'zongshu://app/%E0%A4%A.js')).toBeNull()
  })
})
