import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { draftSample } from './pages/draft-page.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

async function sample({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  const room = page.getByRole('dialog', { name: '回收站' })
  const todo = page.locator('.facet').filter({ hasText: '回收站' })
  return { ledger, room, todo }
}

test('deleted records are found in the bin and come back, one or several, in one undo step', async ({
  app,
}) => {
  const { page } = app
  const { ledger, room, todo } = await sample(app)
  await todo.click()
  await expect(room).toContainText('回收站是空的')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  const before = await ledger.count.innerText()
  for (const row of [0, 1, 2]) await ledger.rows.nth(row).click({ modifiers: ['Control'] })
  await page.keyboard.press('Delete')
  await expect(ledger.toast('已删除 3 条记录')).toBeVisible()
  await expect(todo).toContainText('3')
  await todo.click()
  await expect(room.locator('tbody tr')).toHaveCount(3)
  await expect(room.locator('tbody tr').first()).toContainText('删除')
  await expect(room.locator('tbody tr').first()).toContainText('今天')
  await expectAccessible(page)

  await room.getByRole('textbox', { name: '在回收站里查找' }).fill('没有这样的词')
  await expect(room).toContainText('没有找到')
  await room.getByRole('textbox', { name: '在回收站里查找' }).fill('')
  await room.locator('tbody').getByRole('checkbox').first().check()
  await room.getByRole('button', { name: '恢复 1 条' }).click()
  await expect(ledger.toast('已恢复 1 条记录')).toBeVisible()
  await expect(room.locator('tbody tr')).toHaveCount(2)
  await room.getByRole('checkbox', { name: '全选' }).check()
  await room.getByRole('button', { name: '恢复 2 条' }).click()
  await expect(room).toContainText('回收站是空的')
  await page.keyboard.press('Escape')
  await expect(ledger.count).toHaveText(before)
  await ledger.grid.focus()
  await page.keyboard.press('Control+z')
  await expect(todo).toContainText('2')
})

test('deleting for good asks first, and undo does not bring the record back', async ({ app }) => {
  const { page } = app
  const { ledger, room, todo } = await sample(app)
  await page.keyboard.press('Control+n')
  await ledger.type({ title: '误录的一条', category: '其他' })
  await page.keyboard.press('Control+s')
  await expect(ledger.row('误录的一条')).toBeVisible()
  await ledger.form.getByRole('button', { name: '删除', exact: true }).click()
  await todo.click()
  await room.getByRole('checkbox', { name: '选中“误录的一条”' }).check()
  await room.getByRole('button', { name: '彻底删除…' }).click()
  const question = page.getByRole('dialog', { name: '彻底删除 1 条记录？' })
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused()
  await expect(question).toContainText('不能恢复')
  await page.keyboard.press('Enter')
  await expect(room.locator('tbody tr')).toHaveCount(1)
  await room.getByRole('button', { name: '彻底删除…' }).click()
  await question.getByRole('button', { name: '彻底删除' }).click()
  await expect(room).toContainText('回收站是空的')
  await page.keyboard.press('Escape')
  await ledger.grid.focus()
  await page.keyboard.press('Control+z')
  await expect(ledger.toast(/没有可撤销的操作|已撤销/)).toBeVisible()
  await expect(ledger.row('误录的一条')).toHaveCount(0)
})

test('emptying the bin during a search says how many records go in all; a restoring is undone in the room', async ({
  app,
}) => {
  const { page } = app
  const { ledger, room, todo } = await sample(app)
  const title = (await ledger.rows.first().locator('.cell-title').textContent()) ?? ''
  for (const row of [0, 1, 2]) await ledger.rows.nth(row).click({ modifiers: ['Control'] })
  await page.keyboard.press('Delete')
  await todo.click()
  await expect(room.locator('tbody tr')).toHaveCount(3)
  await room.getByRole('textbox', { name: '在回收站里查找' }).fill(title)
  await expect(room.locator('tbody tr')).toHaveCount(1)
  await room.getByRole('button', { name: '清空回收站…' }).click()
  const question = page.getByRole('dialog', { name: '彻底删除 3 条记录？' })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: '取消' }).click()
  await expect(question).toBeHidden()

  await room.locator('tbody').getByRole('checkbox').first().check()
  await room.getByRole('button', { name: '恢复 1 条' }).click()
  await expect(ledger.toast('已恢复 1 条记录')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(ledger.toast('已撤销')).toBeVisible()
  await expect(room.locator('tbody tr')).toHaveCount(1)
})

test('the figure of a draft loses a deleted record and finds the restored one again', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const figure = draft.paper.locator('[data-figure]').first()
  await figure.click()
  await expect(figure).not.toHaveAttribute('data-state')
  await draft.evidence.locator('.figure-records button').first().click()
  const ledger = ledgerPage(page)
  await ledger.form.getByRole('button', { name: '删除', exact: true }).click()
  await ledger.question.getByRole('button', { name: '仍要删除' }).click()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await expect(figure).toHaveAttribute('data-state', 'orphaned')
  await page.getByRole('button', { name: '台账', exact: true }).click()
  await page.locator('.facet').filter({ hasText: '回收站' }).click()
  const room = page.getByRole('dialog', { name: '回收站' })
  await room.getByRole('checkbox', { name: '全选' }).check()
  await room.getByRole('button', { name: '恢复 1 条' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await expect(figure).not.toHaveAttribute('data-state')
})

test('the history tells what changed and brings an older version back', async ({ app }) => {
  const { page } = app
  const { ledger } = await sample(app)
  await page.keyboard.press('Control+n')
  await ledger.type({
    title: '召开协商会',
    category: '专题协商',
    figures: '意见建议12条',
    department: '研究室',
  })
  await page.keyboard.press('Control+s')
  await expect(ledger.row('召开协商会')).toBeVisible()
  await ledger.field(/^数据/).fill('意见建议15条')
  await ledger.field('成效').fill('得到批示')
  await page.keyboard.press('Control+s')
  await expect(ledger.form.getByText('未保存')).toBeHidden()
  const history = ledger.form.getByRole('region', { name: '修改历史' })
  await history.getByRole('button', { name: '修改历史' }).click()
  const entries = history.locator('.history-list > li')
  await expect(entries).toHaveCount(2)
  await expect(entries.first()).toContainText('修改')
  await expect(entries.first()).toContainText('意见建议 12条')
  await expect(entries.first()).toContainText('意见建议 15条')
  await expect(entries.first()).toContainText('得到批示')
  await expect(entries.last()).toContainText('记录建立')
  await expectAccessible(page)
  await entries.last().getByRole('button', { name: '恢复到这一版' }).click()
  await expect(ledger.field(/^数据/)).toHaveValue('意见建议12条')
  await expect(entries).toHaveCount(3)
  await ledger.toast('已恢复到选定的那一版').getByRole('button', { name: /^撤销/ }).click()
  await expect(ledger.field(/^数据/)).toHaveValue('意见建议15条')
  await expect(entries).toHaveCount(2)
})
