import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { draftSample } from './pages/draft-page.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

async function sampleRecord({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await ledger.rows.first().click()
  await expect(ledger.field('标题')).not.toHaveValue('')
  return { ledger, ...evidencePart(page) }
}

function evidencePart(page: Page) {
  const section = page.getByRole('region', { name: '依据材料' })
  return {
    section,
    file: (name: string) => section.getByRole('listitem').filter({ hasText: name }),
    attach: section.getByRole('button', { name: '附材料…' }),
    menu: async (name: string, item: string) => {
      await section.getByRole('button', { name: `“${name}”的更多操作` }).click()
      await page.getByRole('menuitem', { name: item }).click()
    },
  }
}

/** Has the system's opening of files observed instead of carried out. */
async function watchOpening({ electron }: LaunchedApp) {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedPaths: opened })
    shell.openPath = (path) => {
      opened.push(path)
      return Promise.resolve('')
    }
  })
  return () => electron.evaluate(() => (globalThis as unknown as { openedPaths: string[] }).openedPaths)
}

const workFile = ({ work }: LaunchedApp, name: string, content: string) => {
  const file = join(work, name)
  writeFileSync(file, content)
  return file
}

test('a file is attached by the button, opened as a read-only copy, undone and redone', async ({ app }) => {
  const { page, electron } = app
  const { ledger, section, file, attach } = await sampleRecord(app)
  const opened = await watchOpening(app)
  await answerOpenDialog(electron, workFile(app, '信息编发台账.xlsx', 'x'.repeat(218 * 1024)))
  await ledger.field('成效').fill('正在写、还没保存的一句')
  await attach.click()
  await expect(file('信息编发台账.xlsx')).toContainText('信息编发台账.xlsx · 218 KB')
  await expect(ledger.toast('已附上 1 份材料')).toBeVisible()
  await expect(ledger.field('成效')).toHaveValue('正在写、还没保存的一句')
  await expect(ledger.form.getByTitle('1 份依据材料')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(ledger.form.getByText('未保存')).toBeHidden()
  await expectAccessible(page)

  await file('信息编发台账.xlsx').getByRole('button').first().click()
  await expect.poll(async () => (await opened()).length).toBe(1)
  const [path = ''] = await opened()
  expect(path.endsWith('信息编发台账.xlsx')).toBe(true)
  expect(path.startsWith(join(app.userData, 'opened'))).toBe(true)
  expect(readFileSync(path, 'utf8')).toHaveLength(218 * 1024)
  expect(statSync(path).mode & 0o222).toBe(0)

  await attach.click()
  await expect(ledger.toast('“信息编发台账.xlsx”这条记录已经有了')).toBeVisible()
  await ledger.grid.focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(section.getByRole('listitem')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(section.getByRole('listitem')).toHaveCount(1)
})

test('a script can be attached and saved, but is never opened', async ({ app }) => {
  const { page, electron, work } = app
  const { ledger, file, attach } = await sampleRecord(app)
  const opened = await watchOpening(app)
  await answerOpenDialog(electron, workFile(app, '安装.bat', 'echo'))
  await attach.click()
  await file('安装.bat').getByRole('button').first().click()
  const refused = ledger.toast('是程序或脚本')
  await expect(refused).toContainText('这里不打开')
  expect(await opened()).toEqual([])
  await answerSaveDialog(electron, join(work, '存出来.bat'))
  await refused.getByRole('button', { name: '另存…' }).click()
  await expect(ledger.toast('已另存到')).toBeVisible()
  expect(readFileSync(join(work, '存出来.bat'), 'utf8')).toBe('echo')
  // A path from the page opens nothing: the channel knows records and hashes only.
  const answer = await page.evaluate(() =>
    window.zongshu.invoke('evidence:open', { id: '../../etc', hash: '/etc/passwd' } as never),
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('files are renamed and taken off; one that is gone from the folder is said', async ({ app }) => {
  const { page, electron, userData } = app
  const { ledger, section, file, attach, menu } = await sampleRecord(app)
  await answerOpenDialog(electron, workFile(app, '通知.pdf', '内容'))
  await attach.click()
  await menu('通知.pdf', '改名…')
  await section.getByRole('textbox', { name: '新名字' }).fill('立案通知')
  await page.keyboard.press('Escape')
  await expect(file('通知.pdf')).toBeVisible()
  await menu('通知.pdf', '改名…')
  await section.getByRole('textbox', { name: '新名字' }).fill('立案通知')
  await page.keyboard.press('Enter')
  await expect(file('立案通知.pdf')).toBeVisible()
  await expect(ledger.form).toBeVisible()

  const folder = join(userData, 'sample-library', 'attachments', 'evidence')
  const stored = readdirSync(folder, { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())
  if (!stored) throw new Error('nothing is stored')
  writeFileSync(join(stored.parentPath, stored.name), '被改过的')
  await file('立案通知.pdf').getByRole('button').first().click()
  await expect(ledger.toast('和附上时不一样')).toBeVisible()
  await expect(file('立案通知.pdf').getByRole('alert')).toContainText('已损坏')
  await expectAccessible(page)

  await menu('立案通知.pdf', '取下')
  await expect(section.getByRole('listitem')).toHaveCount(0)
  await ledger.toast('已取下“立案通知.pdf”').getByRole('button', { name: /^撤销/ }).click()
  await expect(file('立案通知.pdf')).toBeVisible()
})

test('a new record is saved first; files are dropped on the panel and pictures pasted into it', async ({
  app,
}) => {
  const { page, electron, work } = app
  await answerOpenDialog(electron, work)
  await welcomePage(page).make('政协××市委员会', '2024年履职台账')
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  const ledger = ledgerPage(page)
  const { section, attach } = evidencePart(page)
  await page.keyboard.press('Control+n')
  await expect(section).toContainText('附材料时先把这条记录保存下来')
  await answerOpenDialog(electron, workFile(app, '方案.docx', '内容'))
  await attach.click()
  await expect(ledger.toast('请先填好标题、日期和类别')).toBeVisible()
  await ledger.type({ title: '召开专题协商会', category: '专题协商' })
  await attach.click()
  await expect(section.getByRole('listitem')).toContainText('方案.docx')
  await expect(ledger.row('召开专题协商会')).toBeVisible()

  // A picture on the clipboard, as a screenshot puts it there.
  await ledger.field('成效').evaluate((target) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([new Uint8Array([1, 2, 3])], 'image.png', { type: 'image/png' }))
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(section.getByRole('listitem')).toHaveCount(2)
  await expect(section.getByRole('listitem').last()).toContainText(/粘贴的图片 \d{4}-\d\d-\d\d \d{4}\.png/)
  // Text is pasted as text.
  await electron.evaluate(({ clipboard }) => clipboard.writeText('得到批示'))
  await ledger.field('成效').focus()
  await page.keyboard.press('Control+v')
  await expect(ledger.field('成效')).toHaveValue('得到批示')

  // A drag over the panel offers to attach and hides what the rest of the window offers for tables.
  const over = async (selector: string, kind: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((target, type) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['a'], '表.csv'))
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      }, kind)
  await over('.ledger-middle', 'dragover')
  await expect(page.locator('.drop-zone')).toBeVisible()
  await over('form.record-form', 'dragover')
  await expect(page.locator('.drop-zone')).toBeHidden()
  await expect(section).toContainText('松开鼠标，附到这条记录')
  await over('form.record-form', 'drop')
  await expect(section).not.toContainText('松开鼠标')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a figure of a draft shows the files behind its records, and the settings clean up unused ones', async ({
  app,
}) => {
  const { page, electron } = app
  const opened = await watchOpening(app)
  const draft = await draftSample(app)
  const figure = draft.paper.locator('[data-figure]').first()
  await figure.click()
  await draft.evidence.locator('.figure-records button').first().click()
  const { section, attach, menu } = evidencePart(page)
  await answerOpenDialog(electron, workFile(app, '原始通知.pdf', '内容'))
  await attach.click()
  await expect(section.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await draft.evidence.getByRole('button', { name: /原始通知\.pdf/ }).click()
  await expect.poll(async () => (await opened()).length).toBe(1)
  await expectAccessible(page)

  await page.getByRole('button', { name: '台账', exact: true }).click()
  await menu('原始通知.pdf', '取下')
  await page.getByRole('button', { name: '设置' }).click()
  const settings = page.getByRole('dialog', { name: '设置' })
  await settings.getByRole('button', { name: '查看可清理的文件' }).click()
  await expect(settings).toContainText('没有可清理的文件')
})
