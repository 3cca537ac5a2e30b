import type { Page } from '@playwright/test'
import type { ReviewDocument } from '#shared/document/model.ts'
import { expect, test } from '../support/app-test.ts'
import { fileRecord } from '../support/file-record.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { draftPage, words, type DraftScreen } from './pages/draft-page.ts'

/** The sample library with its review over all twelve years, where 社情民意信息 comes to 1086条. */
async function draftTerm({ page }: LaunchedApp): Promise<DraftScreen> {
  await page.evaluate(async () => {
    await window.zongshu.invoke('library:open-sample', {})
    const request = {
      from: '2013-01-01',
      to: '2024-12-31',
      organ: '政协常州市武进区委员会',
      templateId: 'standard-four',
      title: '',
      headingSetId: null,
    }
    const draft = await window.zongshu.invoke('drafts:create', request)
    if (!draft.ok) throw new Error(draft.error.message)
    await window.zongshu.invoke('settings:set', { view: 'draft', lastDraftId: draft.value.id })
  })
  await page.reload()
  const draft = draftPage(page)
  await expect(draft.figure('1086条')).toBeVisible()
  await expect(draft.part('leadership').locator('.zs-heading')).toHaveAttribute('data-number', '一、')
  return draft
}

/** Adds to a figure by a late report at the end of the term. */
async function fileLate(page: Page, label: string, value: number, unit: string): Promise<void> {
  await fileRecord(page, {
    date: '2024-12-29',
    category: '社情民意信息',
    title: '年末补报信息',
    department: '研究室',
    figures: [{ label, value, unit, approx: '' }],
  })
}

const figures = (document: ReviewDocument, label: string) =>
  document.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? block.inlines.flatMap((inline) =>
            inline.type === 'figure' && inline.binding.label === label ? [inline] : [],
          )
        : [],
    ),
  )
const tab = (draft: DraftScreen, name: string) => draft.evidence.getByRole('tab', { name })

test('1086 becomes 1092 in the ledger; body, opening and verification sheet follow once the writer agrees', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftTerm(app)
  await draft.caretIn(draft.paragraphs('intro').first(), 'End')
  await page.keyboard.type('全年反映信息')
  await page.keyboard.type('@')
  await page.getByRole('combobox', { name: '按名称、拼音首字母或数值找指标' }).fill('sqmy')
  await page.keyboard.press('Enter')
  await expect(draft.part('intro').locator('.zs-figure')).toHaveText('1086条')

  await fileLate(page, '社情民意信息', 6, '条')
  const marked = draft.paper.locator('.zs-figure[data-state="changed"]')
  await expect(marked).toHaveText(['1086条', '1086条'])
  await expect(marked.first()).toHaveAttribute('data-tag', '→1092条')
  expect(figures(await draft.saved(), '社情民意信息').map(({ text }) => text)).toEqual(['1086条', '1086条'])

  await tab(draft, '变动').click()
  const item = draft.evidence.getByRole('listitem', { name: '社情民意信息' })
  await expect(item).toContainText('文中 2 处')
  await expect(item).toContainText('新增 · 年末补报信息')
  await item.getByRole('button', { name: '改为 1092条' }).click()
  await expect(marked).toHaveCount(0)
  await expect(draft.part('intro').locator('.zs-figure')).toHaveText('1092条')
  await expect(draft.part('consultation').locator('.zs-figure', { hasText: '1092条' })).toBeVisible()
  await draft.saved()
  const sheet = await page.evaluate(async () => {
    const settings = await window.zongshu.invoke('settings:get', {})
    const draftId = settings.ok ? (settings.value.lastDraftId ?? '') : ''
    const answer = await window.zongshu.invoke('sheet:read', { draftId })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value.rows.filter((row) => row.label === '社情民意信息')
  })
  expect(sheet).toHaveLength(1)
  expect(sheet[0]).toMatchObject({ text: '1092条', state: 'fresh' })
  expect(sheet[0]?.places).toHaveLength(2)

  await draft.toolbar.getByRole('button', { name: '撤销 Ctrl Z' }).click()
  await expect(marked).toHaveText(['1086条', '1086条'])
})

test('a click on a changed figure shows by which record it moved, and one button takes the new number', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftTerm(app)
  await fileLate(page, '社情民意信息', 6, '条')
  await draft.figure('1086条').click()
  const evidence = draft.evidence
  await expect(evidence).toContainText('已变')
  await expect(evidence).toContainText('社情民意信息 1092条')
  await expect(evidence).toContainText('新增 · 年末补报信息')
  await expect(evidence.getByRole('region', { name: '13 条记录' })).toBeVisible()
  await evidence.getByRole('button', { name: '改为 1092条' }).click()
  await expect(evidence).toContainText('一致')
  await expect(draft.figure('1092条')).toBeVisible()
})

test('a value changed by hand keeps its reason, name and day, and is still watched', async ({ app }) => {
  const { page } = app
  const draft = await draftTerm(app)
  await draft.figure('1086条').click()
  await draft.evidence.getByRole('button', { name: '手改……' }).click()
  await draft.dialog.getByRole('button', { name: '确定' }).click()
  await expect(draft.dialog).toContainText('请写明理由')
  await draft.dialog.getByLabel('正文写作').fill('1090条')
  await draft.dialog.getByLabel('理由').fill('按区委办口径')
  await draft.dialog.getByLabel('改动人').fill('执笔人')
  await draft.dialog.getByRole('button', { name: '确定' }).click()
  const hand = draft.paper.locator('.zs-figure[data-state="overridden"]')
  await expect(hand).toHaveText('1090条')
  await expect(hand).toHaveAttribute('data-tag', '手改')
  const [stored] = figures(await draft.saved(), '社情民意信息')
  expect(stored?.override).toMatchObject({ reason: '按区委办口径', by: '执笔人' })

  await fileLate(page, '社情民意信息', 6, '条')
  await expect(hand).toHaveAttribute('data-tag', '手改·台账已变')
  await expect(hand).toHaveText('1090条')
  await hand.click()
  await expect(draft.evidence).toContainText('理由：按区委办口径')
  await expect(draft.evidence).toContainText('手改以后台账又变了')
  await draft.evidence.getByRole('button', { name: '改回台账的 1092条' }).click()
  await expect(draft.figure('1092条')).toBeVisible()
  await expect(hand).toHaveCount(0)
})

test('a typed number is marked 未核, and Alt+Enter binds it to the best choice', async ({ app }) => {
  const { page } = app
  const draft = await draftTerm(app)
  await draft.caretIn(draft.paragraphs('outro').first(), 'End')
  await page.keyboard.type('全年提案立案1853件')
  await expect(page.locator('.footer-count', { hasText: '1 个未核' })).toBeVisible()
  await page.keyboard.press('Alt+Enter')
  const list = page.getByRole('listbox', { name: '插入活数字' })
  await expect(list.getByRole('option').first()).toContainText('提案立案')
  await page.keyboard.press('Enter')
  await expect(draft.part('outro').locator('.zs-figure')).toHaveText('1853件')
  await expect(page.locator('.footer-count', { hasText: '未核' })).toHaveCount(0)
  await page.keyboard.type('，好')
  expect(words(await draft.saved(), 'outro').at(-1)).toMatch(/全年提案立案1853件，好$/)
})

test('typing goes on around a figure while the ledger changes under it', async ({ app }) => {
  const { page } = app
  const draft = await draftTerm(app)
  const paragraph = draft.part('consultation').locator('p', { hasText: '1086条' })
  await draft.caretIn(paragraph, 'End')
  await page.keyboard.type('前半句')
  const late = fileLate(page, '社情民意信息', 6, '条')
  await page.keyboard.type('，后半句。', { delay: 30 })
  await late
  await expect(draft.paper.locator('.zs-figure[data-state="changed"]')).toHaveText(['1086条'])
  expect(words(await draft.saved(), 'consultation').join()).toContain('前半句，后半句。')
})

test('a label that was renamed leaves its figure lost, and offers the new one', async ({ app }) => {
  const { page } = app
  const draft = await draftTerm(app)
  await page.evaluate(async () => {
    const filter = {
      from: null,
      to: null,
      part: null,
      category: null,
      department: null,
      text: '委员工作室',
      highlight: null,
    }
    const sort = { column: 'date' as const, descending: true }
    const list = await window.zongshu.invoke('records:list', { filter, sort, offset: 0, limit: 50 })
    if (!list.ok) throw new Error(list.error.message)
    for (const row of list.value.rows) {
      const { id, revision, effectivePart: _p, createdAt: _c, updatedAt: _u, ...kept } = row
      const { evidence: _e, sources: _s, origin: _o, ...record } = kept
      const renamed = record.figures.map((figure) =>
        figure.label === '委员工作室' ? { ...figure, label: '委员工作站' } : figure,
      )
      await window.zongshu.invoke('records:update', { id, revision, record: { ...record, figures: renamed } })
    }
  })
  const lost = draft.paper.locator('.zs-figure[data-state="orphaned"]')
  await expect(lost).toHaveText('45个')
  await lost.click()
  await draft.evidence.getByRole('button', { name: /改绑到“委员工作站”/ }).click()
  await expect(lost).toHaveCount(0)
  expect(figures(await draft.saved(), '委员工作站').map(({ text }) => text)).toEqual(['45个'])
})

test('what does not add up is told while it is typed, with a jump to the place', async ({ app }) => {
  const { page } = app
  const draft = await draftTerm(app)
  await draft.caretIn(draft.paragraphs('outro').first(), 'End')
  await page.keyboard.type('全年办理提案102件，其中民生类提案41件，占40.1%。')
  await tab(draft, '核对').click()
  await expect(draft.evidence).toContainText('40.2%')
  await draft.evidence
    .getByRole('button', { name: /看正文/ })
    .first()
    .click()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '')).toMatch(/40\.1|41|102/)
})

test('a record the text does not tell becomes a sentence where it is dropped', async ({ app }) => {
  const { page } = app
  const draft = await draftTerm(app)
  await fileRecord(page, {
    date: '2024-11-11',
    category: '为民服务',
    title: '为敬老院老人送上冬衣',
    department: '委员工作委',
    highlight: true,
    figures: [{ label: '送上冬衣', value: 80, unit: '件', approx: '' }],
  })
  const card = page.locator('.record-card', { hasText: '为敬老院老人送上冬衣' }).first()
  await expect(card).toBeVisible()
  const target = draft.paragraphs('people').first()
  const sentences = ((await target.textContent()) ?? '').split('。').length
  await card.dragTo(target, { targetPosition: { x: 60, y: 12 } })
  await expect(target).toContainText('冬衣')
  expect(((await target.textContent()) ?? '').split('。')).toHaveLength(sentences + 1)
  await expect(target.locator('.zs-figure', { hasText: '80件' })).toBeVisible()
  await expect(card).toHaveCount(0)
})

test('parts over their budget say so, and the budget is there after the draft was opened again', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftTerm(app)
  await tab(draft, '覆盖').click()
  const field = draft.evidence.getByRole('textbox', { name: '导语的字数预算' })
  await field.fill('50')
  await expect(draft.evidence).toContainText(/超 \d+ 字/)
  await page.waitForTimeout(800)
  await page.reload()
  await tab(draft, '覆盖').click()
  await expect(field).toHaveValue('50')
})
