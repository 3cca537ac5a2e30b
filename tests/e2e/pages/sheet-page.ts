import type { Page } from '@playwright/test'

/** 数字核对表: the menu beside the export button, and the room with the paper. */
export function sheetRoom(page: Page) {
  const dialog = page.getByRole('dialog', { name: '数字核对表' })
  const table = dialog.getByRole('table', { name: '数字核对表' })
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: '更多导出' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  return {
    dialog,
    choose,
    rows: table.locator('tbody > tr'),
    row: (label: string) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) }),
    print: dialog.getByRole('button', { name: '打印' }),
    save: dialog.getByRole('button', { name: '存为 Word…' }),
    async open(): Promise<void> {
      await choose('查看、打印核对表')
      await dialog.waitFor()
    },
  }
}
