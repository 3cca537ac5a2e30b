import type { Page } from '@playwright/test'

/** The import room, from its button to what it would do; and the preview of an indicators table. */
export function importPage(page: Page) {
  const room = page.getByRole('dialog', { name: /^导入/ })
  const details = room.getByRole('complementary', { name: '这一行' })
  return {
    room,
    details,
    open: page.locator('header').getByRole('button', { name: '导入表格…' }),
    more: page.getByRole('button', { name: '更多导入选项' }),
    item: (name: string) => page.getByRole('menuitem', { name }),
    /** The tab of a state; its number is that of the rows. */
    tab: (state: string) =>
      room.getByRole('group', { name: '按情况看' }).getByRole('button', { name: state }),
    count: (state: string) =>
      room.getByRole('group', { name: '按情况看' }).getByRole('button', { name: state }).locator('b'),
    verdict: room.locator('.import-verdict'),
    rows: room.getByRole('grid', { name: '表格里的行' }).getByRole('row'),
    meaning: (head: string) => room.getByRole('combobox', { name: `“${head}”列是` }),
    commit: room.getByRole('button', { name: /^(导入 \d+ 条|更新 \d+ 个指标)$/ }),
    close: room.getByRole('button', { name: '关闭' }).last(),
    copy: room.getByRole('button', { name: '复制问题清单' }),
  }
}
