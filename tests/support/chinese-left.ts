import type { Locator } from '@playwright/test'

/**
 * The Chinese that a part of the window shows, in its texts, titles and names for readers aloud, and that does not stand
 * in `content`: what comes from a file or a ledger stays as it is in any language.
 */
export async function chineseLeft(part: Locator, content: string): Promise<string[]> {
  const shown = await part.evaluate((root) => {
    const texts: string[] = []
    // Text by text: a title and what stands behind it are no one word.
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) texts.push(nodes.currentNode.nodeValue ?? '')
    for (const element of [root, ...root.querySelectorAll('*')]) {
      for (const name of ['title', 'aria-label', 'placeholder']) texts.push(element.getAttribute(name) ?? '')
      if (element instanceof HTMLInputElement) texts.push(element.value)
    }
    return texts
  })
  const runs = shown.flatMap((text) => text.match(/[\p{Script=Han}，。；：、]+/gu) ?? [])
  return [...new Set(runs)].filter((run) => !content.includes(run))
}
