import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { awkwardReport, workbookFile } from '../support/workbook-file.ts'
import { draftPage } from './pages/draft-page.ts'
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
  await expect(importing.count('新增')).toHaveText('2')
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
  await expect(importing.count('新增')).toHaveText('0')
  await expect(importing.count('已有')).toHaveText('2')
  await expect(importing.commit).toBeHidden()
  await importing.close.click()
  await expect(ledger.rows).toHaveCount(2)
})

test('a table with bad cells names each by row, column and reason, and imports nothing', async ({ app }) => {
  const { page, electron } = app
  const { importing } = await newLibrary(app)
  await choose(app, '有错.csv', BAD)
  await importing.open.click()
  await expect(importing.count('有误')).toHaveText('2')
  await expect(importing.verdict).toContainText('一行也不导入')
  await importing.tab('有误').click()
  await expect(importing.rows.nth(0)).toContainText('2 月没有 31 日')
  await expect(importing.rows.nth(1)).toContainText('缺少单位')
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
  await expect(importing.count('新增')).toHaveText('2')
  await page.keyboard.press('Escape')
  const wrong = join(work, '照片.png')
  writeFileSync(wrong, 'no table')
  await drop('照片.png', wrong)
  await expect(ledger.toast('“照片.png”不是表格')).toBeVisible()
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

test('a workbook that nobody prepared: its header is found, a doubtful day is put right, and one undo takes all back', async ({
  app,
}) => {
  const { page, electron, work } = app
  const { importing, ledger } = await newLibrary(app)
  const file = await workbookFile(join(work, '提案委上半年.xlsx'), awkwardReport())
  await answerOpenDialog(electron, file)
  await importing.open.click()
  await expect(importing.room.getByText('表头：第 3—4 行')).toBeVisible()
  await expect(importing.room.getByRole('radio', { name: /下拉选项.*隐藏/ })).not.toBeChecked()
  await expect(importing.meaning('活动名称')).toHaveValue('title')
  await expect(importing.meaning('成果·服务群众（人次）')).toHaveValue('figure')
  await expect(importing.count('新增')).toHaveText('3')
  await importing.tab('存疑').click()
  await importing.rows.first().click()
  await expect(importing.details).toContainText('只写了中旬')
  await importing.details.getByLabel('日期', { exact: true }).fill('2025-05-18')
  await expectAccessible(page)
  await importing.details.getByRole('button', { name: '按改后的导入' }).click()
  await expect(importing.count('存疑')).toHaveText('0')
  await expect(importing.count('新增')).toHaveText('4')
  await importing.commit.click()
  await expect(ledger.toast('已导入 4 条记录')).toBeVisible()
  await expect(ledger.row('委员进社区义诊活动')).toContainText('05-18')

  await importing.open.click()
  await expect(importing.count('已有')).toHaveText('4')
  await expect(importing.room.getByText('列的意思按上次的')).toBeVisible()
  await importing.close.click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
})

test('where all rows are doubtful they stand open at once, what is no record is told, and a wrong row names its column', async ({
  app,
}) => {
  const { importing, ledger } = await newLibrary(app)
  const text =
    '2025年提案工作台账,,\n时间,活动名称,解决问题数（个）\n3月12日,督办会,3\n3月18日,协商会,2\n合计,,5\n'
  await choose(app, '提案.csv', text)
  await importing.open.click()
  await expect(importing.tab('存疑')).toHaveAttribute('aria-pressed', 'true')
  await expect(importing.room).toContainText('没有当作记录的行：第 5 行（合计行）')
  await importing.room.getByRole('button', { name: '全部确认（2 行）' }).click()
  await expect(importing.rows).toHaveCount(2)
  await expect(importing.tab('全部')).toHaveAttribute('aria-pressed', 'true')
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(2)

  await choose(app, '杂事.csv', '时间,活动名称,参加人数（人）\n2025-03-12,扫雪,3\n')
  await importing.open.click()
  await expect(importing.rows.first()).toContainText('类别：不能为空')
})

test('columns are given another meaning and the header another place, and the rows follow at once', async ({
  app,
}) => {
  const { electron, work } = app
  const { importing } = await newLibrary(app)
  await answerOpenDialog(electron, await workbookFile(join(work, '上半年.xlsx'), awkwardReport()))
  await importing.open.click()
  await expect(importing.count('新增')).toHaveText('3')
  await importing.meaning('活动类别').selectOption('')
  await importing.meaning('活动名称').selectOption('summary')
  await importing.meaning('活动类别').selectOption('title')
  await importing.rows.first().click()
  await expect(importing.rows.first()).toContainText('专题调研')
  await importing.room.getByRole('button', { name: '表头下移一行' }).click()
  await expect(importing.room.getByText('表头：第 4—5 行')).toBeVisible()
  await importing.room.getByRole('radio', { name: /下拉选项/ }).click()
  await expect(importing.room.getByRole('alert')).toContainText('没有找到表头')
  await expect(importing.commit).toBeHidden()
})

test('a corrected file updates the record it came from, and the number in the draft turns changed', async ({
  app,
}) => {
  const { page, work } = app
  const { importing, ledger } = await newLibrary(app)
  await choose(app, '提案委.csv', GOOD)
  await importing.open.click()
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(2)
  await page.keyboard.press('Control+2')
  await page.getByLabel('从', { exact: true }).fill('2024-01-01')
  await page.getByLabel('到', { exact: true }).fill('2024-12-31')
  await page.getByRole('button', { name: '开始起草' }).click()
  const draft = draftPage(page)
  await expect(draft.figure('326件').first()).toBeVisible()
  await page.keyboard.press('Control+1')

  writeFileSync(join(work, '提案委.csv'), GOOD.replace('326', '329'))
  await importing.open.click()
  await expect(importing.count('相近')).toHaveText('1')
  await expect(importing.verdict).toContainText('更新 1 条')
  await importing.tab('相近').click()
  await importing.rows.first().click()
  await expect(importing.details).toContainText('提案立案=326 件')
  await expect(importing.details).toContainText('提案立案=329 件')
  await expect(importing.details.getByRole('radio', { name: '更新原记录' })).toBeChecked()
  await expectAccessible(page)
  await importing.commit.click()
  await expect(ledger.toast('更新 1 条，另有 1 条原来就有')).toBeVisible()
  await expect(ledger.rows).toHaveCount(2)
  await page.keyboard.press('Control+2')
  await expect(page.locator('[data-state="changed"]').first()).toBeVisible()
})

/** A table filed and its corrected copy on the desk, with the one row that is like a record in sight. */
async function similarRow(app: LaunchedApp) {
  const pages = await newLibrary(app)
  await choose(app, '提案委.csv', GOOD)
  await pages.importing.open.click()
  await pages.importing.commit.click()
  await choose(app, '提案委.csv', GOOD.replace('326', '329'))
  await pages.importing.open.click()
  await pages.importing.tab('相近').click()
  return pages
}

test('a similar row is filed beside the record, or left out, as the writer says', async ({ app }) => {
  const { importing, ledger } = await similarRow(app)
  await importing.room.getByRole('button', { name: '不导入', exact: true }).click()
  await expect(importing.commit).toBeHidden()
  await importing.rows.first().click()
  await importing.details.getByRole('radio', { name: '另存新记录' }).check()
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(3)
})

test('choices made faster than they are carried out all count, the last one last', async ({ app }) => {
  const { importing, ledger } = await similarRow(app)
  // Both in one turn of the page, before the first can have been answered.
  await importing.room.getByRole('button', { name: '不导入', exact: true }).evaluate((none) => {
    const add = [...none.parentElement!.children].find((each) => each.textContent === '另存新记录')
    ;(none as HTMLElement).click()
    ;(add as HTMLElement).click()
  })
  await expect(importing.commit).toBeEnabled()
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(3)
})

test('cells copied in Excel are pasted into the ledger, by the keys and by the button', async ({ app }) => {
  const { page, electron } = app
  const { importing, ledger } = await newLibrary(app)
  const cells = ['日期\t类别\t标题\t走访群众（人次）', '2025-03-12\t委员活动\t委员进社区\t120'].join('\n')
  await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), cells)
  await page.locator('.grid-empty h2').click()
  await page.keyboard.press('Control+v')
  await expect(importing.room.getByText('粘贴的表格')).toBeVisible()
  await expect(importing.count('新增')).toHaveText('1')
  await importing.room.getByRole('button', { name: '取消' }).click()
  await expect(importing.room).toBeHidden()
  await importing.more.click()
  await importing.item('粘贴表格（Ctrl V）').click()
  await importing.commit.click()
  await expect(ledger.row('委员进社区')).toContainText('120')
  await electron.evaluate(({ clipboard }) => clipboard.writeText('一句话'))
  await importing.more.click()
  await importing.item('粘贴表格（Ctrl V）').click()
  await expect(ledger.toast('剪贴板里没有单元格')).toBeVisible()
})

test('a long reading is told, goes on while a draft is typed, and is canceled without a trace', async ({
  app,
}) => {
  const { page, work } = app
  const { importing, ledger } = await newLibrary(app)
  await choose(app, '提案委.csv', GOOD)
  await importing.open.click()
  await importing.commit.click()
  await expect(ledger.rows).toHaveCount(2)
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: '开始起草' }).click()
  const paper = page.getByRole('textbox', { name: '文稿正文，可以直接修改' })
  await expect(paper).toBeFocused()
  await page.keyboard.press('Control+1')

  const rows = Array.from({ length: 300_000 }, (_, at) => `2024-03-12,提案,第${at}件,立案=1 件`)
  writeFileSync(join(work, '提案委.csv'), ['日期,类别,标题,数据', ...rows].join('\n'))
  await importing.open.click()
  const note = page.locator('.reading-note')
  await expect(note).toBeVisible()
  await page.keyboard.press('Control+2')
  await paper.click()
  await page.keyboard.type('边导边写')
  await expect(paper).toContainText('边导边写')
  await note.getByRole('button').click()
  await expect(note).toBeHidden()
  await page.keyboard.press('Control+1')
  await expect(importing.room).toBeHidden()
  await expect(ledger.rows).toHaveCount(2)
})
