import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { fileRecord } from '../support/file-record.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { draftPage, type DraftScreen } from './pages/draft-page.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

async function threeNames({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  await fileRecord(page, {
    date: '2024-11-05',
    category: '提案',
    title: '委员反映情况',
    department: '研究室',
    figures: [
      { label: '社情民意', value: 7, unit: '篇', approx: '' },
      { label: '协商议事厅', value: 5, unit: '个', approx: '' },
    ],
  })
  return ledger
}

async function openRoom(page: Page) {
  await page.locator('.facet').filter({ hasText: '名称待合并' }).click()
  const room = page.getByRole('dialog', { name: '数据名称词典' })
  await expect(room.locator('tbody tr').first()).toBeVisible()
  return room
}

/** What the ledger prints of a label over the sample's years. */
async function printed(page: Page, label: string): Promise<string | null> {
  return page.evaluate(async (wanted) => {
    const answer = await window.zongshu.invoke('indicators:list', { from: '2013-01-01', to: '2024-12-31' })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value.indicators.find((indicator) => indicator.label === wanted)?.text ?? null
  }, label)
}

/** The sample with its review over all years, and a department that says 社情民意 and counts in 篇. */
async function draftedTerm(app: LaunchedApp): Promise<DraftScreen> {
  const { page } = app
  await threeNames(app)
  await page.evaluate(async () => {
    const request = {
      from: '2013-01-01',
      to: '2024-12-31',
      organ: '政协常州市武进区委员会',
      templateId: 'standard-four',
      title: '',
      headingSetId: null,
    }
    const draft = await window.zongshu.invoke('drafts:create', request)
    if (!draft.ok) throw new Error(draft.error.message)
    await window.zongshu.invoke('settings:set', { view: 'ledger', lastDraftId: draft.value.id })
  })
  await page.reload()
  return draftPage(page)
}

test('a proposed pair is merged, reaches the draft, and undo brings everything back', async ({ app }) => {
  const { page } = app
  const draft = await draftedTerm(app)
  await expect(page.locator('.facet').filter({ hasText: '名称待合并' })).toContainText('1')
  const room = await openRoom(page)
  const proposal = room.getByRole('listitem').filter({ hasText: '意思相同的说法' })
  await expect(proposal).toContainText('社情民意信息')
  await expectAccessible(page)
  await proposal.getByRole('button', { name: '合并', exact: true }).click()
  await expect(room.locator('tbody tr').filter({ hasText: '社情民意信息' })).toContainText('社情民意')
  await expect(proposal).toHaveCount(0)
  expect(await printed(page, '社情民意信息')).toBe('1093条')
  expect(await printed(page, '社情民意')).toBeNull()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+2')
  const states = (state: string) => draft.paper.locator(`.zs-figure[data-state="${state}"]`)
  await expect(states('changed').filter({ hasText: '1086条' })).not.toHaveCount(0)
  await expect(states('changed').filter({ hasText: '7篇' })).not.toHaveCount(0)
  await expect(states('orphaned')).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await ledgerPage(page).grid.focus()
  await page.keyboard.press('Control+z')
  await expect(ledgerPage(page).toast('已撤销：数据名称的改动')).toBeVisible()
  expect(await printed(page, '社情民意信息')).toBe('1086条')
  expect(await printed(page, '社情民意')).toBe('7篇')
  await page.keyboard.press('Control+2')
  await expect(draft.figure('1086条')).toBeVisible()
  await expect(states('changed')).toHaveCount(0)
})

test('a name is merged by hand, marked as a stock, and split off again with the keyboard', async ({
  app,
}) => {
  const { page } = app
  await threeNames(app)
  const room = await openRoom(page)
  await room.getByRole('textbox', { name: '查找名称' }).fill('协商议事')
  await expect(room.locator('tbody tr')).toHaveCount(2)
  await room.getByRole('button', { name: '协商议事厅' }).click()
  await room.getByLabel('把它并到……').click()
  await page.keyboard.type('协商议事室')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await room.locator('.labels-merge').getByRole('button', { name: '合并' }).click()
  await expect(room.getByRole('heading', { name: '协商议事室' })).toBeVisible()
  await room.getByLabel('性质', { exact: true }).click()
  await page.getByRole('option', { name: '存量' }).click()
  await expect(room.locator('tbody tr').first()).toContainText('存量')
  await expectAccessible(page)
  await room.getByRole('button', { name: '拆开“协商议事厅”' }).click()
  await expect(room.locator('tbody tr')).toHaveCount(2)
})

test('names that count different things are refused in a sentence', async ({ app }) => {
  const { page } = app
  await threeNames(app)
  await fileRecord(page, {
    date: '2024-11-06',
    category: '提案',
    title: '办理情况',
    department: '提案委',
    figures: [{ label: '提案答复率', value: 98, unit: '%', approx: '' }],
  })
  const room = await openRoom(page)
  await room.getByRole('button', { name: '提案答复率' }).click()
  await room.getByLabel('把它并到……').click()
  await page.keyboard.type('提案立案')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await room.locator('.labels-merge').getByRole('button', { name: '合并' }).click()
  await expect(ledgerPage(page).toast(/没有合并/)).toBeVisible()
})
