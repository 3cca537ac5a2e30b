import type { Page } from '@playwright/test'

/** The rooms around the paper: 版式, 管理版式, 导出前检查, 导出 and 一次导出多份. */
export function paperRooms(page: Page) {
  const panel = page.getByRole('region', { name: '版式', exact: true })
  const checks = page.getByRole('region', { name: '导出前检查' })
  const profiles = page.getByRole('dialog', { name: '管理版式' })
  const many = page.getByRole('dialog', { name: '一次导出多份' })
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: '更多导出' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  return {
    panel,
    checks,
    profiles,
    many,
    choose,
    field: (label: string) => panel.getByRole('textbox', { name: label, exact: true }),
    group: (name: '必须处理' | '建议处理' | '供参考') => checks.getByRole('region', { name }),
    anyway: checks.getByRole('button', { name: '仍要导出' }),
    files: many.locator('.many-files li'),

    async open(): Promise<void> {
      await page.getByRole('button', { name: /^版式：/ }).click()
      await panel.waitFor()
    },

    /** Chooses the profile of the open draft by its name. */
    async choosePaper(name: string): Promise<void> {
      await panel.getByRole('combobox', { name: '按哪种版式印' }).click()
      await page.getByRole('option', { name, exact: true }).click()
    },

    /** Exports through the menu and past the checks, if they come in between. */
    async export(name: string): Promise<void> {
      await choose(name)
      await this.pastChecks()
    },

    /** After a click on 导出: the checks are passed over if they show. */
    async pastChecks(): Promise<void> {
      const toast = page.locator('.mantine-Notification-root').filter({ hasText: '已导出' })
      await this.anyway.or(toast).first().waitFor()
      if (await this.anyway.isVisible()) await this.anyway.click()
    },
  }
}
