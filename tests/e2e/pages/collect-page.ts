import { expect, type Page } from '@playwright/test'

/** The room of rounds and forms. */
export function collectPage(page: Page) {
  const room = page.getByRole('dialog', { name: '收集' })
  const row = (department: string) =>
    room.getByRole('row').filter({ has: page.getByRole('button', { name: `在台账里看${department}的记录` }) })
  return {
    room,
    row,
    open: page.locator('header').getByRole('button', { name: '收集…' }),
    create: room.getByRole('button', { name: '建好这次收集' }),
    writeAll: room.getByRole('button', { name: /^生成全部/ }),
    take: room.getByRole('button', { name: '收回…' }),
    commit: room.getByRole('button', { name: /^收入 \d+ 份/ }),
    back: room.getByRole('button', { name: '返回' }),
    file: (name: string) => room.getByRole('article').filter({ hasText: name }),
    state: (department: string) => row(department).locator('.collect-state'),

    /** Fills in the form of a new round. */
    async start(round: { name: string; year: string; due?: string; departments: string[] }): Promise<void> {
      await room.getByLabel('名称').fill(round.name)
      await room.getByLabel('时段从', { exact: true }).fill(`${round.year}-01-01`)
      await room.getByLabel('到', { exact: true }).fill(`${round.year}-12-31`)
      if (round.due !== undefined) await room.getByLabel('截止日（可不填）', { exact: true }).fill(round.due)
      await room.getByRole('textbox', { name: /^部门/ }).fill(round.departments.join('\n'))
      await this.create.click()
      for (const name of round.departments) await expect(row(name)).toBeVisible()
    },

    /** Drops files on the room, as from the folder of a mail program. */
    async drop(paths: readonly string[]): Promise<void> {
      const chooser = await page.evaluateHandle(() => {
        const input = document.createElement('input')
        input.type = 'file'
        input.multiple = true
        document.body.append(input)
        return input
      })
      await chooser.asElement()!.setInputFiles([...paths])
      await chooser.evaluate((input) => {
        const data = new DataTransfer()
        for (const file of (input as HTMLInputElement).files!) data.items.add(file)
        input.remove()
        const target = document.querySelector('.collect-room .mantine-Modal-body')!
        for (const kind of ['dragover', 'drop'])
          target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
      })
    },
  }
}
