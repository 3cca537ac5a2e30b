import { expect, test } from '../support/app-test.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

async function sample({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  return ledger
}

test('Esc closes the room alone that is on top, and the keyboard goes back to what opened it', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  const openers = [
    { opener: page.getByRole('button', { name: '一年一览' }), name: '一年一览' },
    { opener: page.locator('.facet').filter({ hasText: '回收站' }), name: '回收站' },
    { opener: page.locator('.facet').filter({ hasText: '疑似重复' }), name: '疑似重复' },
    { opener: ledger.header.getByRole('button', { name: '从文稿取数…' }), name: '从文稿取数' },
    { opener: ledger.header.getByRole('button', { name: '收集…' }), name: '收集' },
    { opener: ledger.header.getByRole('button', { name: '设置' }), name: '设置' },
  ]
  for (const { opener, name } of openers) {
    await opener.focus()
    await page.keyboard.press('Enter')
    const room = page.getByRole('dialog', { name, exact: true })
    await expect(room).toBeVisible()
    if (name !== '设置') {
      await page.keyboard.press('F1')
      const help = page.getByRole('dialog', { name: '帮助' })
      await expect(help).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(help).toHaveCount(0)
      await expect(room).toBeVisible()
    }
    await page.keyboard.press('Escape')
    await expect(room).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
})

test('Esc on a question leaves the room beneath it open', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  await ledger.rows.first().click({ modifiers: ['Control'] })
  await page.keyboard.press('Delete')
  await page.locator('.facet').filter({ hasText: '回收站' }).click()
  const room = page.getByRole('dialog', { name: '回收站' })
  await expect(room.locator('tbody tr')).toHaveCount(1)
  const purge = room.getByRole('button', { name: '清空回收站…' })
  await purge.click()
  const question = page.getByRole('dialog', { name: '彻底删除 1 条记录？' })
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(room).toBeVisible()
  await expect(purge).toBeFocused()
})
