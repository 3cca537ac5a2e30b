import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { draftSample, words, type DraftScreen } from './pages/draft-page.ts'

/** An input method: pinyin grows letter by letter, then the word replaces it or the whole is given up. */
async function inputMethod(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page)
  const compose = async (pinyin: string) => {
    for (let end = 1; end <= pinyin.length; end += 1) {
      const text = pinyin.slice(0, end)
      await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
      await page.waitForTimeout(20)
    }
  }
  return {
    async write(pinyin: string, word: string) {
      await compose(pinyin)
      await session.send('Input.insertText', { text: word })
      await page.waitForTimeout(40)
    },
    async cancel(pinyin: string) {
      await compose(pinyin)
      await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
      await page.waitForTimeout(40)
    },
  }
}

/** The words of the part that holds the figures, as they are stored. */
async function consultation(draft: DraftScreen): Promise<string> {
  return words(await draft.saved(), 'consultation').join('\n')
}

test('pinyin before and behind a figure is neither doubled, nor dropped, nor moved', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await consultation(draft)
  const ime = await inputMethod(page)
  await draft.caretBefore(draft.figure('157件'))
  await ime.write('gong', '共')
  await ime.write('you', '有')
  await page.keyboard.press('ArrowRight')
  await ime.write('zheng', '整')
  await ime.write('zheng', '整')
  expect(await consultation(draft)).toBe(before.replace('157件', '共有157件整整'))
  await expect(draft.figure('157件')).toHaveText('157件')
})

test('pinyin between two figures goes between them', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.figure('157件').dblclick()
  await page.keyboard.press('Control+c')
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Control+v')
  const before = words(await draft.saved(), 'outro').at(-1) ?? ''
  expect(before).toMatch(/157件157件$/)
  await page.keyboard.press('ArrowLeft')
  const ime = await inputMethod(page)
  await ime.write('he', '和')
  expect(words(await draft.saved(), 'outro').at(-1)).toBe(before.replace('157件157件', '157件和157件'))
})

test('pinyin at the start of a line that begins with a figure, and in an empty line', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const ime = await inputMethod(page)
  await draft.caretBefore(draft.figure('157件'))
  await page.keyboard.press('Enter')
  await expect(draft.figure('157件')).toHaveAttribute('data-current', '')
  await ime.write('quan', '全')
  let text = await consultation(draft)
  expect(text).toMatch(/\n全157件/)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await ime.write('xin', '新')
  await ime.write('nian', '年')
  text = words(await draft.saved(), 'outro').at(-1) ?? ''
  expect(text).toBe('新年')
})

test('a composition that is given up leaves the line as it was', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await consultation(draft)
  const ime = await inputMethod(page)
  await draft.caretBefore(draft.figure('157件'))
  await ime.cancel('tian')
  await page.keyboard.press('ArrowRight')
  await ime.cancel('tian')
  expect(await consultation(draft)).toBe(before)
})

test('pinyin works in a part heading and in a cell', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const ime = await inputMethod(page)
  await draft.caretIn(draft.part('people').locator('.zs-heading'), 'End')
  await ime.write('xin', '新')
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await draft.toolbar.getByRole('button', { name: '插入表格' }).click()
  await page.keyboard.press('Enter')
  await ime.write('bumen', '部门')
  await page.keyboard.press('Tab')
  await ime.write('shuliang', '数量')
  const after = await draft.saved()
  expect(after.parts.find(({ id }) => id === 'people')?.heading).toMatch(/新$/)
  expect(words(after, 'outro').join('\n')).toContain('部门|数量|')
})

test('pinyin right behind a footnote, and at the start of the paragraph that a run-in heading leads', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const ime = await inputMethod(page)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('出处')
  await page.keyboard.press('Control+Enter')
  await expect(draft.paper.locator('.zs-note')).toHaveText('1')
  await ime.write('hou', '后')
  await ime.cancel('wen')
  await ime.write('wen', '文')
  const noted = (await draft.saved()).parts.at(-1)?.blocks.at(-1)
  expect(noted?.type === 'paragraph' ? noted.inlines.slice(-2) : []).toMatchObject([
    { type: 'note', note: '出处' },
    { type: 'text', text: '后文' },
  ])

  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+3')
  await ime.write('xuexi', '学习。')
  await draft.toolbar.getByRole('button', { name: /^样式/ }).click()
  await page.getByRole('menuitem', { name: /段首标题/ }).click()
  await page.keyboard.press('Enter')
  await ime.write('quan', '全')
  await ime.write('nian', '年')
  expect(words(await draft.saved(), 'outro').slice(-2)).toEqual(['学习。', '全年'])
})
