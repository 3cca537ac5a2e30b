import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

async function sample({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  return ledger
}

const column = (page: Page, key: string) => page.locator(`.grid-header .cell-${key}`)

async function showColumns(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '列', exact: true }).click()
  for (const name of names) await page.getByRole('checkbox', { name: `显示${name}`, exact: true }).check()
}

test('columns are shown, moved, drawn wider and kept; the first stay when the others are scrolled', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  await showColumns(page, ['内容', '成效', '参与人员', '来源', '部分', '结束日期'])
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(column(page, 'summary')).toBeAttached()
  const edge = column(page, 'title').locator('.column-edge')
  const before = (await column(page, 'title').boundingBox())?.width ?? 0
  const box = await edge.boundingBox()
  if (box === null) throw new Error('no edge')
  await page.mouse.move(box.x + 3, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 43, box.y + 10)
  await page.mouse.up()
  const wider = (await column(page, 'title').boundingBox())?.width ?? 0
  expect(Math.round(wider - before)).toBe(40)

  const place = async (key: string) =>
    (await ledger.rows.first().locator(`.cell-${key}`).boundingBox())?.x ?? 0
  const [date, figures] = [await place('date'), await place('figures')]
  await ledger.rows.first().locator('.cell-date').click()
  await page.keyboard.press('End')
  await expect(async () => expect(await place('figures')).toBeLessThan(figures)).toPass()
  expect(await place('date')).toBe(date)
  await page.keyboard.type('协商建言')
  await expect(page.getByRole('option', { name: '协商建言' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(column(page, 'summary')).toBeAttached()
  expect(Math.round((await column(page, 'title').boundingBox())?.width ?? 0)).toBe(Math.round(wider))
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('button', { name: '承办部门往前移' }).click()
  await page.getByRole('button', { name: '恢复原样' }).click()
  await page.keyboard.press('Escape')
  await expect(column(page, 'summary')).toBeHidden()
})

test('a view brings back filters, order and columns, and is renamed, updated and deleted', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  const all = await ledger.count.textContent()
  const menu = page.locator('.views-button')
  await ledger.facet('为民履职').click()
  await ledger.grid.getByRole('button', { name: '标题' }).click()
  await showColumns(page, ['成效'])
  await page.keyboard.press('Escape')
  const some = (await ledger.count.textContent()) ?? ''
  await menu.click()
  await page.getByRole('menuitem', { name: '保存当前视图…' }).click()
  await page.getByLabel('视图名称').fill('为民成效')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(menu).toHaveText('为民成效')

  await menu.click()
  await page.getByRole('menuitem', { name: '全部记录' }).click()
  await expect(ledger.count).toHaveText(all ?? '')
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('button', { name: '恢复原样' }).click()
  await page.keyboard.press('Escape')
  await menu.click()
  await page.getByRole('menuitem', { name: '为民成效' }).click()
  await expect(ledger.count).toHaveText(some)
  await expect(column(page, 'outcome')).toBeAttached()
  await expect(ledger.grid.getByRole('columnheader', { name: '标题' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )

  await ledger.tag('为民履职').click()
  await menu.click()
  await page.getByRole('menuitem', { name: '用现在的样子更新“为民成效”' }).click()
  await expect(menu).toHaveText('为民成效')
  await menu.click()
  await page.getByRole('menuitem', { name: '管理视图…' }).click()
  const name = page.getByLabel('改名：为民成效')
  await name.fill('按标题')
  await name.press('Enter')
  await expect(page.getByLabel('改名：按标题')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '删除视图“按标题”' }).click()
  await expect(page.getByText('还没有保存的视图')).toBeVisible()
  await ledger.toast('已删除视图“按标题”').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByLabel('改名：按标题')).toBeVisible()
})

test('a view of the longest name leaves the tools beside it and the record panel in their places', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  const name = '为民履职成效突出的项目按承办部门排列供起草第三部分时逐条核对用的一个视图名字共四十'
  await page.locator('.views-button').click()
  await page.getByRole('menuitem', { name: '保存当前视图…' }).click()
  await page.getByLabel('视图名称').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.locator('.views-button')).toHaveText(name.slice(0, 40))
  const edge = (await page.locator('.ledger-middle').boundingBox())!
  const inside = async (box: { x: number; width: number } | null) =>
    expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(edge.x + edge.width)
  await inside(await page.getByRole('button', { name: '一年一览' }).boundingBox())
  await inside(await page.locator('.grid-scroll').boundingBox())
  const columns = page.getByRole('button', { name: '列', exact: true })
  expect(await columns.evaluate((button) => button.scrollWidth <= button.clientWidth)).toBe(true)
  await expect(ledger.rows.first()).toBeVisible()
})

test('marked records are changed together after a preview, and one undo takes it back', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const departments = () => ledger.grid.locator('.grid-rows .cell-department').allTextContents()
  const before = await departments()
  await ledger.rows.nth(0).locator('.cell-title').click()
  await ledger.rows
    .nth(3)
    .locator('.cell-title')
    .click({ modifiers: ['Shift'] })
  const bulk = page.getByRole('form', { name: '一起修改' })
  await bulk.getByLabel('改哪一项').click()
  await page.getByRole('option', { name: '承办部门' }).click()
  await bulk.getByLabel('改为').fill('联合调研组')
  await expect(bulk.getByRole('status')).toHaveText('将改 4 条')
  await page.keyboard.press('Escape')
  await expectAccessible(page)
  await bulk.getByRole('button', { name: '修改 4 条' }).click()
  await expect(async () =>
    expect((await departments()).slice(0, 5)).toEqual([...Array(4).fill('联合调研组'), before[4]]),
  ).toPass()
  await ledger.toast('已改 4 条记录').getByRole('button', { name: /^撤销/ }).click()
  await expect(async () => expect(await departments()).toEqual(before)).toPass()
})

test('a record whose day changes stays in its place until the writer sorts again', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const title = await ledger.rows.nth(2).locator('.cell-title').textContent()
  await ledger.rows.nth(2).locator('.cell-date').click()
  await page.keyboard.type('2019-01-05')
  await page.keyboard.press('Enter')
  await expect(ledger.rows.nth(2).locator('.cell-date')).toContainText('01-05')
  await expect(ledger.rows.nth(2).locator('.cell-title')).toHaveText(title ?? '')
  await page.getByRole('button', { name: '重新排序' }).click()
  await expect(ledger.rows.nth(2).locator('.cell-title')).not.toHaveText(title ?? '')
  await expect(page.getByRole('button', { name: '重新排序' })).toBeHidden()
})

test('a record changed elsewhere meanwhile is not overwritten without being told', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const cell = ledger.rows.nth(1).locator('.cell-department')
  await cell.click()
  await page.keyboard.press('F2')
  await page.keyboard.type('甲')
  const title = await ledger.rows.nth(1).locator('.cell-title').textContent()
  await page.evaluate(async (wanted) => {
    const any = { from: null, to: null, part: null, category: null, department: null, highlight: null }
    const listed = await window.zongshu.invoke('records:list', {
      filter: { ...any, text: wanted },
      sort: { column: 'date', descending: true },
      offset: 0,
      limit: 10,
    })
    const row = listed.ok ? listed.value.rows.find((found) => found.title === wanted) : undefined
    if (row === undefined) throw new Error('not found')
    const { id, revision, date, endDate, category, title: same, summary, people, department, source } = row
    const record = { date, endDate, category, title: same, summary, people, department, source }
    const { highlight, part, figures } = row
    await window.zongshu.invoke('records:update', {
      id,
      revision,
      record: { ...record, highlight, part, figures, outcome: '别处改的' },
    })
  }, title ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('刚才在别处改过')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(cell).toHaveText(/甲$/)
})
