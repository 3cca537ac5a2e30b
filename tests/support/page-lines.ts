import type { Page } from '@playwright/test'
import type { ReviewDocument } from '#shared/document/model.ts'

/**
 * The lines of text on every sheet of the desk, from top to bottom, without blanks; what is drawn beside the text
 * (numbers of headings, the frame) is left out.
 */
export async function linesOnSheets(page: Page): Promise<string[][]> {
  return page.evaluate(() => {
    const sheets = [...document.querySelectorAll('.pg-sheet')].map((sheet) => sheet.getBoundingClientRect())
    const lines = sheets.map(() => new Map<number, string>())
    const root = document.querySelector('.zs-page')
    if (root === null) return []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const box = range.getClientRects()[0]
        if (box === undefined || text[at]?.trim() === '') continue
        const middle = (box.top + box.bottom) / 2
        const sheet = sheets.findIndex(({ top, bottom }) => middle >= top && middle < bottom)
        const own = lines[sheet]
        if (own === undefined) continue
        // Lines are some 38 pixels apart; what stands within 12 of another is in its line.
        const key = [...own.keys()].find((other) => Math.abs(other - middle) < 12) ?? middle
        own.set(key, (own.get(key) ?? '') + text[at])
      }
    }
    return lines.map((own) => [...own].sort(([a], [b]) => a - b).map(([, line]) => line))
  })
}

/** Stores a changed text for the draft that is open, and opens it again. */
export async function reopenWith(
  page: Page,
  change: (document: ReviewDocument) => ReviewDocument,
): Promise<void> {
  const { id, revision, document } = await page.evaluate(async () => {
    const settings = await window.zongshu.invoke('settings:get', {})
    const draft = await window.zongshu.invoke('drafts:get', {
      id: (settings.ok ? settings.value.lastDraftId : null) ?? '',
    })
    if (!draft.ok) throw new Error(draft.error.message)
    return draft.value
  })
  const answer = await page.evaluate((input) => window.zongshu.invoke('drafts:save', input), {
    id,
    revision,
    document: change(document),
  })
  if (!answer.ok) throw new Error(answer.error.message)
  await page.reload()
  await page.locator('.pg-sheet').first().waitFor()
}
