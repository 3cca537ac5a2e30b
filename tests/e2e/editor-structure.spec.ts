import { expect, test } from '../support/app-test.ts'
import { draftSample, words } from './pages/draft-page.ts'

test('Ctrl+A takes the part first and the whole review next; deleting leaves every part in place', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await draft.stored()
  await draft.caretIn(draft.paragraphs('people').first(), 'Home')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(draft.part('people')).toHaveText(/^坚持人民至上[^。]*$/)
  let after = await draft.saved()
  expect(words(after, 'people')).toEqual([])
  expect(words(after, 'unity')).toEqual(words(before, 'unity'))
  await page.keyboard.type('重写这一部分。')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  after = await draft.saved()
  expect(after.parts.map(({ id, heading, blocks }) => [id, heading, blocks.length])).toEqual(
    before.parts.map(({ id, heading }) => [id, heading === null ? null : '', 0]),
  )
  await page.keyboard.type('从头再来。')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+z')
  await expect(draft.figures).not.toHaveCount(0)
  expect(await draft.saved()).toEqual(before)
})

test('nothing is joined to a heading or to the neighbouring part', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await draft.stored()
  await draft.caretIn(draft.paragraphs('people').first(), 'Home')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Control+Backspace')
  await draft.caretIn(draft.part('people').locator('.zs-heading'), 'Home')
  await page.keyboard.press('Backspace')
  await draft.caretIn(draft.part('people').locator('.zs-heading'), 'End')
  await page.keyboard.press('Delete')
  await draft.caretIn(draft.paragraphs('consultation').last(), 'End')
  await page.keyboard.press('Delete')
  expect(await draft.saved()).toEqual(before)
})

test('a selection over the edges of parts is replaced, and every part stays', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await draft.stored()
  await draft.caretIn(draft.paragraphs('people').first(), 'Home')
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.type('只留一句。')
  const after = await draft.saved()
  expect(after.parts.map(({ id }) => id)).toEqual(before.parts.map(({ id }) => id))
  expect(words(after, 'consultation')).toEqual(words(before, 'consultation'))
  expect(words(after, 'people')).toEqual(['只留一句。'])
  expect([...words(after, 'unity'), ...words(after, 'outro')].join('')).toBe('')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  expect(await draft.saved()).toEqual(before)
})

test('arrow keys walk from part to part as if there were only words', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await draft.stored()
  await draft.caretIn(draft.paragraphs('leadership').last(), 'End')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('甲')
  await expect(draft.part('consultation').locator('.zs-heading')).toHaveText(/^甲/)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('乙')
  await expect(draft.paragraphs('leadership').last()).toHaveText(/乙$/)
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('丙')
  await expect(draft.part('consultation').locator('.zs-heading')).toContainText('丙')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('丁')
  await expect(draft.part('leadership')).toContainText('丁')
  await page.keyboard.press('Backspace')
  expect(await draft.saved()).toEqual(before)
})

test('a part heading is edited as plain text, and Enter at its end goes on below', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const heading = draft.part('people').locator('.zs-heading')
  await draft.caretIn(heading, 'End')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('更有温度')
  await expect(heading.locator('.is-bold')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await page.keyboard.type('新的一段。')
  const after = await draft.saved()
  expect(after.parts.find(({ id }) => id === 'people')?.heading).toMatch(/更有温度$/)
  expect(words(after, 'people')[0]).toBe('新的一段。')
  await expect(heading).toHaveAttribute('data-number', '三、')
})

test('the title takes several lines, the subtitle one', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.paper.locator('.zs-title').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('守正创新开新局')
  await page.keyboard.press('Enter')
  await page.keyboard.type('砥砺奋进谱新篇')
  await draft.paper.locator('.zs-subtitle').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('开头。')
  const after = await draft.saved()
  expect(after.title).toBe('守正创新开新局\n砥砺奋进谱新篇')
  expect(words(after, 'intro')[0]).toMatch(/^开头。/)
})

test('headings, lists and body are made with the keys of Word', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('工作打算')
  await page.keyboard.press('Control+Alt+2')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('近期')
  await page.keyboard.press('Control+Alt+3')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(draft.part('outro').locator('h3')).toHaveAttribute('data-number', '（一）')
  await expect(draft.part('outro').locator('h4')).toHaveAttribute('data-number', '1.')
  await draft.toolbar.getByRole('button', { name: '编号' }).click()
  await page.keyboard.type('第一项')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('细目')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('第二项')
  const outro = (await draft.saved()).parts.at(-1)
  expect(outro?.blocks.slice(-3)).toMatchObject([
    { type: 'heading', level: 2 },
    { type: 'heading', level: 3 },
    {
      type: 'list',
      ordered: true,
      items: [
        { depth: 0 },
        { depth: 1, inlines: [{ text: '细目' }] },
        { depth: 0, inlines: [{ text: '第二项' }] },
      ],
    },
  ])
  await page.keyboard.press('Control+Shift+n')
  expect((await draft.saved()).parts.at(-1)?.blocks.at(-1)).toMatchObject({ type: 'paragraph' })
})

test('a table is inserted, filled with Tab, changed, merged, and survives saving', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await draft.toolbar.getByRole('button', { name: '插入表格' }).click()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  for (const word of ['部门', '立案', '办复', '经济委', '12', '12']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Tab')
  }
  const table = draft.part('outro').locator('table')
  await expect(table.locator('tr')).toHaveCount(2)
  const menu = async (item: string) => {
    await draft.toolbar.getByRole('button', { name: '表格', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await table.locator('td').first().click()
  await menu('在下方插入行')
  await menu('在右侧插入列')
  await expect(table.locator('tr')).toHaveCount(3)
  await expect(table.locator('tr').first().locator('th')).toHaveCount(4)
  await table.locator('td').first().click()
  await menu('删除列')
  await expect(table.locator('tr').first().locator('th')).toHaveCount(3)
  const cells = table.locator('tr').last().locator('td')
  const selectRow = async () => {
    await cells.first().hover()
    await page.mouse.down()
    await cells.last().hover()
    await page.mouse.up()
  }
  await draft.saved()
  await page.reload()
  await selectRow()
  for (const cell of await cells.all())
    await expect(cell).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  // The page has the keyboard though no caret was ever in it.
  await menu('在下方插入行')
  await expect(table.locator('tr')).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(table.locator('tr')).toHaveCount(3)
  await selectRow()
  await menu('合并选中的单元格')
  const stored = (await draft.saved()).parts.at(-1)?.blocks.find(({ type }) => type === 'table')
  expect(stored).toMatchObject({ type: 'table' })
  if (stored?.type !== 'table') throw new Error('no table')
  expect(stored.rows).toHaveLength(3)
  expect(stored.rows.at(-1)?.cells.map(({ colSpan }) => colSpan)).toEqual([3])
  expect(stored.widths).toHaveLength(3)
  expect((await draft.saved()).parts.at(-1)?.blocks.at(-1)?.type).toBe('table')
  await draft.paragraphs('outro').last().click()
  await page.keyboard.type('表后的话。')
  expect(words(await draft.saved(), 'outro').at(-1)).toBe('表后的话。')
})
