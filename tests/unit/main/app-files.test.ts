import { sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileForUrl, isPictureUrl, pictureForUrl } from '../../../electron/main/app-files.ts'

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

describe('which picture of the library a URL names', () => {
  const library = `${sep}data${sep}library`
  const hash = 'a1'.repeat(32)

  it('is one that is named by its content, with its type', () => {
    expect(pictureForUrl(library, `zongshu://app/pictures/${hash}.png`)).toEqual({
      file: [library, 'attachments', 'pictures', `${hash}.png`].join(sep),
      type: 'image/png',
    })
    expect(pictureForUrl(library, `zongshu://app/pictures/${hash}.jpg`)?.type).toBe('image/jpeg')
  })

  it.each([
    `${hash}.svg`,
    `${hash}.png.jpg`,
    `${hash}.PNG`,
    `${hash}.png?x`,
    `${hash}.png/..`,
    `${hash.slice(1)}.png`,
    '../zongshu.db',
    '..%2f..%2fzongshu.db',
    '',
  ])('is none for %s', (name) => {
    expect(pictureForUrl(library, `zongshu://app/pictures/${name}`)).toBeNull()
  })

  it('is none while no library is open, and no picture’s URL ever leads into the built page', () => {
    const url = `zongshu://app/pictures/${hash}.png`
    expect(pictureForUrl(null, url)).toBeNull()
    expect(isPictureUrl(url)).toBe(true)
    expect(isPictureUrl('zongshu://app/index.html')).toBe(false)
    expect(pictureForUrl(library, 'zongshu://other/index.html')).toBeNull()
  })
})
