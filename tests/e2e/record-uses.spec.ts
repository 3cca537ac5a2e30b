import type { Page } from '@playwright/test'
import { walkFigures } from '#shared/document/walk.ts'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { draftPage, draftSample } from './pages/draft-page.ts'
import { ledgerPage } from './pages/ledger-page.ts'

/** A drafted sample, in the ledger, and the first figure of its text that is the plain sum of one label. */
async function drafted(app: LaunchedApp) {
  const draft = await draftSample(app)
  const figures = [...walkFigures(await draft.stored())].map(({ figure }) => figure)
  const figure = figures.find(({ binding }) => binding.aggregate === 'sum' && binding.records.length > 0)
  if (figure === undefined) throw new Error('the sample has no sum')
  const [row] = await rowsOf(app.page, figure.binding.records)
  if (row === undefined) throw new Error('a figure without records')
  await app.page.getByRole('button', { name: '台账', exact: true }).click()
  const ledger = ledgerPage(app.page)
  await ledger.search.fill(row.title)
  await ledger.row(row.title).first().click()
  await expect(ledger.field('标题')).toHaveValue(row.title)
  return { draft, ledger, figure, row }
}

const rowsOf = (page: Page, ids: readonly string[]) =>
  page.evaluate(async (wanted) => {
    const answer = await window.zongshu.invoke('records:get', { ids: [...wanted] })
    return answer.ok ? answer.value.rows : []
  }, ids)

test('a record lists the sentences that rest on it, and a click goes to the figure on the page', async ({
  app,
}) => {
  const { draft, ledger, figure } = await drafted(app)
  await expect(ledger.uses).toContainText('处数字的依据')
  await ledger.uses.getByRole('button', { name: /本条是/ }).click()
  const sentence = ledger.uses.locator('.uses-sentence', { hasText: figure.text }).first()
  await expect(sentence.locator('b', { hasText: figure.text })).toBeVisible()
  await expectAccessible(app.page)
  await sentence.click()
  const shown = draft.paper.locator(`[data-figure="${figure.id}"]`)
  await expect(shown).toBeInViewport()
  await expect(shown).toHaveAttribute('data-current', '')
  await expect(draft.evidence.getByRole('article', { name: figure.binding.label })).toBeVisible()
})

test('a change that parts figures from the ledger says so before it is saved, another one does not', async ({
  app,
}) => {
  const { page } = app
  const { draft, ledger, figure, row } = await drafted(app)
  const figures = ledger.field(/^数据/)
  const before = await figures.inputValue()
  await expect(ledger.uses).not.toHaveAttribute('data-warns')
  const more = (text: string) => text.replace(/\d+(?=\D*$)/, (digits) => `${Number(digits) + 4}`)
  const own = row.figures.find(({ label }) => label === figure.binding.label)
  await figures.fill(`${own?.label}${(own?.value ?? 0) + 4}${own?.unit}`)
  await expect(ledger.uses).toHaveAttribute('data-warns')
  await expect(ledger.uses).toContainText('保存后，')
  await expect(ledger.uses).toContainText(`${own?.label} ${figure.text} → ${more(figure.text)}`)
  await ledger.uses.getByRole('button').click()
  await expect(ledger.uses.locator('.uses-sentence', { hasText: figure.text }).first()).toBeVisible()
  await expectAccessible(page)
  await figures.fill(before)
  await expect(ledger.uses).not.toHaveAttribute('data-warns')
  await ledger.field('标题').fill(`${row.title}（更正）`)
  await page.waitForTimeout(400)
  await expect(ledger.uses).not.toHaveAttribute('data-warns')

  await figures.fill(`${own?.label}${(own?.value ?? 0) + 4}${own?.unit}`)
  await page.keyboard.press('Control+s')
  await expect(ledger.form.getByText('未保存')).toBeHidden()
  await page.getByRole('button', { name: '起草', exact: true }).click()
  await expect(draft.paper.locator(`[data-figure="${figure.id}"]`)).toHaveAttribute('data-state', 'changed')
})

test('deleting a used record asks first: cancel keeps it, confirming deletes, undo restores', async ({
  app,
}) => {
  const { page } = app
  const { ledger, figure, row } = await drafted(app)
  await ledger.form.getByRole('button', { name: '删除', exact: true }).click()
  await expect(ledger.question).toContainText('删除这条记录？')
  await expect(ledger.question).toContainText('处数字以它为依据')
  await expect(ledger.question.getByRole('listitem').first()).toContainText(figure.text)
  await expect(ledger.question.getByRole('button', { name: '取消' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(ledger.question).toBeHidden()
  await expect(ledger.row(row.title).first()).toBeVisible()

  await ledger.grid.focus()
  await page.keyboard.press('Delete')
  await expect(ledger.question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(ledger.question).toBeHidden()
  const keyboard = page.locator('.grid-scroll:focus, [role="grid"]:focus, .cell-field:focus')
  await expect(keyboard).toHaveCount(1)
  // Esc so soon that the keyboard is still with the grid: it answers the question and closes no form.
  await page.keyboard.press('Delete')
  await expect(ledger.question).toBeVisible()
  await page.locator('[role="grid"]').dispatchEvent('keydown', { key: 'Escape' })
  await expect(ledger.question).toBeHidden()
  await expect(ledger.form).toBeVisible()
  const total = await ledger.rows.count()
  await ledger.grid.focus()
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('Delete')
  await ledger.question.getByRole('button', { name: '仍要删除' }).click()
  await expect(ledger.rows).toHaveCount(total - 1)
  await ledger.toast('已删除 1 条记录').getByRole('button', { name: /^撤销/ }).click()
  await expect(ledger.rows).toHaveCount(total)
})

test('several records are asked about once, unused ones go at once', async ({ app }) => {
  const { page } = app
  const { ledger } = await drafted(app)
  await ledger.search.fill('')
  await ledger.grid.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(ledger.question.getByRole('listitem')).toHaveCount(6)
  await expect(ledger.question.getByRole('listitem').last()).toHaveText(/^等 \d+ 句$/)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+n')
  await ledger.type({ title: '没人用到的一条', category: '其他', figures: '' })
  await page.keyboard.press('Control+s')
  await expect(ledger.row('没人用到的一条')).toBeVisible()
  await expect(ledger.uses).toBeHidden()
  await ledger.form.getByRole('button', { name: '删除', exact: true }).click()
  await expect(ledger.toast('已删除 1 条记录')).toBeVisible()
  await expect(ledger.question).toBeHidden()
})

test('a sentence of a draft that is not open opens that draft', async ({ app }) => {
  const { page } = app
  const { ledger, figure } = await drafted(app)
  const other = await page.evaluate(async () => {
    const list = await window.zongshu.invoke('drafts:list', {})
    const id = list.ok ? (list.value.drafts[0]?.id ?? '') : ''
    const stored = await window.zongshu.invoke('drafts:get', { id })
    if (!stored.ok) throw new Error(stored.error.message)
    const copy = await window.zongshu.invoke('drafts:save-copy', { id, document: stored.value.document })
    if (!copy.ok) throw new Error(copy.error.message)
    return copy.value
  })
  await expect(ledger.uses).toContainText('2 份稿')
  await ledger.uses.getByRole('button', { name: /本条是/ }).click()
  const group = ledger.uses.getByRole('region', { name: other.title })
  await group.locator('.uses-sentence', { hasText: figure.text }).first().click()
  const draft = draftPage(page)
  await expect(draft.paper.locator(`[data-figure="${figure.id}"]`)).toBeInViewport()
  await expect(draft.paper).toContainText('（副本）')
})
