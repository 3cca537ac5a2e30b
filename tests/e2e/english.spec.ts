import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMENTS, del, ins, makeDocx, p, r } from '../fixtures/texts-in/make-docx.ts'
import { expect, test } from '../support/app-test.ts'
import { chineseLeft } from '../support/chinese-left.ts'
import { answerOpenDialog } from '../support/dialogs.ts'
import { fillForm, FIRST_ENTRY } from '../support/fill-form.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { awkwardReport, workbookFile } from '../support/workbook-file.ts'
import { textsPage } from './pages/texts-page.ts'

/** The sample library in an English window, the next file dialog answered with the file that is written. */
async function openInEnglish({ page, electron, work }: LaunchedApp, name: string) {
  await page.evaluate(async () => {
    await window.zongshu.invoke('library:open-sample', {})
    await window.zongshu.invoke('settings:set', { language: 'en', view: 'ledger' })
  })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Import table…', exact: true })).toBeVisible()
  const file = join(work, name)
  await answerOpenDialog(electron, file)
  return file
}

test('the import room says in English what of a table is doubted, wrong and passed over', async ({ app }) => {
  const { page } = app
  const file = await openInEnglish(app, 'report.xlsx')
  const [report, lists] = awkwardReport()
  if (!report || !lists) throw new Error('no sheets')
  const rows = [
    ...report.rows.slice(0, 8),
    [5, '2025-02-31', '视察', '河道整治视察', '许多', null],
    [6, '12', '视察', '农贸市场视察', null, '约3.12345条'],
    [7, '2025.3.1-2025.2.1', '视察', '学校食堂视察', '=1', null],
    ...report.rows.slice(8),
  ]
  await workbookFile(file, [{ ...report, rows }, lists])
  await page.getByRole('button', { name: 'Import table…', exact: true }).click()
  const room = page.getByRole('dialog', { name: 'Import a records table' })
  await expect(room.getByRole('grid').getByRole('row').first()).toBeVisible()
  const content = JSON.stringify([report.name, rows, lists])
  for (const state of ['Doubtful', 'Wrong'] as const) {
    await room.getByRole('button', { name: state }).click()
    await expect(room.locator('.desk-faults li').first()).toBeVisible()
    expect(await chineseLeft(room, content)).toEqual([])
  }
})

test('the import room refuses a file in English', async ({ app }) => {
  const { page } = app
  const file = await openInEnglish(app, 'letter.xlsx')
  writeFileSync(file, '%PDF-1.7 no table at all')
  await page.getByRole('button', { name: 'Import table…', exact: true }).click()
  const toast = page.getByRole('alert').filter({ hasText: 'letter.xlsx' })
  await expect(toast).toContainText('it is a PDF')
  expect(await chineseLeft(toast, '')).toEqual([])
})

test('the texts room says in English what was read and why a number was left alone', async ({ app }) => {
  const { page } = app
  const file = await openInEnglish(app, 'report.docx')
  const [lead, rest] = [
    '2024年，市政协组织',
    '次视察，提出意见建议36条，其中第3期。2025年计划再开展6次视察。',
  ]
  const written = `${lead}12${rest}`
  const body = p(r(lead) + del('10') + ins(r('12')) + r(rest))
  writeFileSync(file, makeDocx(body, { 'word/comments.xml': COMMENTS }))
  const texts = textsPage(page)
  await texts.button.click()
  await texts.room.getByRole('button', { name: 'Open a text…' }).click()
  await expect(texts.mark('36条')).toBeVisible()
  await expect(texts.notes.first()).toContainText('1 deletion (not read)')
  await texts.room.getByRole('button', { name: 'Show' }).click()
  // The proposal names its category and what the sample ledger holds of it.
  const proposal = await texts.row('36条').innerText()
  expect(await chineseLeft(texts.room, written + proposal)).toEqual([])
})

test('the collection room says in English why a form, and what is none, cannot be taken back', async ({
  app,
}) => {
  const { page, electron, work } = app
  const list = await openInEnglish(app, 'list.csv')
  await page.evaluate(async () => {
    const departments = ['Office', 'Research']
    const round = { name: '2024', from: '2024-01-01', to: '2024-12-31', due: null, departments }
    await window.zongshu.invoke('collect:save', { id: null, round })
  })
  await page.locator('header').getByRole('button', { name: 'Collect…' }).click()
  const room = page.getByRole('dialog', { name: 'Collect' })
  await answerOpenDialog(electron, work)
  await room.getByRole('button', { name: /^Make all/ }).click()
  await expect(page.getByText('2 forms made')).toBeVisible()

  const form = join(work, '2024履职记录收集表-Office.xlsx')
  const wrong = { date: '2024-02-31', category: '提案', title: 'Meeting', figures: '立案=-3 件' }
  writeFileSync(form, fillForm(readFileSync(form), { [FIRST_ENTRY]: wrong }))
  writeFileSync(list, 'Name,Telephone\nSomebody,1\n')
  for (const [file, why] of [
    [form, 'It has 2 problems'],
    [list, 'This is no collection form'],
  ] as const) {
    await answerOpenDialog(electron, file)
    await room.getByRole('button', { name: 'Take back…' }).click()
    await expect(room.getByRole('article')).toContainText(why)
    expect(await chineseLeft(room, `${form}日期数据${JSON.stringify(wrong)}`)).toEqual([])
    await room.getByRole('button', { name: 'Back', exact: true }).click()
  }
})
