import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

/** Opens the small window as the menu does; the shortcut of the system calls the same. */
async function openQuick({ electron }: LaunchedApp): Promise<Page> {
  const opening = electron.windows().length > 1 ? null : electron.waitForEvent('window')
  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('quick-entry')?.click())
  const page = (await opening) ?? electron.windows().find((each) => each.url().endsWith('/quick.html'))
  if (!page) throw new Error('no small window')
  await expect(page.getByRole('textbox', { name: '一句话' })).toBeFocused()
  return page
}

const quickWindow = ({ electron }: LaunchedApp) =>
  electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('/quick.html'),
    )
    return { visible: window?.isVisible(), top: window?.isAlwaysOnTop() }
  })

test('one line becomes a record from any program, and the ledger undoes it', async ({ app }) => {
  const { page, electron } = app
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  expect(
    await electron.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Alt+J')),
  ).toBe(true)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const quick = await openQuick(app)
  expect(await quickWindow(app)).toEqual({ visible: true, top: true })
  await quick.keyboard.type('今天 研究室 召开提案办理协商会，提案45件，意见建议12条')
  await expect(quick.getByLabel('标题')).toHaveValue('召开提案办理协商会')
  await expect(quick.getByLabel('数据')).toHaveValue('提案45件，意见建议12条')
  await expect(quick.getByLabel('承办部门')).toHaveValue('研究室')
  await expect(quick.locator('.quick-read')).toContainText('意见建议 12条')
  await quick.getByLabel('标题').fill('提案办理协商会')
  await expectAccessible(quick)
  await quick.keyboard.press('Control+Enter')
  await expect(quick.getByRole('status')).toHaveText('已记下“提案办理协商会”，在台账里可以撤销')
  await expect(quick.getByRole('textbox', { name: '一句话' })).toHaveValue('')
  await expect(quick.getByLabel('承办部门')).toHaveValue('研究室')
  await quick.keyboard.press('Escape')
  await expect.poll(async () => (await quickWindow(app)).visible).toBe(false)

  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.restore())
  await expect(ledger.row('提案办理协商会')).toContainText('提案 45件')
  await ledger.grid.focus()
  await page.keyboard.press('Control+z')
  await expect(ledger.row('提案办理协商会')).toHaveCount(0)
})

test('what is missing is asked for, what is typed is kept, and nothing else can be reached from there', async ({
  app,
}) => {
  const { page } = app
  await welcomePage(page).sample.click()
  await expect(ledgerPage(page).rows.first()).toBeVisible()
  const quick = await openQuick(app)
  await quick.keyboard.type('某事')
  await quick.keyboard.press('Control+Enter')
  await expect(quick.getByLabel('类别')).toBeFocused()
  await expect(quick.getByRole('alert')).toContainText('请填类别')
  await quick.keyboard.press('Escape')
  await expect.poll(async () => (await quickWindow(app)).visible).toBe(false)
  const again = await openQuick(app)
  await expect(again.getByRole('textbox', { name: '一句话' })).toHaveValue('某事')
  const answer = await again.evaluate(() => window.zongshu.invoke('library:close', {}))
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('without a library it says so, keeps the line for the next start, and ends with the main window', async () => {
  const first = await launchApp()
  const quick = await openQuick(first)
  await expect(quick.getByRole('alert')).toContainText('还没有打开资料库')
  await quick.keyboard.type('留到下次的一句')
  await expect(quick.getByRole('button', { name: /^记入台账/ })).toBeDisabled()
  await expect
    .poll(async () => quick.evaluate(() => window.zongshu.invoke('quick:open', {})))
    .toMatchObject({ ok: true, value: { line: '留到下次的一句' } })
  // The main window alone is closed: the small one must not keep the program running.
  const process = first.electron.process()
  const gone = new Promise<void>((done) => process.once('exit', () => done()))
  await first.page.close()
  await gone
  const next = await launchApp({ userData: first.userData })
  try {
    const second = await openQuick(next)
    await expect(second.getByRole('textbox', { name: '一句话' })).toHaveValue('留到下次的一句')
  } finally {
    await next.close()
    rmSync(dirname(first.work), { recursive: true, force: true, maxRetries: 3 })
  }
})

test('the shortcut is changed and switched off in the settings, and refused keys are said', async ({
  app,
}) => {
  const { page, electron } = app
  await welcomePage(page).sample.click()
  await page.getByRole('button', { name: '设置' }).click()
  const settings = page.getByRole('dialog', { name: '设置' })
  const isRegistered = (keys: string) =>
    electron.evaluate(({ globalShortcut }, wanted) => globalShortcut.isRegistered(wanted), keys)
  await settings.getByRole('button', { name: '换一组键…' }).click()
  await page.keyboard.press('j')
  await expect(settings).toContainText('要带上 Ctrl 或 Alt')
  await page.keyboard.press('Control+Alt+F9')
  await expect(settings).toContainText('Ctrl Alt F9 可以用了')
  expect([
    await isRegistered('CommandOrControl+Alt+F9'),
    await isRegistered('CommandOrControl+Alt+J'),
  ]).toEqual([true, false])
  await electron.evaluate(({ globalShortcut }) => {
    globalShortcut.register = () => false
  })
  await settings.getByRole('button', { name: '换一组键…' }).click()
  await page.keyboard.press('Control+Alt+F8')
  await expect(settings.getByRole('alert')).toContainText('Ctrl Alt F8 已被别的程序占用')
  await expectAccessible(page)
  await settings.getByRole('checkbox', { name: '用快捷键打开' }).uncheck()
  await expect(settings.getByRole('alert')).toBeHidden()
  expect(await isRegistered('CommandOrControl+Alt+F9')).toBe(false)
})
