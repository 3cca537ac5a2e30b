import { expect, type Locator, type Page } from '@playwright/test'
import type { ReviewDocument, Section } from '#shared/document/model.ts'
import type { LaunchedApp } from '../../support/launch-app.ts'
import { welcomePage } from './welcome-page.ts'

const isMac = process.platform === 'darwin'

/** 起草: the page, its panels and what is stored of it. */
export function draftPage(page: Page) {
  const paper = page.getByRole('textbox', { name: '文稿正文，可以直接修改' })
  const part = (id: Section['id']) => paper.locator(`[data-section="${id}"]`)
  const stored = async (): Promise<ReviewDocument> =>
    page.evaluate(async () => {
      const list = await window.zongshu.invoke('drafts:list', {})
      const settings = await window.zongshu.invoke('settings:get', {})
      if (!list.ok || !settings.ok) throw new Error('no draft')
      const id = settings.value.lastDraftId ?? list.value.drafts[0]?.id ?? ''
      const draft = await window.zongshu.invoke('drafts:get', { id })
      if (!draft.ok) throw new Error(draft.error.message)
      return draft.value.document
    })
  return {
    paper,
    part,
    stored,
    paragraphs: (id: Section['id']): Locator => part(id).locator('> p'),
    figures: paper.locator('.zs-figure'),
    figure: (text: string): Locator => paper.locator('.zs-figure', { hasText: text }).first(),
    evidence: page.getByRole('complementary', { name: '依据' }),
    outline: page.getByRole('navigation', { name: '提纲' }),
    toolbar: page.getByRole('toolbar', { name: '格式' }),
    find: page.getByRole('search', { name: '查找和替换' }),
    status: page.locator('.header-saved'),
    dialog: page.getByRole('dialog'),
    toast: (text: string | RegExp) => page.locator('.mantine-Notification-root').filter({ hasText: text }),

    /** Puts the caret into the text of a paragraph, at its start or end. */
    async caretIn(target: Locator, where: 'Home' | 'End'): Promise<void> {
      await target.click({ position: { x: 3, y: 8 } })
      await page.keyboard.press(isMac ? (where === 'Home' ? 'Meta+ArrowUp' : 'Meta+ArrowDown') : where)
      if (where === 'End') await endOfBlock(page, target)
    },

    /** Puts the caret before a figure, which may stand on two lines. */
    async caretBefore(figure: Locator): Promise<void> {
      await figure.scrollIntoViewIfNeeded()
      const place = await figure.evaluate((element) => {
        const [first = new DOMRect()] = [...element.getClientRects()]
        return { x: first.left + 2, y: first.top + first.height / 2 }
      })
      await page.mouse.click(place.x, place.y)
    },

    /** Saves now and gives what the library holds then. */
    async saved(): Promise<ReviewDocument> {
      await page.keyboard.press('Control+s')
      await expect(this.status).toHaveText(/^已保存/)
      return stored()
    },

    /** Marks the row before the caret, and waits until the editor has heard of it: a hand is not as quick as a test. */
    async selectToLineStart(): Promise<void> {
      await page.keyboard.press('Shift+Home')
      await expect.poll(() => page.evaluate(() => String(getSelection()))).not.toBe('')
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    },

    /** Pastes as a clipboard with these contents would. */
    async paste(data: Record<string, string>): Promise<void> {
      await paper.evaluate((element, contents) => {
        const transfer = new DataTransfer()
        for (const [type, text] of Object.entries(contents)) transfer.setData(type, text)
        const event = { clipboardData: transfer, bubbles: true, cancelable: true }
        element.dispatchEvent(new ClipboardEvent('paste', event))
      }, data)
    },
  }
}

export type DraftScreen = ReturnType<typeof draftPage>

/** A line may be several rows of the screen; its end is where the last one ends. */
async function endOfBlock(page: Page, target: Locator): Promise<void> {
  await target.evaluate((element) => {
    const selection = getSelection()
    selection?.selectAllChildren(element)
    selection?.collapseToEnd()
  })
  await page.waitForTimeout(50)
}

/** The sample library with its review just drafted. */
export async function draftSample({ page }: LaunchedApp): Promise<DraftScreen> {
  await welcomePage(page).sample.click()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await page.getByRole('button', { name: '开始起草' }).click()
  const draft = draftPage(page)
  await expect(draft.figures.first()).toBeVisible()
  await expect(draft.part('leadership').locator('.zs-heading')).toHaveAttribute('data-number', '一、')
  return draft
}

/** All words of a section as stored, figures as text, one entry a block. */
export function words(document: ReviewDocument, id: Section['id']): string[] {
  const section = document.parts.find((candidate) => candidate.id === id)
  return (section?.blocks ?? []).map((block) => {
    if (block.type === 'list') return block.items.map((item) => inlineWords(item.inlines)).join('|')
    if (block.type === 'table') {
      return block.rows
        .map((row) => row.cells.map((cell) => cell.lines.map(inlineWords).join('¶')).join('|'))
        .join('‖')
    }
    return block.type === 'image' ? `[${block.caption}]` : inlineWords(block.inlines)
  })
}

function inlineWords(inlines: readonly { type: string; text?: string }[]): string {
  return inlines.map((inline) => (inline.type === 'break' ? '⏎' : (inline.text ?? ''))).join('')
}
