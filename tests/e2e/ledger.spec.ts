import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog } from '../support/dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

async function newLibrary({ page, electron, work }: LaunchedApp) {
  await answerOpenDialog(electron, work)
  await welcomePage(page).make('政协××市委员会', '2024年履职台账')
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  return ledgerPage(page)
}

async function sample({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  return ledger
}

test('two records are written with the keyboard alone, one after the other', async ({ app }) => {
  const { page } = app
  const ledger = await newLibrary(app)
  await page.keyboard.press('Control+n')
  await expect(ledger.field('标题')).toBeFocused()
  await page.keyboard.type('第4季度社情民意信息报送')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('社情')
  await page.keyboard.press('Enter')
  await expect(ledger.field('类别')).toHaveValue('社情民意信息')
  await page.keyboard.press('Tab')
  await page.keyboard.type('社情民意信息6条，批示2件')
  await expect(ledger.form.locator('.figures-read')).toContainText('批示 2件')
  await page.keyboard.press('Control+Enter')
  await expect(ledger.row('第4季度社情民意信息报送')).toContainText('社情民意信息 6条')
  await expect(ledger.field('标题')).toBeFocused()
  await expect(ledger.field('类别')).toHaveValue('社情民意信息')
  await page.keyboard.type('年末补报信息')
  await page.keyboard.press('Control+Enter')
  await expect(ledger.rows).toHaveCount(2)
  await expect(ledger.footer).toContainText('2 条记录')
  await expectAccessible(page)
})

test('a figure that cannot be read is explained at once and is not saved', async ({ app }) => {
  const { page } = app
  const ledger = await newLibrary(app)
  await page.keyboard.press('Control+n')
  await ledger.type({ title: '提案立案', category: '提案', figures: '提案立案326' })
  await expect(ledger.form.getByText(/缺少单位/)).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(ledger.form.getByText('未保存')).toBeVisible()
  await ledger.field(/^数据/).fill('提案立案326件')
  await page.keyboard.press('Control+s')
  await expect(ledger.row('提案立案')).toContainText('提案立案 326件')
})

test('what was typed is never dropped without a question', async ({ app }) => {
  const { page } = app
  const ledger = await newLibrary(app)
  await page.keyboard.press('Control+n')
  await ledger.type({ title: '慰问困难群众', category: '为民服务' })
  await ledger.field('标题').press('Escape')
  await expect(ledger.question).toContainText('还没有保存')
  await page.keyboard.press('Escape')
  await expect(ledger.field('标题')).toHaveValue('慰问困难群众')
  await page.keyboard.press('Control+n')
  await ledger.question.getByRole('button', { name: '保存', exact: true }).click()
  await expect(ledger.row('慰问困难群众')).toBeVisible()
  await expect(ledger.field('标题')).toHaveValue('')
})

test('leaving a changed record files the change, and undo takes it back', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  await ledger.rows.nth(0).click()
  const before = await ledger.field('标题').inputValue()
  await ledger.field('标题').fill(`${before}（改）`)
  await expect(ledger.form.getByText('未保存')).toBeVisible()
  await ledger.rows.nth(1).click()
  await expect(ledger.rows.nth(0)).toContainText(`${before}（改）`)
  await ledger.grid.focus()
  await page.keyboard.press('Control+z')
  await expect(ledger.toast('已撤销：修改 1 条')).toBeVisible()
  await expect(ledger.rows.nth(0)).not.toContainText('（改）')
  await page.keyboard.press('Control+y')
  await expect(ledger.rows.nth(0)).toContainText('（改）')
})

test('rows are moved through, marked and deleted with the keys, and the delete can be undone', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  const total = Number((await ledger.count.textContent())?.match(/\d+/)?.[0])
  await ledger.grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(ledger.selected).toHaveCount(1)
  await expect(ledger.form).toBeVisible()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(ledger.selected).toHaveCount(3)
  await expect(page.getByRole('heading', { name: '已选 3 条' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('Delete')
  await ledger.expectCount(`${total - 3} 条`)
  await ledger.toast('已删除 3 条记录').getByRole('button', { name: /^撤销/ }).click()
  await ledger.expectCount(`${total} 条`)
  await ledger.grid.focus()
  await page.keyboard.press('Control+End')
  await expect(ledger.grid.locator('[data-focused]')).toHaveAttribute('aria-rowindex', `${total + 1}`)
  await page.keyboard.press('Control+a')
  await expect(page.getByRole('heading', { name: `已选 ${total} 条` })).toBeVisible()
})

test('search and filters narrow the ledger at once and come off by their tags', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const all = await ledger.count.textContent()
  await page.keyboard.press('Control+f')
  await expect(ledger.search).toBeFocused()
  await page.keyboard.type('提案')
  await expect(ledger.count).toHaveText(/条中 \d+ 条/)
  await page.keyboard.press('Escape')
  await expect(ledger.count).toHaveText(all ?? '')
  await ledger.facet('为民履职').click()
  await expect(ledger.tag('为民履职')).toBeVisible()
  await expect(ledger.count).toHaveText(/条中 \d+ 条/)
  await ledger.search.fill('没有这样的记录')
  await expect(page.getByRole('heading', { name: '没有符合条件的记录' })).toBeVisible()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await expect(ledger.count).toHaveText(all ?? '')
})

test('a header sorts, and sorts the other way when pressed again', async ({ app }) => {
  const ledger = await sample(app)
  const dates = () => ledger.rows.locator('.cell-date').allTextContents()
  await expect(async () => expect(await dates()).toEqual((await dates()).sort().toReversed())).toPass()
  await ledger.grid.getByRole('button', { name: '日期' }).click()
  await expect(ledger.grid.getByRole('columnheader', { name: '日期' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(async () => expect(await dates()).toEqual((await dates()).sort())).toPass()
})

test('an indicator’s rounding is changed and the printed text follows at once', async ({ app }) => {
  const { page } = app
  await sample(app)
  await page.getByRole('button', { name: '指标与口径…' }).click()
  const room = page.getByRole('dialog', { name: '指标与口径' })
  await room.locator('tbody tr').first().click()
  const result = room.locator('.indicators-result b')
  const before = await result.textContent()
  await room.getByLabel('概数').click()
  await page.getByRole('option', { name: '约', exact: true }).click()
  await expect(result).toHaveText(/^约/)
  await expect(room.getByText('已自定').first()).toBeVisible()
  await expectAccessible(page)
  await room.getByRole('button', { name: '恢复默认' }).click()
  await expect(result).toHaveText(before ?? '')
})

test('the view and the width of a panel are kept for the next time', async ({ app }) => {
  const { page } = app
  await sample(app)
  const edge = page.getByRole('separator', { name: /筛选/ })
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', `${before + 16}`)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('button', { name: '起草', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.reload()
  await expect(page.getByRole('button', { name: '起草', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('separator', { name: /筛选/ })).toHaveAttribute(
    'aria-valuenow',
    `${before + 16}`,
  )
})

test.describe('on a large screen', () => {
  test.use({ size: { width: 1920, height: 1080 } })
  test('the ledger fills the window without a scroll bar across', async ({ app }) => {
    const ledger = await sample(app)
    const scroller = ledger.grid.locator('..')
    const overflow = await scroller.evaluate((grid) => grid.scrollWidth - grid.clientWidth)
    expect(overflow).toBe(0)
  })
})
