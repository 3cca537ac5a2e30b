import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerSaveDialog } from '../support/dialogs.ts'
import { fileLateProposals } from '../support/file-record.ts'
import { draftSample } from './pages/draft-page.ts'
import { sheetRoom } from './pages/sheet-page.ts'

test('the verification sheet of the draft on the page is written where the dialog says', async ({ app }) => {
  const { page, electron, work } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('全年走访企业37家。')
  const file = join(work, '核对表.docx')
  await answerSaveDialog(electron, file)
  await sheetRoom(page).choose('数字核对表（.docx）…')
  await expect(draft.toast('已存为 核对表.docx')).toBeVisible()
  const text = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())
  expect(text).toContain('数字核对表')
  expect(text).toContain('提案立案')
  // Typed a moment ago and saved before the sheet was made.
  expect(text).toContain('37家')
  await answerSaveDialog(electron, null)
  await sheetRoom(page).choose('数字核对表（.docx）…')
  expect(existsSync(join(work, '核对表.docx'))).toBe(true)
})

test('the sheet opens as a paper to print, follows the ledger and closes by Esc', async ({ app }, info) => {
  const { page, electron, work } = app
  const draft = await draftSample(app)
  await fileLateProposals(page)
  const sheet = sheetRoom(page)
  await sheet.open()
  const row = sheet.row('提案立案')
  await expect(row).toContainText('已变：台账现为160件')
  await expect(row).toContainText('2024-12-30 提案委 3件')
  await expect(row.locator('strong').first()).toHaveText('157件')
  expect(await sheet.rows.count()).toBe(new Set(await draft.figures.allTextContents()).size)
  await expectAccessible(page)
  await info.attach('sheet', { body: await page.screenshot(), contentType: 'image/png' })

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await sheet.print.click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  const pdf = await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const bytes = await contents?.printToPDF({ preferCSSPageSize: true, printBackground: true })
    return bytes?.toString('base64') ?? ''
  })
  const bytes = Buffer.from(pdf, 'base64')
  await info.attach('printed', { body: bytes, contentType: 'application/pdf' })
  // A4 across, and nothing but the paper's own pages.
  const pages = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(pages.length).toBeGreaterThan(0)
  for (const [, width, height] of pages)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])

  const file = join(work, '另存.docx')
  await answerSaveDialog(electron, file)
  await sheet.save.click()
  await expect(draft.toast('已存为 另存.docx')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet.dialog).toHaveCount(0)
  await expect(draft.figures.first()).toBeVisible()
})

test('a draft without figures says so instead of an empty sheet', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('people').first(), 'Home')
  // First the part, then the whole text.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(draft.figures).toHaveCount(0)
  const sheet = sheetRoom(page)
  await sheet.open()
  await expect(sheet.dialog).toContainText('这份稿里还没有活数字')
  await expect(sheet.print).toBeDisabled()
})
