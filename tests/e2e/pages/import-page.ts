import type { Page } from '@playwright/test'

/** The preview of a table, from its button to its verdict. */
export function importPage(page: Page) {
  const room = page.getByRole('dialog', { name: /^导入/ })
  return {
    room,
    open: page.locator('header').getByRole('button', { name: '导入表格…' }),
    more: page.getByRole('button', { name: '更多导入选项' }),
    item: (name: string) => page.getByRole('menuitem', { name }),
    count: (label: string) => room.locator('.import-count').filter({ hasText: label }).locator('b'),
    verdict: room.locator('.import-verdict'),
    rows: room.locator('tbody tr'),
    commit: room.getByRole('button', { name: /^(导入 \d+ 条|更新 \d+ 个指标)$/ }),
    close: room.locator('.dialog-actions').getByRole('button', { name: '关闭' }),
    copy: room.getByRole('button', { name: '复制问题清单' }),
  }
}
