import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog } from '../support/dialogs.ts'
import { launchApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

test('a new installation offers a new library and the sample, and nothing that it does not have', async ({
  app,
}) => {
  const welcome = welcomePage(app.page)
  await expect(welcome.create).toBeVisible()
  await expect(welcome.sample).toBeVisible()
  await expect(welcome.openOther).toBeVisible()
  await expect(app.page.getByText('最近用过')).toBeHidden()
  await expectAccessible(app.page)
})

test('a new library is made in the chosen folder and opens on the empty ledger', async ({ app }) => {
  const { page, electron, work } = app
  await answerOpenDialog(electron, work)
  await welcomePage(page).make('政协××市委员会', '2024年履职台账')
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  await expect(ledgerPage(page).header).toContainText('政协××市委员会')
  await expectAccessible(page)
})

test('the form asks for both names before it asks for a folder, and a canceled folder changes nothing', async ({
  app,
}) => {
  const { page, electron } = app
  const welcome = welcomePage(page)
  await answerOpenDialog(electron, null)
  await welcome.create.click()
  await expect(page.getByLabel('单位全称')).toBeFocused()
  await page.getByRole('button', { name: '选文件夹并新建' }).click()
  await expect(page.getByText('请填资料库名称')).toBeVisible()
  await page.getByLabel('单位全称').fill('政协××市委员会')
  await page.getByLabel('资料库名称').fill('台账')
  await page.getByRole('button', { name: '选文件夹并新建' }).click()
  await expect(page.getByRole('button', { name: '返回' })).toBeEnabled()
  await expect(page.getByLabel('资料库名称')).toHaveValue('台账')
})

test('the sample opens with records; closed again, it is offered as before', async ({ app }) => {
  const { page } = app
  const welcome = welcomePage(page)
  await welcome.sample.click()
  await expect(ledgerPage(page).rows.first()).toBeVisible()
  await expect(ledgerPage(page).header).toContainText('示例')
  await page.getByRole('button', { name: '设置' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: '关闭资料库' }).click()
  await welcome.sample.click()
  await expect(ledgerPage(page).rows.first()).toBeVisible()
})

test('a library that was closed is opened again from the first screen', async ({ app }) => {
  const { page, electron, work } = app
  const welcome = welcomePage(page)
  await answerOpenDialog(electron, work)
  await welcome.make('政协××市委员会', '2024年履职台账')
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  await page.getByRole('button', { name: '设置' }).click()
  await page.getByLabel('名称', { exact: true }).fill('2025年履职台账')
  await page.getByRole('button', { name: '保存名称' }).click()
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/已备份到/)).toBeVisible()
  await page.getByRole('button', { name: '关闭资料库' }).click()
  await welcome.recent('年履职台账').click()
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  await expect(ledgerPage(page).footer).toContainText('上次备份 今天')
})

test('the language changes at once and is kept for the next start', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'zongshu-restart-'))
  const first = await launchApp({ userData })
  try {
    const welcome = welcomePage(first.page)
    await welcome.language('English').click()
    await expect(first.page.getByRole('button', { name: /^Open the sample/ })).toBeVisible()
    await expect(first.page.locator('html')).toHaveAttribute('lang', 'en')
    await expectAccessible(first.page)
    await welcome.sample.click()
    await expect(first.page.getByRole('button', { name: 'Import table…', exact: true })).toBeVisible()
  } finally {
    await first.close()
  }
  const again = await launchApp({ userData })
  try {
    await expect(again.page.getByRole('button', { name: 'Import table…', exact: true })).toBeVisible()
  } finally {
    await again.close()
    rmSync(userData, { recursive: true, force: true })
  }
})

test('a library that cannot be opened is explained in a sentence with what to do', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'zongshu-restart-'))
  const dir = join(userData, 'library')
  mkdirSync(dir)
  const first = await launchApp({ userData })
  try {
    await answerOpenDialog(first.electron, dir)
    await welcomePage(first.page).make('政协××市委员会', '会坏的资料库')
    await expect(first.page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  } finally {
    await first.close()
  }
  const database = readdirSync(dir, { recursive: true })
    .map(String)
    .find((name) => name.endsWith('.db') && !name.includes('backups'))
  expect(database).toBeDefined()
  writeFileSync(join(dir, database!), 'not a database at all '.repeat(400))
  const again = await launchApp({ userData })
  try {
    const welcome = welcomePage(again.page)
    await expect(welcome.problem).toContainText('上次的资料库没有打开')
    await expect(welcome.problem).toContainText('backups')
    await expect(welcome.recent('会坏的资料库')).toBeVisible()
    await expectAccessible(again.page)
  } finally {
    await again.close()
    rmSync(userData, { recursive: true, force: true })
  }
})

test('F1 opens the help, which is complete in both languages', async ({ app }) => {
  const { page } = app
  await welcomePage(page).sample.click()
  await expect(ledgerPage(page).rows.first()).toBeVisible()
  await page.keyboard.press('F1')
  const help = page.getByRole('dialog', { name: '帮助' })
  await expect(help.getByRole('heading', { name: '头十分钟' })).toBeVisible()
  await help.getByRole('button', { name: '做不到的事' }).click()
  await expect(help.getByRole('heading', { name: '做不到的事' })).toBeInViewport()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
})
