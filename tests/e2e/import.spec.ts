import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { importPage } from './pages/import-page.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

const GOOD = [
  '日期,类别,标题,数据,承办部门,亮点',
  '2024-03-12,提案,提案审查立案,提案立案=326 件,提案委,否',
  '2024-05-16,社情民意信息,第1季度信息报送,社情民意信息=26 条,研究室,是',
].join('\n')

const BAD = [
  '日期,类别,标题,数据',
  '2024-02-31,提案,提案审查立案,提案立案=326 件',
  '2024-05-16,社情民意信息,第1季度信息报送,社情民意信息=26',
].join('\n')

async function newLibrary({ page, electron, work }: LaunchedApp) {
  await answerOpenDialog(electron, work)
  await welcomePage(page).make('政协××市委员会', '台账')
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  return { ledger: ledgerPage(page), importing: importPage(page) }
}

async function choose(app: LaunchedApp, name: string, text: string): Promise<void> {
  const file = join(app.work, name)
  writeFileSync(file, text)
  await answerOpenDialog(app.electron, file)
}

test('a good table is previewed, imported in one step and taken back in one', async ({ app }) => {
  const { page } = app
  const { ledger, importing } = await newLibrary(app)
  await choose(app, '提案委.csv', GOOD)
  await importing.open.click()
  await expect(importing.count('新记录')).toHaveText('2')
  await expect(importing.rows).toHaveCount(2)
  await expectAccessible(page)
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(2)
  await ledger.toast('已导入 2 条记录').getByRole('button', { name: /^撤销/ }).click()
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
})

test('the same table again adds nothing', async ({ app }) => {
  const { ledger, importing } = await newLibrary(app)
  await choose(app, '提案委.csv', GOOD)
  await importing.open.click()
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(2)
  await importing.open.click()
  await expect(importing.count('新记录')).toHaveText('0')
  await expect(importing.count('已在台账里')).toHaveText('2')
  await expect(importing.commit).toBeHidden()
  await importing.close.click()
  await expect(ledger.rows).toHaveCount(2)
})

test('a table with bad cells names each by row, column and reason, and imports nothing', async ({ app }) => {
  const { page, electron } = app
  const { importing } = await newLibrary(app)
  await choose(app, '有错.csv', BAD)
  await importing.open.click()
  await expect(importing.count('处问题')).toHaveText('2')
  await expect(importing.verdict).toContainText('一行也没有导入')
  await expect(importing.rows.nth(0)).toContainText(/2日期.*2 月没有 31 日/)
  await expect(importing.rows.nth(1)).toContainText(/3数据.*缺少单位/)
  await expect(importing.commit).toBeHidden()
  await expectAccessible(page)
  await importing.copy.click()
  await expect(page.getByText('问题清单已复制')).toBeVisible()
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split('\n')).toHaveLength(2)
  await importing.close.click()
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
})

test('a table dropped on the window is previewed; another kind of file is refused in a sentence', async ({
  app,
}) => {
  const { page, work } = app
  const { importing, ledger } = await newLibrary(app)
  const path = join(work, '拖进来.csv')
  writeFileSync(path, GOOD)
  const drop = async (name: string, from: string) => {
    const chooser = await page.evaluateHandle(() => {
      const input = document.createElement('input')
      input.type = 'file'
      document.body.append(input)
      return input
    })
    await chooser.asElement()!.setInputFiles(from)
    await chooser.evaluate((input) => {
      const data = new DataTransfer()
      data.items.add((input as HTMLInputElement).files![0]!)
      input.remove()
      window.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    })
    return name
  }
  await drop('拖进来.csv', path)
  await expect(importing.count('新记录')).toHaveText('2')
  await page.keyboard.press('Escape')
  const wrong = join(work, '总结.docx')
  writeFileSync(wrong, 'no table')
  await drop('总结.docx', wrong)
  await expect(ledger.toast('“总结.docx”不是 .csv 表格')).toBeVisible()
})

test('an empty table can be saved, filled and imported; an indicators table changes how figures are put together', async ({
  app,
}) => {
  const { page, electron, work } = app
  const { importing, ledger } = await newLibrary(app)
  const template = join(work, '空白台账.csv')
  await answerSaveDialog(electron, template)
  await importing.more.click()
  await importing.item('保存空白台账表格…').click()
  await expect(ledger.toast('空白表格已存到')).toBeVisible()
  expect(readFileSync(template, 'utf8')).toContain('日期,')
  await choose(app, '台账.csv', GOOD)
  await importing.open.click()
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(2)
  await choose(app, '指标.csv', '指标,汇总方式,概数\n提案立案,最大,余\n')
  await importing.more.click()
  await importing.item('导入指标与口径表…').click()
  await importing.commit.click()
  await expect(ledger.toast('已更新 1 个指标的口径')).toBeVisible()
  await page.getByRole('button', { name: '指标与口径…' }).click()
  const indicators = page.getByRole('dialog', { name: '指标与口径' })
  await expect(indicators.getByRole('row').filter({ hasText: '提案立案' })).toContainText('最大')
})

test('errors take each other’s place, a good table takes the error away, and a later record takes back the undo', async ({
  app,
}) => {
  const { page } = app
  const { ledger, importing } = await newLibrary(app)
  const notes = page.locator('.mantine-Notification-root')
  for (const name of ['没有.csv', '也没有.csv', '还是没有.csv', '都没有.csv']) {
    await answerOpenDialog(app.electron, join(app.work, name))
    await importing.open.click()
    await expect(notes.filter({ hasText: `${name.replace('.csv', '')}.csv` })).toBeVisible()
    await expect(notes).toHaveCount(1)
  }
  await choose(app, '提案委.csv', GOOD)
  await importing.open.click()
  await expect(notes).toHaveCount(0)
  await importing.commit.click()
  await expect(ledger.toast('已导入 2 条记录')).toBeVisible()
  await page.keyboard.press('Control+n')
  await ledger.type({ title: '新补的一条', category: '提案' })
  await page.keyboard.press('Control+s')
  await expect(ledger.rows).toHaveCount(3)
  await expect(notes).toHaveCount(0)
})

test('a table of the other kind is told to be one', async ({ app }) => {
  const { importing } = await newLibrary(app)
  await choose(app, '口径.csv', '指标,汇总方式\n提案立案,最大\n')
  await importing.open.click()
  await expect(importing.verdict).toContainText('这像是指标与口径表')
})

test('the keyboard alone goes from the import to a draft that takes the typing', async ({ app }) => {
  const { page } = app
  const { importing, ledger } = await newLibrary(app)
  await choose(app, '提案委.csv', GOOD)
  await importing.open.focus()
  await page.keyboard.press('Enter')
  await expect(importing.commit).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(ledger.rows).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await expect(ledger.selected.first()).toContainText('第1季度信息报送')
  await page.keyboard.press('Control+f')
  await page.keyboard.press('ArrowDown')
  await expect(ledger.keys).toBeFocused()
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: '开始起草' }).focus()
  await page.keyboard.press('Enter')
  const paper = page.getByRole('textbox', { name: '文稿正文，可以直接修改' })
  await expect(paper).toBeFocused()
  await page.keyboard.type('记')
  await expect(paper).toContainText('记')
  await page.keyboard.press('Shift+F6')
  await expect(paper).not.toBeFocused()
  await page.keyboard.press('F6')
  await expect(paper).toBeFocused()
})
