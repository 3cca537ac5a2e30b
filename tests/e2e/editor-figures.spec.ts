import { expect, test } from '../support/app-test.ts'
import { draftSample, words } from './pages/draft-page.ts'
import type { ReviewDocument } from '#shared/document/model.ts'

function figuresOf(document: ReviewDocument, text: string) {
  const inlines = document.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : [])),
  )
  return inlines.filter((inline) => inline.type === 'figure').filter((inline) => inline.text === text)
}

test('the arrow keys step over a figure, and the one beside the caret is shown', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const figure = draft.figure('157件')
  await draft.caretBefore(figure)
  await expect(figure).toHaveAttribute('data-current', '')
  await page.keyboard.press('ArrowRight')
  await expect(figure).toHaveAttribute('data-current', '')
  await page.keyboard.press('ArrowRight')
  await expect(figure).not.toHaveAttribute('data-current', '')
  await expect(draft.evidence).toContainText('全文')
})

test('typing at a figure goes beside it, never into it; Backspace takes it as one', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const figure = draft.figure('157件')
  await draft.caretBefore(figure)
  await page.keyboard.type('共')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('整')
  await expect(figure).toHaveText('157件')
  let text = words(await draft.saved(), 'consultation').join('')
  expect(text).toContain('共157件整')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  text = words(await draft.saved(), 'consultation').join('')
  expect(text).toContain('共，')
  expect(text).not.toContain('157')
  await page.keyboard.press('Control+z')
  await expect(draft.figure('157件')).toBeVisible()
})

test('a double click selects a figure, and bold applies to it', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.figure('157件').dblclick()
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+u')
  await expect(draft.figure('157件')).toHaveClass(/is-bold/)
  expect(figuresOf(await draft.saved(), '157件')).toMatchObject([{ marks: ['bold', 'underline'] }])
})

test('a copied figure keeps its binding under an id of its own; a cut one keeps its id', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const [before] = figuresOf(await draft.stored(), '157件')
  await draft.figure('157件').dblclick()
  await page.keyboard.press('Control+c')
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Control+v')
  await expect(draft.part('outro').locator('.zs-figure')).toHaveText('157件')
  const both = figuresOf(await draft.saved(), '157件')
  expect(both).toHaveLength(2)
  expect(both[0]?.id).toBe(before?.id)
  expect(both[1]?.id).not.toBe(before?.id)
  expect(both[1]?.binding).toEqual(before?.binding)
  await draft.part('consultation').locator('.zs-figure', { hasText: '157件' }).dblclick()
  await page.keyboard.press('Control+x')
  await draft.caretIn(draft.paragraphs('intro').last(), 'End')
  await page.keyboard.press('Control+v')
  const moved = await draft.saved()
  expect(
    figuresOf(moved, '157件')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(both.map(({ id }) => id).toSorted())
  expect(words(moved, 'intro').at(-1)).toMatch(/157件$/)
})

test('a figure of the ledger is put in by its name and shows its evidence', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await draft.toolbar.getByRole('button', { name: '插入活数字' }).click()
  await page.keyboard.type('提案立案')
  await page.keyboard.press('Enter')
  await expect(draft.part('outro').locator('.zs-figure')).toHaveText('157件')
  await expect(draft.evidence).toContainText('一致')
  await expect(draft.evidence).toContainText('结语 1 处')
  await page.keyboard.type('以上')
  expect(words(await draft.saved(), 'outro').at(-1)).toMatch(/157件以上$/)
  await draft.part('outro').locator('.zs-figure').click()
  await draft.evidence.getByRole('button', { name: '跳到下一处' }).click()
  await expect(draft.part('consultation').locator('.zs-figure[data-current]')).toHaveText('157件')
})

test('find and replace leaves figures alone, says how many, and is undone in one step', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await draft.stored()
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Control+h')
  await expect(draft.find.getByRole('textbox', { name: '查找内容' })).toBeFocused()
  await page.keyboard.type('件')
  const count = draft.find.getByRole('status')
  await expect(count).toHaveText(/^1\//)
  await page.keyboard.press('F3')
  await expect(count).toHaveText(/^2\//)
  await page.keyboard.press('Shift+F3')
  await expect(count).toHaveText(/^1\//)
  expect(await page.evaluate(() => CSS.highlights.has('zs-find-current'))).toBe(true)
  await draft.find.getByRole('textbox', { name: '替换为' }).fill('份')
  await draft.find.getByRole('button', { name: '全部替换' }).click()
  await expect(draft.toast(/在活数字里，没有改动/)).toBeVisible()
  await expect(draft.figure('157件')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => CSS.highlights.has('zs-find'))).toBe(false)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('政协')
  await expect(count).toHaveText(/^1\//)
  await page.keyboard.press('Control+h')
  await draft.find.getByRole('textbox', { name: '替换为' }).fill('委员会')
  await draft.find.getByRole('button', { name: '全部替换' }).click()
  await expect(draft.toast(/替换了 \d+ 处/).last()).toBeVisible()
  await expect(draft.part('intro')).not.toContainText('政协')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  expect(await draft.saved()).toEqual(before)
})

test('gaps are counted, shown, and filled one after the other', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('办复率【待补：办复率】，满意率【待补：满意率】。')
  const gaps = page.getByRole('button', { name: '2 处待补' })
  await expect(gaps).toBeVisible()
  expect(await page.evaluate(() => CSS.highlights.get('zs-gap')?.size)).toBe(2)
  await gaps.click()
  await page.keyboard.type('百分之百')
  await page.getByRole('button', { name: '1 处待补' }).click()
  await page.keyboard.type('九成九')
  await expect(page.getByRole('button', { name: /处待补/ })).toHaveCount(0)
  expect(words(await draft.saved(), 'outro').at(-1)).toContain('办复率百分之百，满意率九成九。')
})
