import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { NUMBER, dropHiddenSheet, fillForm, FIRST_ENTRY, renameHead } from '../support/fill-form.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { collectPage } from './pages/collect-page.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

const DEPARTMENTS = ['提案委', '研究室', '民族和宗教委']
const [ONE, TWO] = [FIRST_ENTRY, FIRST_ENTRY + 1]

/** A new library with a round and the forms of all its departments in a folder. */
async function sentOut(app: LaunchedApp, due = '2099-01-05') {
  const { page, electron, work } = app
  await answerOpenDialog(electron, work)
  await welcomePage(page).make('政协××市委员会', '台账')
  const collect = collectPage(page)
  await collect.open.click()
  await collect.start({ name: '2024年度', year: '2024', due, departments: DEPARTMENTS })
  const folder = join(work, '发出去的表')
  mkdirSync(folder)
  await answerOpenDialog(electron, folder)
  await collect.writeAll.click()
  await expect(ledgerPage(page).toast('已生成 3 份收集表')).toBeVisible()
  const form = (department: string) => readFileSync(join(folder, `2024年度履职记录收集表-${department}.xlsx`))
  const returned = (name: string, bytes: Uint8Array) => {
    const file = join(work, name)
    writeFileSync(file, bytes)
    return file
  }
  return { collect, ledger: ledgerPage(page), folder, form, returned }
}

const REPORTED = {
  [ONE]: {
    date: `${NUMBER}45363`,
    category: '提案',
    title: '提案审查立案',
    figures: '提案立案=326 件',
    highlight: '是',
  },
  [TWO]: { date: '2024年5月16日', category: '提案', title: '=重点提案督办', figures: '重点提案督办=14 件' },
}

test('forms go out for every department, come back, and the board and the ledger follow', async ({ app }) => {
  const { page, electron } = app
  const { collect, ledger, folder, form, returned } = await sentOut(app)
  expect(readdirSync(folder)).toHaveLength(3)
  for (const name of DEPARTMENTS) await expect(collect.state(name)).toHaveText('未报')
  await expectAccessible(page)

  await answerOpenDialog(electron, returned('提案委（填好）.xlsx', fillForm(form('提案委'), REPORTED)))
  await collect.take.click()
  const card = collect.file('提案委')
  await expect(card).toContainText('新 2 · 改 0 · 不变 0')
  await expect(card).toContainText('提案审查立案')
  await expectAccessible(page)
  await collect.commit.click()
  await expect(ledger.toast('已收回 1 份：新增 2 条')).toBeVisible()
  await expect(collect.state('提案委')).toHaveText('已报')
  await expect(collect.state('研究室')).toHaveText('未报')
  await expect(collect.row('提案委')).toContainText('2 行')
  await expect(collect.row('提案委')).toContainText('2 条')

  await page.keyboard.press('Escape')
  await expect(ledger.rows).toHaveCount(2)
  await expect(ledger.row('=重点提案督办')).toContainText('重点提案督办 14件')
  await expect(ledger.facet('研究室')).toContainText('未报')
  await expect(ledger.facet('提案委')).not.toContainText('未报')
})

test('Esc asks before a round that is being written is lost, and goes one step back', async ({ app }) => {
  const { page } = app
  const { collect } = await sentOut(app)
  await collect.room.getByRole('button', { name: '修改…' }).click()
  await collect.room.getByLabel('名称').fill('2024年度（补报）')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: '这次收集还没有保存' })
  await question.getByRole('button', { name: '取消' }).click()
  await expect(collect.room.getByLabel('名称')).toHaveValue('2024年度（补报）')
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: '不保存，离开' }).click()
  await expect(collect.writeAll).toBeVisible()
  await collect.room.getByRole('button', { name: '修改…' }).click()
  await expect(collect.room.getByLabel('名称')).toHaveValue('2024年度')
  await page.keyboard.press('Escape')
  await expect(collect.writeAll).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(collect.room).toBeHidden()
})

test('a corrected form takes the place of the first, what it contradicts is told, and one undo restores both', async ({
  app,
}) => {
  const { page } = app
  const { collect, ledger, form, returned } = await sentOut(app)
  await collect.drop([returned('第一次.xlsx', fillForm(form('提案委'), REPORTED))])
  await collect.commit.click()
  await expect(collect.state('提案委')).toHaveText('已报')

  const corrected = { [ONE]: { ...REPORTED[ONE], figures: '提案立案=320 件' } }
  await collect.drop([returned('更正.xlsx', fillForm(form('提案委'), corrected))])
  const card = collect.file('提案委')
  await expect(card).toContainText('新 0 · 改 1 · 不变 0')
  await expect(card).toContainText('数据：提案立案=326 件 → 提案立案=320 件')
  await collect.commit.click()
  await expect(collect.state('提案委')).toHaveText('有出入')
  const told = collect.room.getByRole('region', { name: /提案委这次交回的与上次有 2 处出入/ })
  await expect(told).toContainText('提案立案：原报 326件，现报 320件')
  await expect(told).toContainText('“=重点提案督办”：这次没有了，台账里还在')
  await expectAccessible(page)

  await ledger.toast('更新 1 条').getByRole('button', { name: /^撤销/ }).click()
  await expect(collect.state('提案委')).toHaveText('已报')
  await page.keyboard.press('Escape')
  await expect(ledger.row('提案审查立案')).toContainText('提案立案 326件')
  await page.keyboard.press('Control+y')
  await expect(ledger.row('提案审查立案')).toContainText('提案立案 320件')
  await collect.open.click()
  await expect(collect.state('提案委')).toHaveText('有出入')
  await told.getByRole('button', { name: '看记录' }).first().click()
  await expect(collect.room).toBeHidden()
  await expect(ledger.field('标题')).toHaveValue('提案审查立案')
  await collect.open.click()
  await told.getByRole('button', { name: '已核对' }).click()
  await expect(collect.state('提案委')).toHaveText('已报')
})

test('several files at once: each is taken, asked about or refused in a sentence of its own', async ({
  app,
}) => {
  const { collect, ledger, form, returned } = await sentOut(app)
  const bad = { [ONE]: { date: '三月初', category: '提案', title: '缺日子', figures: '提案立案=326' } }
  await collect.drop([
    returned('研究室.xlsx', fillForm(form('研究室'), { [ONE]: { ...REPORTED[ONE], title: '研究室一件' } })),
    returned('没有隐藏页.xlsx', dropHiddenSheet(fillForm(form('民族和宗教委'), REPORTED))),
    returned('有错.xlsx', fillForm(form('提案委'), bad)),
    returned('改过表头.xlsx', renameHead(form('提案委'), '成效', '效果')),
    returned('别的.xlsx', Buffer.from('PK\u0003\u0004 no workbook')),
    returned('总结.csv', Buffer.from('姓名,电话\n某人,1\n')),
  ])
  await expect(collect.file('研究室.xlsx')).toContainText('可以收入')
  await expect(collect.file('有错.xlsx')).toContainText(/8日期.*三月初.*不是日期/)
  await expect(collect.file('改过表头.xlsx')).toContainText('缺少“成效”，多出“效果”')
  await expect(collect.file('别的.xlsx')).toContainText('不能收')
  await expect(collect.file('总结.csv')).toContainText('这不是收集表')
  const asked = collect.file('没有隐藏页.xlsx')
  await asked.getByRole('combobox', { name: '这份表是哪个部门的？' }).click()
  await asked.page().getByRole('option', { name: '民族和宗教委' }).click()
  await expect(asked).toContainText('新 2')
  await collect.commit.click()
  await expect(ledger.toast('已收回 2 份：新增 3 条')).toBeVisible()
  await expect(collect.state('民族和宗教委')).toHaveText('已报')
  await expect(collect.state('提案委')).toHaveText('未报')
})

test('after the due day who has not reported is overdue and can be reminded; the board can be saved', async ({
  app,
}) => {
  const { page, electron, work } = app
  const { collect, ledger, form, returned } = await sentOut(app, '2025-01-05')
  await expect(collect.state('研究室')).toHaveText('逾期')
  await collect.drop([returned('研究室.xlsx', fillForm(form('研究室'), REPORTED))])
  await collect.commit.click()
  await expect(collect.state('研究室')).toHaveText('已报')
  await collect.room.getByRole('button', { name: '复制催报文字' }).click()
  await expect(ledger.toast('催报文字已复制，共 2 个部门')).toBeVisible()
  const words = await electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(words).toContain('提案委、民族和宗教委：')
  expect(words).not.toContain('研究室')
  expect(words).toContain('原定 2025年1月5日前交回，现已逾期')
  const file = join(work, '情况.xlsx')
  await answerSaveDialog(electron, file)
  await collect.room.getByRole('button', { name: '导出情况表…' }).click()
  await expect(ledger.toast('情况表已存到')).toBeVisible()
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  await collect.row('研究室').getByRole('button', { name: '在台账里看研究室的记录' }).click()
  await expect(collect.room).toBeHidden()
  await expect(ledger.tag('研究室')).toBeVisible()
  await expect(ledger.rows).toHaveCount(2)
  await page.keyboard.press('Escape')
})
