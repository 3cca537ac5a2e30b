import { expect, type Locator, type Page } from '@playwright/test'

/** The ledger: filters, grid and entry form. */
export function ledgerPage(page: Page) {
  const grid = page.getByRole('grid', { name: '履职记录' })
  const form = page.locator('form.record-form')
  const field = (label: string | RegExp): Locator =>
    form.getByLabel(label, { exact: typeof label === 'string' })
  return {
    grid,
    form,
    field,
    rows: grid.locator('.grid-rows').getByRole('row'),
    selected: grid.locator('[role="row"][aria-selected="true"]'),
    /** The field that has the keyboard while a cell is under the cursor. */
    keys: page.locator('.cell-field'),
    row: (title: string) => grid.getByRole('row').filter({ hasText: title }),
    search: page.getByRole('textbox', { name: /^查找标题/ }),
    count: page.locator('.grid-count'),
    facet: (label: string) => page.locator('.facet').filter({ hasText: label }),
    tag: (label: string) => page.getByRole('button', { name: `去掉筛选：${label}` }),
    toast: (text: string | RegExp) => page.locator('.mantine-Notification-root').filter({ hasText: text }),
    header: page.locator('header'),
    footer: page.locator('footer'),
    question: page.getByRole('dialog'),
    /** What the drafts rest on the record, above the fields. */
    uses: form.getByRole('region', { name: '稿里用到本条的地方' }),

    /** Types a record into the open form, field by field as the keyboard goes. */
    async type(record: {
      title: string
      category: string
      figures?: string
      department?: string
    }): Promise<void> {
      await field('标题').fill(record.title)
      await field('类别').fill(record.category)
      await page.keyboard.press('Escape')
      if (record.figures !== undefined) await field(/^数据/).fill(record.figures)
      if (record.department !== undefined) await field('承办部门').fill(record.department)
    },

    async expectCount(text: string): Promise<void> {
      await expect(this.count).toHaveText(text)
    },
  }
}
