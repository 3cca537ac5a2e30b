import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pictureName } from '#shared/document/picture-name.ts'
import type { Picture, ReviewDocument } from '#shared/document/model.ts'
import { readPictures } from '../../electron/services/pictures.ts'
import { openServices, refusal, testFile, testFolder } from '../support/library.ts'
import { jpegOf, pngOf } from '../support/pictures.ts'
import { openTestSession } from '../support/session.ts'

test('a picture is kept once in the library’s folder under the name of its content', async () => {
  const { services, dir } = await openServices()
  const bytes = pngOf(40, 30)
  const { picture } = await services['pictures:add']({ bytes })
  const hash = createHash('sha256').update(bytes).digest('hex')
  expect(picture).toEqual({ hash, format: 'png', width: 40, height: 30 })
  const folder = join(dir, 'attachments', 'pictures')
  const file = join(folder, `${hash}.png`)
  expect(readFileSync(file).equals(bytes)).toBe(true)
  const written = statSync(file).mtimeMs
  expect(await services['pictures:take']({ file: testFile(bytes, '同一张.png') })).toEqual({ picture })
  expect(statSync(file).mtimeMs).toBe(written)
  const jpeg = await services['pictures:take']({ file: testFile(jpegOf(), '名字不对.png') })
  expect(jpeg.picture.format).toBe('jpeg')
  expect(readdirSync(folder).sort()).toEqual([pictureName(jpeg.picture), `${hash}.png`].sort())
})

test('what is refused leaves nothing in the folder', async () => {
  const { services, dir } = await openServices()
  const take = async (bytes: Uint8Array | string) =>
    refusal(() => services['pictures:take']({ file: testFile(bytes, '图.jpg') }))
  expect((await take('GIF89a')).message).toBe('“图.jpg”不是 PNG 或 JPG 图片。请先转换成这两种格式之一。')
  expect((await take(jpegOf().subarray(0, 90))).message).toContain('“图.jpg”不完整或已损坏')
  expect((await take(new Uint8Array(31 * 1024 * 1024))).code).toBe('file-too-large')
  const missing = await refusal(() => services['pictures:take']({ file: join(testFolder(), '没有.png') }))
  expect([missing.code, missing.message]).toEqual(['file-missing', '读不到图片“没有.png”。'])
  expect((await refusal(() => services['pictures:add']({ bytes: new Uint8Array([1]) }))).message).toContain(
    '这张图片不是 PNG',
  )
  expect(existsSync(join(dir, 'attachments', 'pictures'))).toBe(false)
})

test('a picture that was changed or removed behind the program’s back is gone, and can be kept anew', async () => {
  const session = openTestSession()
  const { keepPicture } = await import('../../electron/services/pictures.ts')
  const [a, b] = [await keepPicture(session, pngOf(4, 4)), await keepPicture(session, pngOf(5, 5))]
  const document = documentWith(a, b)
  expect([...readPictures(session, document).keys()]).toEqual([a.hash, b.hash])
  const file = (picture: Picture) => join(session.dir, 'attachments', 'pictures', pictureName(picture))
  writeFileSync(file(a), 'other')
  rmSync(file(b))
  expect(readPictures(session, document).size).toBe(0)
  await keepPicture(session, pngOf(4, 4))
  expect([...readPictures(session, document).keys()]).toEqual([a.hash])
})

test('a folder that takes no picture is said so, in words about the picture', async () => {
  const { services, dir } = await openServices()
  writeFileSync(join(dir, 'attachments', 'pictures'), 'a file where the folder belongs')
  const error = await refusal(() => services['pictures:add']({ bytes: pngOf(4, 4) }))
  expect(error.message).toBe('这张图片没有存进资料库：资料库的文件夹不能写入。')
})

function documentWith(...pictures: Picture[]): ReviewDocument {
  return {
    version: 1,
    title: '',
    subtitle: '',
    numbering: 'none',
    parts: [
      {
        id: 'intro',
        heading: null,
        blocks: pictures.map((picture, index) => ({
          type: 'image',
          id: `i${index}`,
          picture,
          widthMm: 80,
          caption: '',
        })),
      },
    ],
  }
}
