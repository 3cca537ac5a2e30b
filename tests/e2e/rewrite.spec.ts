import { expect, test } from '../support/app-test.ts'
import { fileRecord } from '../support/file-record.ts'
import { draftSample, words } from './pages/draft-page.ts'

const HAND = '这一句是执笔人写的。'

test('written again, a draft takes in the ledger, keeps the hand, and one undo takes all of it back', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('intro').first(), 'End')
  await page.keyboard.type(HAND)
  await fileRecord(page, {
    date: '2024-12-29',
    category: '提案',
    title: '补立提案',
    department: '提案委',
    figures: [{ label: '提案立案', value: 1, unit: '件', approx: '' }],
  })
  await expect(draft.paper.locator('.zs-figure[data-state="changed"]')).toHaveText(['157件'])
  const before = await draft.saved()

  await draft.toolbar.getByRole('button', { name: '重新起草……' }).click()
  await expect(draft.dialog).toContainText('更新 1 段')
  await expect(draft.dialog).toContainText('您改过的 1 段保留不动')
  await expect(draft.dialog.locator('ins')).toContainText('158')
  await draft.dialog.getByRole('button', { name: '应用' }).click()
  await expect(draft.figure('158件')).toBeVisible()
  const after = await draft.saved()
  expect(words(after, 'intro').join()).toContain(HAND)
  expect(after.generation).toBe(1)

  await page.getByRole('button', { name: '撤销', exact: true }).first().click()
  await expect(draft.figure('157件')).toBeVisible()
  expect(await draft.saved()).toEqual(before)

  await draft.toolbar.getByRole('button', { name: '重新起草……' }).click()
  await expect(draft.dialog).toContainText('更新 1 段')
  await page.keyboard.press('Escape')
  await expect(draft.dialog).toHaveCount(0)
  expect(await draft.saved()).toEqual(before)
})

test('a paragraph changed on both sides is laid side by side, and the writer chooses', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const paragraph = draft.part('consultation').locator('p', { hasText: '157件' })
  await draft.caretIn(paragraph, 'End')
  await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element))
  await page.waitForTimeout(50)
  await page.keyboard.type('执笔人把这一段整个改写了。')
  await fileRecord(page, {
    date: '2024-12-29',
    category: '提案',
    title: '提案办理满意率',
    department: '提案委',
    figures: [{ label: '提案办理满意率', value: 98, unit: '%', approx: '' }],
  })
  await draft.saved()
  await draft.toolbar.getByRole('button', { name: '重新起草……' }).click()
  const conflict = draft.dialog.locator('[data-kind="conflict"]')
  await expect(conflict).toHaveCount(1)
  await expect(conflict.getByRole('region', { name: '您的写法' })).toContainText('整个改写了')
  await expect(conflict.getByRole('region', { name: '按台账重写' })).toContainText('98%')
  await conflict.getByText('两段都留').click()
  await draft.dialog.getByRole('button', { name: '应用' }).click()
  await expect(draft.dialog).toHaveCount(0)
  const text = words(await draft.saved(), 'consultation').join()
  expect(text).toContain('整个改写了')
  expect(text).toContain('98%')
})

test('an unchanged ledger has nothing to write again, and a final draft cannot be written to', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.toolbar.getByRole('button', { name: '重新起草……' }).click()
  await expect(draft.dialog).toContainText('没有要改的地方')
  await page.keyboard.press('Escape')
  await page.locator('.draft-menu-button').click()
  await page.getByRole('menuitem', { name: '定稿' }).click()
  await draft.dialog.getByRole('button', { name: '设为定稿' }).click()
  await expect(page.getByText('这是定稿')).toBeVisible()
  await expect(draft.paper).toHaveAttribute('contenteditable', 'false')
  await expect(draft.toolbar).toHaveCount(0)
})
