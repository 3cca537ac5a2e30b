import type { Page } from '@playwright/test'

/** The room that takes figures from a text. */
export function textsPage(page: Page) {
  const room = page.getByRole('dialog', { name: /^(从文稿取数|Figures from a text)/ })
  const list = room.getByRole('grid')
  return {
    room,
    list,
    button: page.locator('header').getByRole('button', { name: /^(从文稿取数…|From a text…|Figures from)/ }),
    open: room.getByRole('button', { name: '打开文稿…' }),
    another: room.getByRole('button', { name: '换一篇' }),
    paper: room.locator('.texts-paper'),
    mark: (words: string) => room.locator('.texts-mark').filter({ hasText: words }),
    excluded: (words: string) => room.locator('.texts-excluded').filter({ hasText: words }),
    rows: list.locator('.texts-row'),
    row: (words: string) => list.locator('.texts-row').filter({ hasText: words }),
    tick: (words: string) => list.locator('.texts-row').filter({ hasText: words }).getByRole('checkbox'),
    editor: list.getByRole('form'),
    notes: room.getByRole('note'),
    file: room.getByRole('button', { name: /^记入台账/ }),
    summary: room.locator('.texts-filing [role=status]'),
    close: room.locator('.texts-filing').getByRole('button', { name: '关闭' }),

    /** Pastes into the room as the clipboard would. */
    async paste(text: string): Promise<void> {
      await page.evaluate((words) => {
        const data = new DataTransfer()
        data.setData('text/plain', words)
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      }, text)
    },
  }
}
