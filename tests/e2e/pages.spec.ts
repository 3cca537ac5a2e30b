import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Block, ReviewDocument } from '#shared/document/model.ts'
import { printedByRules } from '../golden/printed-by-rules.ts'
import { figure } from '../fixtures/every-kind-document.ts'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerSaveDialog } from '../support/dialogs.ts'
import { linesOnSheets, reopenWith } from '../support/page-lines.ts'
import { draftPage, draftSample } from './pages/draft-page.ts'
import { paperRooms } from './pages/paper-page.ts'

test.use({ size: { width: 1440, height: 900 } })

const SENTENCE =
  '坚持建言资政和凝聚共识双向发力，聚焦中心大局深入开展协商议政，组织委员走进界别群众，推动一批意见建议转化为部门的举措、基层的实效。'
const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  inlines: [{ type: 'text', text }],
})
const cell = (text: string, header = false) => ({
  colSpan: 1,
  rowSpan: 1,
  header,
  lines: [[{ type: 'text' as const, text }]],
})

/** The text of a draft replaced by these blocks, all in one part. */
const only =
  (...blocks: Block[]) =>
  (document: ReviewDocument): ReviewDocument => ({
    ...document,
    parts: document.parts.map((section) =>
      section.id === 'leadership'
        ? { ...section, blocks }
        : { ...section, blocks: [], heading: section.heading && '' },
    ),
  })

const solid = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/\s/g, ''))
const pdfPages = (file: string) =>
  execFileSync('pdftotext', ['-layout', file, '-'])
    .toString()
    .split('\f')
    .slice(0, -1)
    .map((page) => solid(page.split('\n')).filter((line) => line !== ''))

async function savePdf(page: Page): Promise<void> {
  await page.keyboard.press('Control+p')
  await page.locator('.print-page').first().waitFor()
  await page.getByRole('button', { name: '存为 PDF…' }).click()
}

test('the sheets on the desk hold the lines of the PDF, 22 to a page, and LibreOffice ends them at the same places', async ({
  app: { page, electron, work, ...app },
}) => {
  await draftSample({ page, electron, work, ...app })
  const texts = Array.from({ length: 9 }, (_, index) =>
    paragraph(`p${index}`, SENTENCE.repeat(2 + (index % 4))),
  )
  await reopenWith(page, only(...texts))
  await expect(page.locator('.pg-sheet')).toHaveCount(4)
  const sheets = await linesOnSheets(page)
  for (const lines of sheets.slice(1, -1)) expect(lines).toHaveLength(22)

  const pdf = join(work, '综述.pdf')
  await answerSaveDialog(electron, pdf)
  await savePdf(page)
  await expect(page.getByText('综述.pdf')).toBeVisible()
  const printed = pdfPages(pdf)
  // The last line of a printed page is its number; the heading's number is no text on the desk.
  expect(printed.map((lines) => lines.slice(0, -1).map((line) => line.replace(/^一、/u, '')))).toEqual(sheets)
  expect(printed.map((lines) => lines.at(-1))).toEqual(['—1—', '—2—', '—3—', '—4—'])

  await page.keyboard.press('Escape')
  const docx = join(work, '综述.docx')
  await answerSaveDialog(electron, docx)
  const saved = await page.evaluate(async () => {
    const settings = await window.zongshu.invoke('settings:get', {})
    const draftId = (settings.ok ? settings.value.lastDraftId : null) ?? ''
    return window.zongshu.invoke('export:save', { draftId, profile: 'report', format: 'docx', to: 'ask' })
  })
  expect(saved.ok).toBe(true)
  expect(await printedByRules(readFileSync(docx))).toEqual(printed)
})

test('items of lists and run-in headings are divided where a page ends', async ({ app }) => {
  const { page } = app
  await draftSample(app)
  const text = (value: string) => [{ type: 'text' as const, text: value }]
  const list: Block = {
    type: 'list',
    id: 'l',
    ordered: true,
    items: [0, 0, 1, 1, 0, 0, 1].map((depth) => ({ depth, inlines: text(SENTENCE.repeat(2)) })),
  }
  const runIn = (id: string): Block => ({
    type: 'heading',
    id,
    level: 3,
    runIn: true,
    inlines: text(SENTENCE.repeat(2)),
  })
  const fill = (from: number) =>
    Array.from({ length: 7 }, (_, index) => paragraph(`p${from + index}`, '一行。'))
  await reopenWith(
    page,
    only(...fill(0), list, ...fill(10), runIn('r'), paragraph('q', SENTENCE), ...fill(20), ...fill(30)),
  )
  await expect(page.locator('.pg-sheet')).toHaveCount(4)
  const sheets = await linesOnSheets(page)
  // 21 with the blank line below the title.
  expect(sheets.slice(0, -1).map((lines) => lines.length)).toEqual([21, 22, 22])
})

test('a click in the room between two pages puts the caret into the nearest line of a divided paragraph', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const fill = Array.from({ length: 14 }, (_, index) => paragraph(`p${index}`, '一行。'))
  await reopenWith(page, only(...fill, paragraph('q', SENTENCE.repeat(8))))
  await expect(page.locator('.pg-sheet')).toHaveCount(2)
  await page
    .locator('.pg-sheet')
    .nth(1)
    .evaluate((sheet) => {
      const desk = sheet.closest('.desk')
      desk?.scrollBy(0, sheet.getBoundingClientRect().top - 450)
    })
  const { x = 0, y = 0, width = 0 } = (await page.locator('.pg-sheet').nth(1).boundingBox()) ?? {}
  const offset = () => page.evaluate(() => getSelection()?.anchorOffset ?? -1)
  // Four of its lines stand on the first page.
  await page.mouse.click(x + width / 2, y - 90)
  expect(await offset()).toBeGreaterThan(85)
  expect(await offset()).toBeLessThan(112)
  await page.mouse.click(x + width / 2, y + 90)
  expect(await offset()).toBeGreaterThan(111)
  await page.keyboard.type('〇')
  await expect(draft.paragraphs('leadership').last()).toContainText('〇')
})

test('a paragraph typed past the end of a page goes on on the next one, and the caret goes with it', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  await reopenWith(page, only(...Array.from({ length: 18 }, (_, index) => paragraph(`p${index}`, '一行。'))))
  await expect(page.locator('.pg-sheet')).toHaveCount(1)
  await draft.caretIn(draft.paragraphs('leadership').last(), 'End')
  await page.keyboard.type(SENTENCE.repeat(2))
  await expect(page.locator('.pg-sheet')).toHaveCount(2)
  await expect(page.getByText('第 2 页，共 2 页')).toBeVisible()
  const [first, second] = await linesOnSheets(page)
  expect(first).toHaveLength(22 - 1)
  expect(`${first?.slice(-2).join('')}${second?.join('')}`).toContain(SENTENCE.slice(10, 40))
  // Taken back, the second page is gone again.
  await page.keyboard.press('Control+z')
  await expect(page.locator('.pg-sheet')).toHaveCount(1)
})

test('lines of another height are laid anew, as if the text had been opened with them', async ({ app }) => {
  const { page } = app
  await draftSample(app)
  await page.evaluate(async () => {
    const got = await window.zongshu.invoke('profiles:list', {})
    const [report] = got.ok ? got.value.profiles : []
    if (report === undefined) throw new Error('no profile')
    const profile = { ...report, id: 'narrow', name: '二十八磅', line: 560 }
    await window.zongshu.invoke('profiles:save', { profile })
  })
  const texts = [3, 6, 9, 9].map((times, index) => paragraph(`p${index}`, SENTENCE.repeat(times)))
  await reopenWith(page, only(...texts))
  await expect(page.locator('.pg-sheet')).toHaveCount(4)
  const paper = paperRooms(page)
  await paper.open()
  await paper.choosePaper('二十八磅')
  const row = () =>
    page
      .locator('.zs-page p')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight))
  const { width = 0 } = (await page.locator('.pg-sheet').first().boundingBox()) ?? {}
  await expect.poll(row).toBeCloseTo(((width / 210) * 560 * 25.4) / 1440, 1)
  const chosen = await linesOnSheets(page)
  await draftPage(page).saved()
  await page.reload()
  await page.locator('.pg-sheet').nth(3).waitFor()
  expect(chosen).toEqual(await linesOnSheets(page))
})

test('a heading never closes a page, a table repeats its head, and a wide one turns its sheet', async ({
  app,
}) => {
  const { page } = app
  await draftSample(app)
  const heading: Block = {
    type: 'heading',
    id: 'h',
    level: 2,
    inlines: [{ type: 'text', text: '强化理论武装' }],
  }
  const rows = Array.from({ length: 40 }, (_, index) => ({ cells: [cell(`第${index}项`), cell('已办结')] }))
  const table: Block = {
    type: 'table',
    id: 't',
    widths: [1, 1],
    rows: [{ cells: [cell('事项', true), cell('结果', true)] }, ...rows],
  }
  const wide: Block = {
    ...table,
    id: 'w',
    rows: table.rows.slice(0, 3),
    landscape: true,
    caption: '表1 办理情况',
  }
  // Title, subtitle, blank line, part heading and 17 lines fill 21 of the first page's lines.
  const lines = Array.from({ length: 17 }, (_, index) => paragraph(`p${index}`, '一行。'))
  await reopenWith(page, only(...lines, heading, paragraph('q', '标题下的正文。'), table, wide))
  const sheets = page.locator('.pg-sheet')
  await expect(sheets).toHaveCount(4)
  await expect(sheets.nth(3)).toHaveAttribute('data-side')
  const onSheets = await linesOnSheets(page)
  expect(onSheets[0]?.at(-1)).toBe('一行。')
  expect(onSheets[1]?.slice(0, 2)).toEqual(['强化理论武装', '标题下的正文。'])
  await expect(page.locator('.pg-heads table')).toHaveCount(1)
  await expect(page.locator('.pg-heads table').first()).toHaveText('事项结果')
})

test('notes stand at the foot of the page of their mark, and the frame of a paper around its text', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const noted: Block = {
    type: 'paragraph',
    id: 'n',
    inlines: [
      { type: 'text', text: SENTENCE },
      { type: 'note', id: 'n1', note: '数据截至年底。' },
    ],
  }
  await reopenWith(page, (document) => ({
    ...only(noted)(document),
    paper: {
      profile: 'official',
      documentNumber: '青协〔2025〕3号',
      signatureOrgan: '政协青山市委员会',
      signatureDate: '2025-01-05',
      issuer: '政协青山市委员会办公室',
      issueDate: '2025-01-06',
    },
  }))
  const sheet = page.locator('.pg-sheet').first()
  const note = page.locator('.pg-notes')
  await expect(note).toHaveText('1数据截至年底。')
  const box = await note.boundingBox()
  const paper = await sheet.boundingBox()
  // The type area ends 35 mm above the sheet's lower edge.
  const scale = (paper?.width ?? 0) / 210
  expect(
    Math.abs((box?.y ?? 0) + (box?.height ?? 0) - ((paper?.y ?? 0) + (paper?.height ?? 0) - 35 * scale)),
  ).toBeLessThan(scale)
  await expect(page.locator('[data-frame="head"]')).toContainText('青协〔2025〕3号')
  await expect(page.locator('[data-frame="signature"]')).toContainText('2025年1月5日')
  await expect(page.locator('[data-frame="imprint"]')).toContainText('2025年1月6日印发')
  await page.locator('[data-frame="imprint"]').click()
  await expect(page.getByLabel('印发机关', { exact: false }).first()).toBeFocused()
  expect(draft.paper).toBeTruthy()
})

test('a text of very many figures, laid out only where it is seen, stands on the pages it is printed on', async ({
  app,
}) => {
  const { page } = app
  await draftSample(app)
  const figures = (at: number): Block => ({
    type: 'paragraph',
    id: `p${at}`,
    inlines: Array.from({ length: 8 }, (_, index) => [
      { type: 'text' as const, text: SENTENCE.slice(0, 40) },
      figure(`f${at}x${index}`, '提案立案', `${at + index}件`, at + index, '件'),
    ]).flat(),
  })
  await reopenWith(page, only(...Array.from({ length: 50 }, (_, index) => figures(index))))
  await expect(page.locator('.zs-page')).toHaveAttribute('data-long')
  const count = await page.locator('.pg-sheet').count()
  expect(count).toBeGreaterThan(25)
  const desk = page.locator('.desk')
  await desk.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await page.waitForTimeout(300)
  const end = await page.locator('[data-section="leadership"] > p').last().boundingBox()
  const sheet = await page.locator('.pg-sheet').last().boundingBox()
  expect(end !== null && sheet !== null && end.y > sheet.y && end.y < sheet.y + sheet.height).toBe(true)
  await page.keyboard.press('Control+p')
  await expect(page.locator('.print-page')).toHaveCount(count)
})

test('a picture that is gone is named in print, as in the file', async ({ app }) => {
  const { page } = app
  await draftSample(app)
  const gone: Block = {
    type: 'image',
    id: 'i',
    picture: { hash: 'a'.repeat(64), format: 'png', width: 400, height: 200 },
    widthMm: 100,
    caption: '图1 联络站分布',
  }
  await reopenWith(page, only(gone))
  await page.keyboard.press('Control+p')
  const place = page.locator('.print-page .zs-image')
  await expect(place).toHaveAttribute('data-missing')
  const words = await place.evaluate((element) => getComputedStyle(element, '::before').content)
  expect(words).toBe('"【图片缺失】"')
  await expect(place.locator('img')).toBeHidden()
  // The browser reports the file that is not there; nothing else may be wrong.
  expect(app.errors.splice(0).filter((error) => !error.includes('ERR_FILE_NOT_FOUND'))).toEqual([])
})

test('the preview shows as many pages as the desk, is reached by Ctrl P and left by Esc', async ({ app }) => {
  const { page } = app
  await draftSample(app)
  const count = await page.locator('.pg-sheet').count()
  await page.keyboard.press('Control+p')
  await expect(page.getByText(`共 ${count} 页`, { exact: false }).last()).toBeVisible()
  await expect(page.locator('.print-page')).toHaveCount(count)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.print-page')).toHaveCount(0)
})

test('a title is set in lines that end where words end, and shows its words while they are typed', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const title = '凝心聚力谋发展团结奋进谱新篇在服务高质量发展中展现政协担当作为'
  await reopenWith(page, (document) => ({ ...document, title }))
  const line = draft.paper.locator('.zs-title')
  const lines = ((await line.getAttribute('data-lines')) ?? '').split('\n')
  expect(lines.length).toBe(2)
  expect(lines.join('')).toBe(title)
  expect(lines.some((one) => /高质$|^量|政$|^协/u.test(one))).toBe(false)
  await line.click()
  await expect(line).toHaveAttribute('data-caret')
  await page.keyboard.press('Control+End')
  await expect(line).not.toHaveAttribute('data-caret')
})
