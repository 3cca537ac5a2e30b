import type { Page } from '@playwright/test'

/** The first screen, as a writer finds it. */
export function welcomePage(page: Page) {
  const sheet = page.locator('.welcome-sheet')
  return {
    sheet,
    create: page.getByRole('button', { name: /^新建资料库|^New library/ }),
    sample: page.getByRole('button', { name: /^打开示例|^Open the sample/ }),
    openOther: page.getByRole('button', { name: '打开其他资料库…' }),
    problem: page.getByRole('alert'),
    language: (name: '中文' | 'English') => page.getByRole('button', { name, exact: true }),
    recent: (name: string) => page.locator('.welcome-recent li', { hasText: name }).getByRole('button'),

    /** Fills the form for a new library; the folder is answered by the dialog's stand-in. */
    async make(organ: string, name: string): Promise<void> {
      await this.create.click()
      await page.getByLabel('单位全称').fill(organ)
      await page.getByLabel('资料库名称').fill(name)
      await page.getByRole('button', { name: '选文件夹并新建' }).click()
    },
  }
}
