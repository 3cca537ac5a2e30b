import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { draftSample, words, type DraftScreen } from './pages/draft-page.ts'

/** A plain picture, made here so that the test needs no file. */
function png(width: number, height: number): number[] {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x9a)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const chunks = [chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]
  return Array.from(Buffer.concat([signature, ...chunks]))
}

/** Pastes a picture as a screenshot tool leaves it: a file and nothing else. */
async function pastePicture(draft: DraftScreen, bytes: number[]): Promise<void> {
  await draft.paper.evaluate((element, content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(content)], 'image.png', { type: 'image/png' }))
    const event = { clipboardData: transfer, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', event))
  }, bytes)
}

const choose = async (page: Page, menu: string | RegExp, item: string | RegExp) => {
  await page
    .getByRole('toolbar', { name: '格式' })
    .getByRole('button', { name: menu, exact: typeof menu === 'string' })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a footnote is written at the caret, opened by its number, numbered through the text, and undone', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await draft.stored()
  const marks = draft.paper.locator('.zs-note')
  const field = page.getByRole('textbox', { name: '脚注内容' })
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Control+Alt+f')
  await expect(field).toBeFocused()
  await page.keyboard.type('据市政协台账统计。')
  await page.keyboard.press('Control+Enter')
  await expect(marks).toHaveText('1')
  await expect(marks).toHaveAttribute('title', '据市政协台账统计。')
  await page.keyboard.type('又及。')
  const block = (await draft.saved()).parts.at(-1)?.blocks.at(-1)
  expect(block).toMatchObject({ type: 'paragraph' })
  expect(block?.type === 'paragraph' ? block.inlines.slice(-2) : []).toMatchObject([
    { type: 'note', note: '据市政协台账统计。' },
    { type: 'text', text: '又及。' },
  ])

  await draft.caretIn(draft.paragraphs('intro').first(), 'End')
  await choose(page, '插入', '脚注')
  await field.fill('第一条。')
  await page.mouse.click(5, 300)
  await expect(marks).toHaveCount(2)
  await expect(marks.last()).toHaveText('2')

  await marks.last().click()
  await expect(field).toHaveValue('据市政协台账统计。')
  await page.keyboard.type('改一改')
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(marks.last()).toHaveAttribute('title', '据市政协台账统计。')
  await marks.last().click()
  await page.getByRole('button', { name: '删除脚注' }).click()
  await expect(marks).toHaveCount(1)
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+z')
  expect(await draft.saved()).toEqual(before)
})

test('a footnote takes no line height, and the caret passes it as one character', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const last = draft.paragraphs('outro').last()
  await draft.caretIn(last, 'End')
  const height = await last.evaluate((element) => element.getBoundingClientRect().height)
  await page.keyboard.press('Control+Alt+f')
  await page.keyboard.type('出处')
  await page.keyboard.press('Control+Enter')
  await expect(last.locator('.zs-note')).toHaveText('1')
  expect(await last.evaluate((element) => element.getBoundingClientRect().height)).toBeCloseTo(height, 1)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('前')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('后')
  const saved = (await draft.saved()).parts.at(-1)?.blocks.at(-1)
  const inlines = saved?.type === 'paragraph' ? saved.inlines : []
  expect(inlines.at(-3)).toMatchObject({ type: 'text', text: expect.stringMatching(/前$/) })
  expect(inlines.slice(-2)).toMatchObject([{ type: 'note' }, { type: 'text', text: '后' }])
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(draft.paper.locator('.zs-note')).toHaveCount(0)
})

test('a pasted picture is kept, sized, captioned, deleted by key and found again', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('people').first(), 'End')
  await pastePicture(draft, png(640, 360))
  const image = draft.paper.locator('.zs-image')
  await expect(image).toHaveAttribute('data-selected', '')
  await expect
    .poll(() => image.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBe(640)
  const menu = page.getByRole('dialog', { name: '图片' })
  await menu.getByText('80 毫米').click()
  await menu.getByRole('textbox', { name: '图题' }).fill('图1　走访企业')
  await page.keyboard.press('Enter')
  await expect(image.locator('figcaption')).toHaveText('图1　走访企业')
  const stored = (await draft.saved()).parts.find(({ id }) => id === 'people')?.blocks[1]
  expect(stored).toMatchObject({
    type: 'image',
    picture: { format: 'png', width: 640, height: 360 },
    widthMm: 80,
    caption: '图1　走访企业',
  })
  await image.locator('img').click()
  await page.keyboard.press('Delete')
  await expect(image).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(image).toHaveCount(1)
  await page.keyboard.press('Control+y')
  await expect(image).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await draft.saved()
  await page.reload()
  await expect(image.locator('figcaption')).toHaveText('图1　走访企业')
  expect((await draft.stored()).parts.find(({ id }) => id === 'people')?.blocks[1]).toEqual(stored)
})

test('headings take level 4 and the line of the next paragraph, where typing goes on as in any text', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+4')
  await page.keyboard.type('四级标题')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+3')
  await page.keyboard.type('强化学习。')
  await choose(page, /^样式/, /段首标题/)
  const heading = draft.part('outro').locator('.zs-run-in')
  await expect(heading).toHaveText('强化学习。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('全年学习十二次')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Alt+3')
  await page.keyboard.type('改进作风。')
  await choose(page, /^样式/, /段首标题/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('作风持续转变')
  const boxes = await draft
    .part('outro')
    .locator('.zs-run-in, .zs-run-in + p')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        const { top, left, right } = range.getBoundingClientRect()
        return { top: Math.round(top), left: Math.round(left), right: Math.round(right) }
      }),
    )
  const [firstHead, firstText, secondHead, secondText] = boxes
  expect(firstHead?.top).toBe(firstText?.top)
  expect(secondHead?.top).toBe(secondText?.top)
  expect(secondHead?.top).toBeGreaterThan(firstText?.top ?? Infinity)
  expect(firstText?.left).toBe(firstHead?.right)

  await page.keyboard.press('Home')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('（')
  const after = (await draft.saved()).parts.at(-1)?.blocks.slice(-5)
  expect(after).toMatchObject([
    { type: 'heading', level: 4 },
    { type: 'heading', level: 3, runIn: true },
    { type: 'paragraph' },
    { type: 'heading', level: 3, runIn: true },
    { type: 'paragraph' },
  ])
  expect(words(await draft.stored(), 'outro').slice(-5)).toEqual([
    '四级标题',
    '强化学习。',
    '全年学习十二次',
    '改进作风。',
    '作风持续转变（',
  ])

  await heading.first().click({ position: { x: 4, y: 10 } })
  await page.keyboard.press('Home')
  await page.keyboard.type('再')
  expect(words(await draft.saved(), 'outro').slice(-4, -2)).toEqual(['再强化学习。', '全年学习十二次'])
})

test('an attachment and what a table carries are made, moved, undone and found again', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const before = await draft.stored()
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await choose(page, '插入', '附件')
  await page.keyboard.type('市政协委员名单')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('名单从略。')
  await choose(page, '插入', '附件')
  await page.keyboard.type('提案目录')
  const titles = draft.paper.locator('[data-section^="attachment"] > .zs-heading')
  await expect(titles).toHaveCount(2)
  await expect(draft.outline.getByText('附件1 市政协委员名单')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await draft.toolbar.getByRole('button', { name: '插入表格' }).click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('序号')
  await choose(page, '表格', '表题……')
  await page.getByRole('textbox', { name: '表题' }).fill('表1　提案目录')
  await page.keyboard.press('Enter')
  await choose(page, '表格', '单独用横向页')
  const table = draft.part('attachment2').locator('table')
  await expect(table).toHaveAttribute('data-caption', '表1　提案目录')
  await expect(table).toHaveAttribute('data-landscape', '')

  await page.getByRole('button', { name: '附件2的操作' }).click()
  await page.getByRole('menuitem', { name: '上移' }).click()
  await expect(titles.first()).toHaveText('提案目录')
  await expect(draft.part('attachment1').locator('table')).toHaveCount(1)
  const made = await draft.saved()
  expect(made.parts.slice(-2)).toMatchObject([
    { id: 'attachment1', heading: '提案目录', blocks: [{ caption: '表1　提案目录', landscape: true }] },
    { id: 'attachment2', heading: '市政协委员名单', blocks: [{ type: 'paragraph' }] },
  ])

  await page.getByRole('button', { name: '附件1的操作' }).click()
  await page.getByRole('menuitem', { name: '删除附件' }).click()
  await draft.dialog.getByRole('button', { name: '删除附件' }).click()
  await expect(titles).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(titles).toHaveCount(2)
  expect(await draft.saved()).toEqual(made)
  await page.reload()
  await expect(titles).toHaveCount(2)
  expect((await draft.stored()).parts.slice(0, -2)).toEqual(before.parts)
})
