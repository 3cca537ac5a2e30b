import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { fileRecord } from '../support/file-record.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

const ECONOMY = {
  date: '2024-12-10',
  category: '专题协商',
  title: '优化营商环境专题协商会',
  summary: '围绕营商环境协商，委员与部门面对面',
  people: '张某某',
  department: '经济科技委',
  figures: [
    { label: '协商意见', value: 12, unit: '条', approx: '' },
    { label: '参会委员', value: 30, unit: '人', approx: '' },
  ],
} as const
const OFFICE = {
  ...ECONOMY,
  title: '市政协召开优化营商环境专题协商会议',
  summary: '',
  people: '张某某、李某某',
  department: '办公室',
  figures: [
    { label: '协商意见', value: 12, unit: '条', approx: '' },
    { label: '参会委员', value: 32, unit: '人', approx: '' },
  ],
} as const

async function twoReports({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  await fileRecord(page, { ...ECONOMY, figures: [...ECONOMY.figures] })
  await fileRecord(page, { ...OFFICE, figures: [...OFFICE.figures] })
  return ledger
}

const roomOf = (page: Page) => page.getByRole('dialog', { name: '疑似重复' })

async function openRoom(page: Page) {
  await page.locator('.facet').filter({ hasText: '疑似重复' }).click()
  const room = roomOf(page)
  await expect(room.getByRole('option')).toHaveCount(1)
  return room
}

test('two reports of one meeting are merged by the keyboard, shown with both sources, and split again', async ({
  app,
}) => {
  const { page } = app
  const ledger = await twoReports(app)
  await expect(page.locator('.facet').filter({ hasText: '疑似重复' })).toContainText('1')
  const total = Number((await ledger.count.textContent())?.match(/\d+/)?.[0])
  const room = await openRoom(page)
  await expect(room).toContainText('两个部门分别报来')
  await expect(room).toContainText('数据不同')
  await expect(room.getByRole('button', { name: '合并', exact: true })).toBeDisabled()
  await expectAccessible(page)

  await room.getByRole('radio', { name: '参会委员用哪一份：32人' }).check()
  await room.getByRole('listbox').focus()
  await page.keyboard.press('Enter')
  await expect(room).toContainText('都看过了')
  await expect(ledger.toast('已合并为“市政协召开优化营商环境专题协商会议”')).toBeVisible()
  await page.keyboard.press('Escape')
  await ledger.expectCount(`${total - 1} 条`)

  const row = ledger.row('市政协召开优化营商环境专题协商会议')
  await row.click()
  await expect(ledger.field('承办部门')).toHaveValue('经济科技委、办公室')
  await expect(ledger.field('参与人员')).toHaveValue('张某某、李某某')
  await expect(ledger.field(/^数据/)).toHaveValue(/协商意见12条.*参会委员32人/)
  const sources = ledger.form.getByRole('region', { name: '合并自' })
  await expect(sources).toContainText('经济科技委')
  await expect(sources).toContainText('参会委员 30人')
  await expect(sources).toContainText('办公室')
  await expectAccessible(page)
  await sources.getByRole('button', { name: /^拆开/ }).click()
  await ledger.expectCount(`${total} 条`)
  await expect(ledger.field('标题')).toHaveValue('优化营商环境专题协商会')
  await ledger
    .toast(/又是单独一条/)
    .getByRole('button', { name: '撤销' })
    .click()
  await ledger.expectCount(`${total - 1} 条`)
})

test('a pair that is called different is not shown again, unless that is taken back', async ({ app }) => {
  const { page } = app
  const ledger = await twoReports(app)
  const room = await openRoom(page)
  await page.keyboard.press('n')
  await expect(room).toContainText('都看过了')
  await ledger.toast('以后不再提示这一对').getByRole('button', { name: '收回' }).click()
  await expect(room.getByRole('option')).toHaveCount(1)
  await room.getByRole('button', { name: '不是同一件事' }).click()
  await expect(room).toContainText('都看过了')
  await page.keyboard.press('Escape')
  await page.locator('.facet').filter({ hasText: '疑似重复' }).click()
  await expect(roomOf(page)).toContainText('没有看上去重复的记录')
})
