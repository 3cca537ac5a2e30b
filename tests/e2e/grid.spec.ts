import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

const EXCEL = readFileSync(resolve(import.meta.dirname, '../fixtures/clipboard/excel-cells.html'), 'utf8')

async function sample({ page }: LaunchedApp) {
  await welcomePage(page).sample.click()
  const ledger = ledgerPage(page)
  await expect(ledger.rows.first()).toBeVisible()
  return ledger
}

type Ledger = Awaited<ReturnType<typeof sample>>

/** A cell by its row from 0 and its column. */
function cell(ledger: Ledger, row: number, column: string) {
  return ledger.grid.locator(`[data-row="${row}"] .cell-${column}`)
}

/** Puts a paste of the given clipboard where the keyboard is. */
async function paste(page: Page, clipboard: { text: string; html?: string }): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    if (html !== undefined) data.setData('text/html', html)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, clipboard)
}

async function undo(page: Page, ledger: Ledger): Promise<void> {
  await page.keyboard.press('Control+z')
  await expect(ledger.toast(/^已撤销/)).toBeVisible()
}

test('a cell is typed over, edited with F2, given up with Esc, and each change is one step back', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  await cell(ledger, 1, 'title').click()
  await expect(ledger.keys).toBeFocused()
  const before = await cell(ledger, 1, 'title').textContent()
  await page.keyboard.type('新写的标题')
  await page.keyboard.press('Enter')
  await expect(cell(ledger, 1, 'title')).toHaveText('新写的标题')
  await expect(cell(ledger, 2, 'title')).toHaveAttribute('data-cursor')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('F2')
  await page.keyboard.type('（二）')
  await page.keyboard.press('Tab')
  await expect(cell(ledger, 1, 'title')).toHaveText('新写的标题（二）')
  await expect(cell(ledger, 1, 'figures')).toHaveAttribute('data-cursor')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('不要了')
  await page.keyboard.press('Escape')
  await expect(cell(ledger, 1, 'title')).toHaveText('新写的标题（二）')
  await undo(page, ledger)
  await expect(cell(ledger, 1, 'title')).toHaveText('新写的标题')
  await page.keyboard.press('Control+z')
  await expect(cell(ledger, 1, 'title')).toHaveText(before ?? '')
  await page.keyboard.press('Control+y')
  await expect(cell(ledger, 1, 'title')).toHaveText('新写的标题')
  await expectAccessible(page)
})

test('a figure that cannot be read is explained at its cell and stays there to be mended', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  await cell(ledger, 0, 'figures').click()
  await page.keyboard.type('提案立案326')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('缺少单位')
  await expect(ledger.keys).toHaveValue('提案立案326')
  await expectAccessible(page)
  await page.keyboard.type('件')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(cell(ledger, 0, 'figures')).toContainText('提案立案 326件')
})

test('a category is found by some of its letters, a star is turned by Space', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  await cell(ledger, 0, 'category').click()
  await page.keyboard.type('社情')
  await expect(page.getByRole('option').first()).toHaveText('社情民意信息')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(cell(ledger, 0, 'category')).toHaveText('社情民意信息')
  await page.keyboard.press('Control+ArrowRight')
  const star = cell(ledger, 1, 'star').getByRole('img')
  const starred = await star.count()
  await page.keyboard.press('Space')
  await expect(star).toHaveCount(1 - starred)
})

test('the keys move, reach and mark as in a spreadsheet', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const marked = ledger.grid.locator('.cell[aria-selected="true"]')
  await ledger.grid.focus()
  await page.keyboard.press('ArrowDown')
  await expect(cell(ledger, 0, 'date')).toHaveAttribute('data-cursor')
  await page.keyboard.press('End')
  await expect(cell(ledger, 0, 'star')).toHaveAttribute('data-cursor')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(marked).toHaveCount(6)
  await expect(page.getByRole('heading', { name: '已选 3 条' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(cell(ledger, 1, 'category')).toHaveAttribute('data-cursor')
  await expect(marked).toHaveCount(6)
  await page.keyboard.press('Escape')
  await expect(marked).toHaveCount(1)
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(ledger.form).toBeVisible()
  await page.keyboard.press('Control+Home')
  await expect(cell(ledger, 0, 'date')).toHaveAttribute('data-cursor')
  await page.keyboard.press('Control+ArrowDown')
  await expect(ledger.grid.locator('[data-cursor]')).toBeVisible()
  await expect(ledger.grid.locator('[data-cursor]')).toHaveClass(/cell-date/)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Shift+Control+End')
  await expectAccessible(page)
})

test('rows are marked by their numbers and with Ctrl, and only whole rows are deleted', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const total = Number((await ledger.count.textContent())?.match(/\d+/)?.[0])
  const head = (row: number) => ledger.grid.locator(`[data-row="${row}"] .row-head`)
  await head(1).click()
  await head(3).click({ modifiers: ['Shift'] })
  await expect(ledger.selected).toHaveCount(3)
  await cell(ledger, 5, 'title').click({ modifiers: ['Control'] })
  await expect(ledger.selected).toHaveCount(4)
  await cell(ledger, 2, 'title').click({ modifiers: ['Control'] })
  await expect(ledger.selected).toHaveCount(3)
  await page.keyboard.press('Delete')
  await ledger.expectCount(`${total - 3} 条`)
  await ledger.toast('已删除 3 条记录').getByRole('button', { name: /^撤销/ }).click()
  await ledger.expectCount(`${total} 条`)
  await cell(ledger, 0, 'title').click()
  await page.keyboard.press('Delete')
  await expect(ledger.question).toContainText('不能空着')
  await page.keyboard.press('Enter')
  await ledger.expectCount(`${total} 条`)
  await cell(ledger, 0, 'department').click()
  await page.keyboard.press('Delete')
  await expect(cell(ledger, 0, 'department')).toHaveText('')
})

test('Esc at once gives a deletion up and keeps the rows marked, so that the next Delete means them again', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  const total = Number((await ledger.count.textContent())?.match(/\d+/)?.[0])
  const atOnce = (...keys: string[]) =>
    page.evaluate((pressed) => {
      for (const key of pressed) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
      }
    }, keys)
  await cell(ledger, 0, 'department').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+Space')
  await expect(ledger.grid.locator('[data-whole]')).toHaveCount(3)
  await atOnce('Delete', 'Escape')
  await page.waitForTimeout(300)
  await ledger.expectCount(`${total} 条`)
  await expect(ledger.grid.locator('[data-whole]')).toHaveCount(3)
  await atOnce('Delete', 'Escape', 'Delete')
  await expect(ledger.toast('已删除 3 条记录')).toBeVisible()
  await ledger.expectCount(`${total - 3} 条`)
})

test('a range is drawn with the mouse, filled down with Ctrl D and by its handle, each in one step', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  const departments = () => ledger.grid.locator('.grid-rows .cell-department').allTextContents()
  const before = await departments()
  await cell(ledger, 0, 'department').click()
  await page.keyboard.type('测试委')
  await page.keyboard.press('Enter')
  await expect(cell(ledger, 0, 'department')).toHaveText('测试委')
  await cell(ledger, 0, 'department').hover()
  await page.mouse.down()
  await cell(ledger, 2, 'department').hover()
  await page.waitForTimeout(60)
  await page.mouse.up()
  await expect(ledger.grid.locator('.cell[aria-selected="true"]')).toHaveCount(3)
  await page.keyboard.press('Control+d')
  await expect(ledger.toast('已改 2 条记录')).toBeVisible()
  expect((await departments()).slice(0, 4)).toEqual(['测试委', '测试委', '测试委', before[3]])
  await ledger.grid.locator('.fill-handle').hover()
  await page.mouse.down()
  await cell(ledger, 5, 'department').hover()
  await page.waitForTimeout(60)
  await page.mouse.up()
  await expect(ledger.toast('已改 3 条记录')).toBeVisible()
  await expect(cell(ledger, 5, 'department')).toHaveText('测试委')
  await undo(page, ledger)
  await expect(cell(ledger, 5, 'department')).toHaveText(before[5] ?? '')
  await page.keyboard.press('Control+z')
  await expect(cell(ledger, 2, 'department')).toHaveText(before[2] ?? '')
})

test('a fill is undone and done again over more rows, although not all of them were in sight since', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  await page.evaluate(async () => {
    const record = {
      date: '2025-01-02',
      endDate: null,
      category: '提案',
      summary: '',
      outcome: '',
      people: '',
    }
    const more = { department: '提案委', source: '', highlight: false, part: null, figures: [] }
    const titles = Array.from({ length: 250 }, (_, at) => `补录${at}`)
    await Promise.all(
      titles.map((title) =>
        window.zongshu.invoke('records:insert', { record: { ...record, ...more, title } }),
      ),
    )
  })
  await expect(cell(ledger, 0, 'title')).toHaveText(/^补录/)
  for (const word of ['甲委', '乙委']) {
    await cell(ledger, 0, 'department').click()
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+Shift+ArrowDown')
    await expect(page.getByRole('heading', { name: /^已选 \d{3} 条/ })).toBeVisible()
    await page.keyboard.press('Control+d')
    await expect(ledger.toast(/^已改 \d{3} 条记录/)).toBeVisible()
    await undo(page, ledger)
    await page.keyboard.press('Control+Home')
  }
})

test('cells are copied and pasted, cells from Excel too, and one undo brings everything back', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  const texts = () => ledger.grid.locator('.grid-rows .cell').allTextContents()
  await cell(ledger, 0, 'category').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  const block = await Promise.all(
    [0, 1].flatMap((row) => ['category', 'title'].map((key) => cell(ledger, row, key).textContent())),
  )
  await page.keyboard.press('Control+c')
  await expect(ledger.toast('已复制 2 行 2 列')).toBeVisible()
  const before = await texts()
  await cell(ledger, 4, 'category').click()
  await page.keyboard.press('Control+v')
  await expect(ledger.toast('已粘贴，改了 2 条记录')).toBeVisible()
  expect(
    await Promise.all(
      [4, 5].flatMap((row) => ['category', 'title'].map((key) => cell(ledger, row, key).textContent())),
    ),
  ).toEqual(block)
  await undo(page, ledger)
  await expect(async () => expect(await texts()).toEqual(before)).toPass()

  await cell(ledger, 0, 'category').click()
  await paste(page, { text: '指标\t数量\r\n提案\t157\r\n', html: EXCEL })
  await expect(cell(ledger, 1, 'category')).toHaveText('提案')
  await expect(cell(ledger, 1, 'title')).toHaveText('157')
  await undo(page, ledger)
  await paste(page, { text: '', html: EXCEL })
  await expect(cell(ledger, 0, 'title')).toHaveText('数量')
})

test('a paste that does not fit its cells changes none and says where', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const before = await ledger.grid.locator('.grid-rows .cell').allTextContents()
  await cell(ledger, 1, 'date').click()
  await paste(page, { text: '2024-05-06\r\n没有这一天\r\n' })
  await expect(ledger.question).toContainText('第 3 行“日期”')
  await page.keyboard.press('Enter')
  await expect(ledger.question).toBeHidden()
  expect(await ledger.grid.locator('.grid-rows .cell').allTextContents()).toEqual(before)
  await paste(page, { text: '日期\t类别\t标题\r\n2024-05-06\t提案\t甲\r\n' })
  await expect(ledger.question).toContainText('像是表头')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  expect(await ledger.grid.locator('.grid-rows .cell').allTextContents()).toEqual(before)
})

test('the first letter of an input method opens the cell and is not lost', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  const session: CDPSession = await page.context().newCDPSession(page)
  const compose = async (text: string) => {
    for (let end = 1; end <= text.length; end += 1) {
      const letters = text.slice(0, end)
      await session.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end })
      await page.waitForTimeout(20)
    }
  }
  await cell(ledger, 0, 'title').click()
  await expect(ledger.keys).toBeFocused()
  const before = await cell(ledger, 0, 'title').textContent()
  await compose('weiyuan')
  await session.send('Input.insertText', { text: '委员' })
  await compose('xuexi')
  await session.send('Input.insertText', { text: '学习' })
  await expect(ledger.keys).toHaveValue('委员学习')
  await page.keyboard.press('Enter')
  await expect(cell(ledger, 0, 'title')).toHaveText('委员学习')
  await undo(page, ledger)
  await cell(ledger, 0, 'title').click()
  await compose('tian')
  await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await page.keyboard.press('ArrowDown')
  await expect(cell(ledger, 0, 'title')).toHaveText(before ?? '')
  await expect(cell(ledger, 1, 'title')).toHaveAttribute('data-cursor')
})

test('the keyboard stays with the grid when the form follows, and goes over with F4', async ({ app }) => {
  const { page } = app
  const ledger = await sample(app)
  await page.keyboard.press('Control+n')
  await expect(ledger.field('标题')).toBeFocused()
  await page.keyboard.press('Escape')
  await cell(ledger, 2, 'department').click()
  await expect(ledger.form).toBeVisible()
  await page.waitForTimeout(150)
  await page.keyboard.type('办公室')
  await page.keyboard.press('Enter')
  await expect(cell(ledger, 2, 'department')).toHaveText('办公室')
  await page.keyboard.press('F4')
  await expect(ledger.field('标题')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(ledger.form).toBeHidden()
})

test('a long text gets its lines with Alt Enter, and Ctrl Enter writes into the whole range', async ({
  app,
}) => {
  const { page } = app
  const ledger = await sample(app)
  await page.getByRole('button', { name: '列', exact: true }).click()
  await page.getByRole('checkbox', { name: '显示成效', exact: true }).check()
  await page.keyboard.press('Escape')
  await cell(ledger, 0, 'outcome').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('第一点')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('第二点')
  await page.keyboard.press('Control+Enter')
  await expect(ledger.toast('已改 2 条记录')).toBeVisible()
  await cell(ledger, 1, 'outcome').click()
  await page.keyboard.press('F2')
  await expect(ledger.keys).toHaveValue('第一点\n第二点')
  await page.keyboard.press('Escape')
})
