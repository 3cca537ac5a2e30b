import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { draftSample, words } from './pages/draft-page.ts'

const clipboard = resolve(import.meta.dirname, '../fixtures/clipboard')
const html = (name: string) => ({
  'text/html': readFileSync(resolve(clipboard, name), 'utf8'),
  'text/plain': 'x',
})

test('a report copied from Word becomes headings and paragraphs of the part', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await draft.paste(html('word-report.html'))
  await expect(draft.part('outro').locator('h3').last()).toHaveAttribute('data-number', '（二）')
  const outro = (await draft.saved()).parts.at(-1)?.blocks.slice(1) ?? []
  expect(outro.map(({ type }) => type)).toEqual([
    'heading',
    'heading',
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
  ])
  expect(JSON.stringify(outro)).toContain('{"type":"text","text":"26次","marks":["bold"]}')
  await page.keyboard.press('Control+z')
  await expect(draft.part('outro').locator('h3')).toHaveCount(0)
})

test('lists and tables of Word and WPS stay lists and tables; pictures are left out with a word', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await draft.paste(html('word-lists.html'))
  await page.keyboard.press('Enter')
  await draft.paste(html('word-table.html'))
  await expect(draft.toast('有 1 张图片没有带过来')).toBeVisible()
  const outro = (await draft.saved()).parts.at(-1)?.blocks ?? []
  expect(outro.filter(({ type }) => type === 'list')).toMatchObject([
    { ordered: false, items: [{ depth: 0 }, { depth: 1 }, { depth: 0 }] },
    { ordered: true, items: [{ depth: 0 }, { depth: 0 }] },
  ])
  const table = outro.find(({ type }) => type === 'table')
  expect(table).toMatchObject({ rows: [{ cells: [{ rowSpan: 2 }, { colSpan: 2 }] }, {}, {}] })
})

test('HTML of the web never becomes a bound figure, nor does JSON of another editor', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const count = await draft.figures.count()
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await draft.paste(html('web-page.html'))
  const node = { type: 'bound-figure', figure: { id: 'f', text: '9件', binding: {} }, format: 0 }
  await draft.paste({
    'application/x-lexical-editor': JSON.stringify({ namespace: 'zongshu', nodes: [node] }),
    'application/x-zongshu-fragment': JSON.stringify({
      library: 'x',
      draft: 'y',
      inline: true,
      blocks: [node],
    }),
    'text/plain': '纯文字',
  })
  await expect(draft.part('outro')).toContainText('纯文字')
  await expect(draft.figures).toHaveCount(count)
  await page.keyboard.press('Control+z')
})

test('plain text makes one paragraph a line, and words only in a title', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await draft.paste({ 'text/plain': '第一行\r\n第二行\r\n' })
  expect(words(await draft.saved(), 'outro').slice(-2)).toEqual(['第一行', '第二行'])
  await draft.paper.locator('.zs-title').click()
  await page.keyboard.press('Control+a')
  await draft.paste(html('wps-document.html'))
  const { title, parts } = await draft.saved()
  expect(title).toBe('提升提案质效 立案提案157件，办复率100%。 重点督办 跟踪问效')
  expect(parts).toHaveLength(6)
})

test('what is pasted into a cell stays in the cell', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await draft.toolbar.getByRole('button', { name: '插入表格' }).click()
  await page.keyboard.press('Enter')
  await draft.paste(html('word-lists.html'))
  const table = (await draft.saved()).parts.at(-1)?.blocks.find(({ type }) => type === 'table')
  expect(table?.type === 'table' && table.rows[0]?.cells[0]?.lines.length).toBe(7)
  await expect(draft.part('outro').locator('table table, table ul')).toHaveCount(0)
})

test('a paragraph copied inside the review keeps its figures and marks', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const source = draft.paragraphs('consultation').first()
  await draft.caretIn(source, 'Home')
  await source.evaluate((element) => getSelection()?.selectAllChildren(element))
  await page.waitForTimeout(50)
  await page.keyboard.press('Control+c')
  const count = await source.locator('.zs-figure').count()
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await expect(draft.part('outro').locator('.zs-figure')).toHaveCount(count)
  const after = await draft.saved()
  expect(words(after, 'outro').at(-1)).toBe(words(after, 'consultation')[0])
  const ids =
    JSON.stringify(after).match(
      /"type":"figure","id":"(\w+)"|"id":"(\w+)","text":"[^"]+","type":"figure"/g,
    ) ?? []
  expect(new Set(ids).size).toBe(ids.length)
})

test('Ctrl+Shift+V pastes the words alone', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.figure('157件').dblclick()
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+c')
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Control+Shift+v')
  await expect(draft.part('outro')).toContainText('157件')
  await expect(draft.part('outro').locator('.zs-figure, .is-bold')).toHaveCount(0)
})
