import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { printedPages } from '../golden/readers.ts'
import { expect, test } from '../support/app-test.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { sampleLedger } from '../support/ledger.ts'
import { draftPage } from './pages/draft-page.ts'
import { importPage } from './pages/import-page.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

const fixture = (name: string) => resolve(import.meta.dirname, '../fixtures/samples/fuyang', name)

test('from an empty folder to the printed paper: library, import, draft, edit, evidence, export', async ({
  app,
}) => {
  const { page, electron, work } = app
  const sample = sampleLedger('fuyang')

  await answerOpenDialog(electron, work)
  await welcomePage(page).make('政协阜阳市委员会', '2020年台账')
  const importing = importPage(page)
  await answerOpenDialog(electron, fixture('records.csv'))
  await importing.open.click()
  await importing.commit.click()
  await ledgerPage(page).expectCount(`${sample.records.length} 条`)
  await answerOpenDialog(electron, fixture('indicators.csv'))
  await importing.more.click()
  await importing.item('导入指标与口径表…').click()
  await importing.commit.click()
  await expect(importing.room).toBeHidden()

  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.getByLabel('从', { exact: true }).fill(sample.period.from)
  await page.getByLabel('到', { exact: true }).fill(sample.period.to)
  await page.getByLabel(/^标题/).first().fill('聚焦大局促发展——市政协2020年工作综述')
  await page.getByRole('button', { name: '开始起草' }).click()
  const draft = draftPage(page)
  await expect(draft.figure('910多万元')).toBeVisible()
  const shown = await draft.figures.allTextContents()
  for (const figure of sample.figures.filter(({ kind }) => kind === 'figure')) {
    expect(shown.some((text) => figure.accept.some((accepted) => text.startsWith(accepted)))).toBe(true)
  }

  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('特此报告。')
  await draft.selectToLineStart()
  await page.keyboard.press('Control+b')
  await expect(draft.part('outro').locator('.is-bold')).not.toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(draft.part('outro').locator('.is-bold')).toHaveCount(0)

  await draft.figure('910多万元').click()
  const evidence = draft.evidence.getByRole('article', { name: '捐款捐物' })
  await expect(evidence.locator('.figure-records li')).toHaveCount(2)
  await expect(evidence).toContainText('委员抗疫捐款捐物')

  const file = join(work, '综述.docx')
  await answerSaveDialog(electron, file)
  await page.getByRole('button', { name: '导出 Word' }).click()
  await expect(draft.toast('已导出 综述.docx')).toBeVisible()

  const pages = await printedPages(readFileSync(file))
  const text = pages.flat().join('').replaceAll(/\s/gu, '')
  // A full page has 22 lines of text and its number; the first one also holds the title, the last one what is left.
  expect(pages.length).toBeGreaterThanOrEqual(3)
  for (const full of pages.slice(1, -1)) expect(full).toHaveLength(23)
  expect(pages.map((lines) => lines.at(-1)?.replaceAll(/\s/gu, ''))).toEqual(
    pages.map((_, at) => `—${at + 1}—`),
  )
  expect(text).toContain('聚焦大局促发展——市政协2020年工作综述')
  expect(text).toContain('特此报告。')
  for (const figure of shown) expect(text).toContain(figure.replaceAll(/\s/gu, ''))
})
