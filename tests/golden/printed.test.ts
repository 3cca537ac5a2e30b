import { beforeAll, describe, expect, test } from 'vitest'
import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import type { Paper } from '#shared/document/paper.ts'
import { PROFILE_KINDS } from '#shared/paper/profile.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { EVERY_KIND_PAPER } from '../fixtures/every-kind-elements.ts'
import { exportKind } from './export-kind.ts'
import { printedByRules } from './printed-by-rules.ts'
import { type InkPage, type Printed, printWithLibreOffice, type Word } from './printed.ts'

/** The type area of GB/T 9704-2012, 5.2, in millimetres from the paper's upper left corner. */
const AREA = { left: 28, top: 37, right: 184, bottom: 262 }
/** One character of 16 pt set a quarter of a point closer. */
const CELL = (315 / 1440) * 25.4
/** One character of 14 pt. */
const SMALL_CELL = (280 / 1440) * 25.4
const TOLERANCE = 0.5

const SENTENCE =
  '政协坚持发扬民主和增进团结相互贯通建言资政和凝聚共识双向发力聚焦中心大局认真履行职能群策群力'
const LONG = SENTENCE.repeat(16)

const paragraph = (id: string, text: string) => ({ type: 'paragraph', id, inlines: [{ type: 'text', text }] })

function review(blocks: unknown[], paper?: Paper, more: object[] = []): ReviewDocument {
  return documentSchema.parse({
    version: 1,
    title: '青山市政协工作综述',
    subtitle: '',
    numbering: 'chinese',
    ...(paper === undefined ? {} : { paper }),
    parts: [{ id: 'intro', heading: null, blocks }, ...more],
  })
}

const page = (printed: Printed, index: number): InkPage => {
  const found = printed.pages.at(index)
  if (found === undefined) throw new Error(`no page ${index}`)
  return found
}
const word = (words: readonly Word[] | undefined, start: string): Word => {
  const found = words?.find(({ text }) => text.startsWith(start))
  if (found === undefined) throw new Error(`${start} is not printed`)
  return found
}
const near = (actual: number | undefined, wanted: number, tolerance = TOLERANCE) => {
  expect(Math.abs((actual ?? Number.NaN) - wanted), `${actual} is not ${wanted}`).toBeLessThanOrEqual(
    tolerance,
  )
}

describe('a page of text', () => {
  let printed: Printed = { pages: [], words: [] }
  beforeAll(async () => {
    printed = await printWithLibreOffice(
      await exportKind(review(['a', 'b', 'c'].map((id) => paragraph(id, LONG)))),
    )
  })

  test('holds 22 lines of 28 characters', () => {
    expect(printed.pages.length).toBeGreaterThan(3)
    for (const words of printed.words.slice(1, -1)) {
      const lines = words.filter(({ bottom }) => bottom < AREA.bottom).map(({ text }) => text)
      expect(lines).toHaveLength(22)
      for (const line of lines.filter((text) => text.length > 26)) expect(line).toHaveLength(28)
      expect(lines.filter((text) => text.length === 28).length).toBeGreaterThan(18)
    }
  })

  test('keeps the margins of the standard', () => {
    const words = printed.words[1]?.filter(({ bottom }) => bottom < AREA.bottom) ?? []
    near(Math.min(...words.map(({ left }) => left)), AREA.left)
    near(Math.max(...words.map(({ right }) => right)), AREA.right)
    const ink = page(printed, 1).ink({ bottom: AREA.bottom })
    // A character stands in the middle of its line of 28.95 pt.
    const slack = (28.95 * 25.4) / 72 / 2 - 16 * (25.4 / 72) * 0.46
    near(ink?.top, AREA.top + slack)
    near(ink?.bottom, AREA.bottom - slack)
  })

  test('carries its number in the middle, its dash 7 mm below the type area', () => {
    const [dash] = printed.words[1]?.slice(-3) ?? []
    expect(dash?.text).toBe('—')
    const ink = page(printed, 1).ink({ top: AREA.bottom, right: (dash?.right ?? 0) - 0.2 })
    near(((ink?.top ?? 0) + (ink?.bottom ?? 0)) / 2, AREA.bottom + 7)
    const whole = page(printed, 1).ink({ top: AREA.bottom })
    near(((whole?.left ?? 0) + (whole?.right ?? 0)) / 2, (AREA.left + AREA.right) / 2)
  })
})

test('a page set on lines of 28 pt still begins at the top of the type area and holds 22 lines', async () => {
  const profile = resolveProfile({ ...builtInProfile('report'), line: 560 })
  const docx = await exportKind(review([paragraph('a', LONG), paragraph('b', LONG)]), 'report', { profile })
  const printed = await printWithLibreOffice(docx, [1])
  expect(printed.words[1]?.filter(({ bottom }) => bottom < AREA.bottom)).toHaveLength(22)
  near(page(printed, 0).ink()?.top, AREA.top + 2.5, 1)
})

test('no closing mark hangs over the edge: it takes the last character along', async () => {
  const text = `${SENTENCE.slice(0, 26)}，${SENTENCE}`
  const [lines = []] = await printedByRules(await exportKind(review([paragraph('a', text)])))
  expect(lines.find((line) => line.startsWith('政协'))).toBe(SENTENCE.slice(0, 25))
  expect(lines.some((line) => line.startsWith(`${SENTENCE[25]}，`))).toBe(true)
})

describe('the number of a page printed on both sides', () => {
  test.each(['dashes', 'plain', 'words'] as const)(
    'stands one character in from the outer edge: %s',
    async (form) => {
      const profile = resolveProfile({ ...builtInProfile('meeting'), pageNumber: { place: 'outer', form } })
      const docx = await exportKind(review([paragraph('a', LONG), paragraph('b', LONG)]), 'meeting', {
        profile,
      })
      const printed = await printWithLibreOffice(docx, [1, 2])
      near(page(printed, 0).ink({ top: AREA.bottom })?.left, AREA.left + SMALL_CELL)
      near(page(printed, 1).ink({ top: AREA.bottom })?.right, AREA.right - SMALL_CELL)
      const text = printed.words[1]
        ?.filter(({ top }) => top > AREA.bottom)
        .map((each) => each.text)
        .join('')
      expect(text).toBe({ dashes: '—2—', plain: '2', words: '第2页' }[form])
    },
  )
})

describe('an official paper', () => {
  const facts: Paper = { ...EVERY_KIND_PAPER, contents: false, stageMark: false, sealed: false }
  let printed: Printed = { pages: [], words: [] }
  beforeAll(async () => {
    printed = await printWithLibreOffice(await exportKind(review([paragraph('a', LONG)], facts), 'official'))
  })

  test('has 份号, 密级 and 紧急程度 one below the other at the top', () => {
    const [copy, secrecy, urgency] = ['000018', '内部', '加急'].map((text) => word(printed.words[0], text))
    for (const each of [copy, secrecy, urgency]) near(each?.left, AREA.left)
    near((secrecy?.top ?? 0) - (copy?.top ?? 0), 10.21)
    near((urgency?.top ?? 0) - (secrecy?.top ?? 0), 10.21)
  })

  test('has its red mark 35 mm below the top of the type area, in the middle', () => {
    const mark = page(printed, 0).ink({ bottom: 100 }, 'red')
    near(mark?.top, AREA.top + 35)
    near(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2, (AREA.left + AREA.right) / 2)
  })

  test('has its number one character from the left, 签发人 one from the right, the red rule 4 mm below', () => {
    const number = word(printed.words[0], '青协')
    near(number.left, AREA.left + CELL)
    const rule = page(printed, 0).ink({ top: 100 }, 'red')
    near(rule?.left, AREA.left)
    near(rule?.right, AREA.right)
    const line = page(printed, 0).ink({ top: 100, bottom: (rule?.top ?? 0) - 0.3 })
    near((rule?.top ?? 0) - (line?.bottom ?? 0), 4)
    near(line?.right, AREA.right - CELL, 1)
  })

  test('has two blank lines under the rule, then the title', () => {
    const rule = page(printed, 0).ink({ top: 100 }, 'red')
    const title = page(printed, 0).ink({ top: (rule?.bottom ?? 0) + 1, bottom: (rule?.bottom ?? 0) + 32 })
    near((title?.top ?? 0) - (rule?.bottom ?? 0), 2 * 10.21 + 2.5, 1)
  })

  test('is signed two characters from the right, the date beginning two to the right of the organ', () => {
    // The red mark begins with the same words.
    const words = printed.words.find((each) => each.some(({ text }) => text.startsWith('（此件'))) ?? []
    const organ = word(words.toReversed(), '中国人民政治协商会议')
    near(organ.right, AREA.right - 2 * CELL)
    near(word(words, '2025').left - organ.left, 2 * CELL)
    near(word(words, '（此件').left, AREA.left + 2 * CELL)
  })

  test('ends with 版记 on the last line of the type area, its rules 0.35 and 0.25 mm', () => {
    const last = page(printed, -1)
    const rules = last.lines({ top: 230, bottom: 263, left: AREA.left, right: AREA.left + 3 })
    expect(rules).toHaveLength(3)
    near(rules.at(-1)?.bottom, AREA.bottom)
    const widths = rules.map(({ top, bottom }) => bottom - top)
    for (const [index, wanted] of [0.35, 0.25, 0.35].entries()) near(widths[index], wanted, 0.1)
    const box = last.ink({ top: (rules[0]?.top ?? 0) - 0.2, bottom: 263 })
    near(box?.left, AREA.left)
    near(box?.right, AREA.right)
    near(word(printed.words.at(-1), '抄送').left, AREA.left + SMALL_CELL)
    near(word(printed.words.at(-1), '政协青山市委员会办公室').left, AREA.left + SMALL_CELL)
    near(word(printed.words.at(-1), '日印发').right, AREA.right - SMALL_CELL)
  })
})

test('a sealed paper has its date four characters from the right', async () => {
  const paper: Paper = { signatureOrgan: '政协青山市委员会', signatureDate: '2025-01-05', sealed: true }
  const printed = await printWithLibreOffice(await exportKind(review([paragraph('a', SENTENCE)], paper)), [0])
  near(word(printed.words[0], '日').right, AREA.right - 4 * CELL)
  const organ = word(printed.words[0], '政协青山')
  const date = { left: word(printed.words[0], '2025').left, right: AREA.right - 4 * CELL }
  // Digits are wider here than in the paper's own fonts.
  near((organ.left + organ.right) / 2, (date.left + date.right) / 2, 4)
})

test('版记 apart stands on the back of the last sheet, without page number', async () => {
  const facts: Paper = { ...EVERY_KIND_PAPER, contents: false, imprintApart: true }
  const printed = await printWithLibreOffice(
    await exportKind(review([paragraph('a', SENTENCE)], facts), 'official'),
  )
  expect(printed.words.at(-2)?.at(-1)?.text).toBe('—')
  expect(page(printed, -1).ink({ top: AREA.bottom + 0.5 })).toBeNull()
  near(page(printed, -1).ink()?.bottom, AREA.bottom)
})

test('版记 is at the foot of the last page and covers no text, however full that page is', async () => {
  const pages: number[] = []
  for (let lines = 25; lines <= 33; lines += 1) {
    const blocks = Array.from({ length: lines }, (_, at) => paragraph(`p${at}`, `第${at}行`))
    const paper: Paper = {
      documentNumber: '青协〔2025〕3号',
      copyTo: '中共青山市委办公室，'.repeat(7),
      issuer: '政协青山市委员会办公室',
      issueDate: '2025-01-06',
    }
    const printed = await printWithLibreOffice(await exportKind(review(blocks, paper), 'official'), [])
    const words = printed.words.at(-1) ?? []
    near(word(words, '政协青山市委员会办公室').bottom, AREA.bottom, 1)
    const text = words.filter(({ text: each }) => each.endsWith('行'))
    for (const { bottom } of text) expect(bottom).toBeLessThan(word(words, '抄送').top)
    pages.push(printed.words.length)
  }
  // Among them the last that holds it and the first that does not.
  expect(new Set(pages).size).toBe(2)
})

test.each([
  ['center', 3],
  ['outer', 3],
  ['outer', 4],
] as const)(
  'a sheet on its side keeps its number (%s) on the edge of the others, page %i',
  async (place, number) => {
    const cell = { colSpan: 1, rowSpan: 1, header: false, lines: [[{ type: 'text', text: '表' }]] }
    const table = { type: 'table', id: 't', widths: [1, 1], landscape: true, rows: [{ cells: [cell, cell] }] }
    const before = Array.from({ length: number - 2 }, (_, at) => paragraph(`p${at}`, SENTENCE.repeat(12)))
    const profile = resolveProfile({ ...builtInProfile('report'), pageNumber: { place, form: 'dashes' } })
    const printed = await printWithLibreOffice(
      await exportKind(review([...before, table, paragraph('z', '后文')]), 'report', { profile }),
    )
    const index = printed.pages.findIndex(({ width, height }) => width > height)
    const across = page(printed, index)
    near(across.ink({ left: 40 })?.top, AREA.left)
    near(across.ink({ left: 33 })?.left, 35)
    const mark = across.ink({ right: 33 })
    near(((mark?.left ?? 0) + (mark?.right ?? 0)) / 2, 28, 0.8)
    const odd = (index + 1) % 2 === 1
    if (place === 'center') near(((mark?.top ?? 0) + (mark?.bottom ?? 0)) / 2, 28 + 78)
    else if (odd) near(mark?.bottom, 210 - 26 - SMALL_CELL)
    else near(mark?.top, 28 + SMALL_CELL)
  },
)

test.each(PROFILE_KINDS)(
  'every attachment of a %s begins a page: mark on line 1, title on line 3',
  async (kind) => {
    const attachments = [1, 2].map((n) => ({
      id: `attachment${n}`,
      heading: `清单${n}`,
      blocks: [paragraph(`x${n}`, SENTENCE)],
    }))
    const printed = await printWithLibreOffice(
      await exportKind(review([paragraph('a', SENTENCE)], {}, attachments), kind),
    )
    const first = printed.words.findIndex((words) => words[0]?.text === '附件' && words[1]?.text === '1')
    expect(first).toBe(1)
    const second = printed.words[first + 1]
    near(word(second, '附件').left, AREA.left)
    const lines = page(printed, first).lines({ top: AREA.top, bottom: 100 })
    // Centre to centre two lines of 28.95 pt.
    const centre = (at: number) => ((lines[at]?.top ?? 0) + (lines[at]?.bottom ?? 0)) / 2
    near(centre(1) - centre(0), 2 * 10.21, 1)
  },
)
