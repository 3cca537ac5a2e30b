import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerSaveDialog } from '../support/dialogs.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

test('pinyin initials find records, mixed with words and filters', async ({ app }) => {
  const { page } = app
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await ledger.search.fill('sqmy')
  await expect(ledger.count).toHaveText('29 条中 12 条')
  await ledger.search.fill('sqmy 年度汇总')
  await page.getByRole('button', { name: '年 14' }).click()
  await expect(ledger.count).toHaveText(/^\d+ 条中 1 条$/)
  await ledger.search.fill('qwzw')
  await expect(page.getByRole('heading', { name: '没有符合条件的记录' })).toBeVisible()
})

test('the year at a glance is drawn, and each line opens its records in the ledger', async ({
  app,
}, info) => {
  const { page, electron, work } = app
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await page.getByRole('button', { name: '一年一览' }).click()
  const room = page.getByRole('dialog', { name: '一年一览' })
  await expect(room.getByRole('heading', { name: /^2024年/ })).toBeVisible()
  await expectAccessible(page)
  await info.attach('glance', { body: await page.screenshot(), contentType: 'image/png' })
  await room.getByRole('button', { name: '上一年' }).click()
  await expect(room.getByRole('heading', { name: /^2023年/ })).toBeVisible()
  await room.getByRole('button', { name: '下一年' }).click()
  await expect(room.getByRole('heading', { name: /^2024年/ })).toBeVisible()

  await answerSaveDialog(electron, join(work, '一览'))
  await room.getByRole('button', { name: '导出 Excel…' }).click()
  await expect(ledger.toast('已导出“一览.xlsx”')).toBeVisible()

  const line = room.getByRole('button', { name: /^12月/ })
  const count = await line.locator('b').textContent()
  await line.click()
  await expect(room).toHaveCount(0)
  await expect(ledger.count).toContainText(`${count} 条`)
  await expect(ledger.tag('2024-12-01—2024-12-31')).toBeVisible()
})

test('while a room is open, what the menu is told does not reach the ledger beneath', async ({ app }) => {
  const { page, electron } = app
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  await page.getByRole('button', { name: '一年一览' }).click()
  const room = page.getByRole('dialog', { name: '一年一览' })
  await expect(room.getByText('按类别')).toBeVisible()
  // As the keys of the menu do, which a dialog does not keep to itself.
  const choose = (label: string) =>
    electron.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
      items?.find((item) => item.label === wanted)?.click()
    }, label)
  await choose('记一条')
  await choose('起草')
  await choose('使用说明')
  await expect(page.getByRole('dialog', { name: '帮助' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(room).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(room).toHaveCount(0)
  await expect(ledger.rows.first()).toBeVisible()
  await expect(ledger.form).toHaveCount(0)
})

test('in its room Ctrl P prints the glance', async ({ app }) => {
  const { page } = app
  await welcomePage(page).sample.click()
  await page.getByRole('button', { name: '一年一览' }).click()
  await expect(page.getByRole('dialog', { name: '一年一览' }).getByText('按类别')).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.keyboard.press('Control+p')
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  // The ring of the keyboard is for the screen.
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.paper-desk')).toHaveCSS('outline-style', 'none')
})

test('printed, the glance is one paper without the window around it', async ({ app }, info) => {
  const { page, electron } = app
  await welcomePage(page).sample.click()
  await page.getByRole('button', { name: '一年一览' }).click()
  await expect(page.getByRole('dialog', { name: '一年一览' }).getByText('按类别')).toBeVisible()
  const pdf = await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const bytes = await contents?.printToPDF({ preferCSSPageSize: true, printBackground: false })
    return bytes?.toString('base64') ?? ''
  })
  const bytes = Buffer.from(pdf, 'base64')
  await info.attach('printed', { body: bytes, contentType: 'application/pdf' })
  const pages = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  expect(pages.length).toBeGreaterThan(0)
  for (const [, width, height] of pages)
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
})

test('what the ledger shows leaves as a workbook in the standard columns, and comes back as known', async ({
  app,
}) => {
  const { page, electron, work } = app
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await ledger.search.fill('提案')
  await expect(ledger.count).toContainText('条中')
  const shown = /中 (\d+) 条/.exec((await ledger.count.textContent()) ?? '')?.[1]
  await answerSaveDialog(electron, join(work, '视图.xlsx'))
  await page.locator('.views-button').click()
  await page.getByRole('menuitem', { name: '导出视图…' }).click()
  await expect(ledger.toast(`已把 ${shown} 条记录导出到“视图.xlsx”`)).toBeVisible()
})
