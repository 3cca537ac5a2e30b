import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMENTS, del, ins, makeDocx, p, r } from '../fixtures/texts-in/make-docx.ts'
import { REVIEW } from '../fixtures/texts-in/synthetic-review.ts'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog } from '../support/dialogs.ts'
import type { LaunchedApp } from '../support/launch-app.ts'
import { ledgerPage } from './pages/ledger-page.ts'
import { textsPage } from './pages/texts-page.ts'
import { welcomePage } from './pages/welcome-page.ts'

async function openRoom({ page, electron, work }: LaunchedApp) {
  await answerOpenDialog(electron, work)
  await welcomePage(page).make('政协××市委员会', '台账')
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
  const texts = textsPage(page)
  await texts.button.click()
  await expect(texts.open).toBeVisible()
  return { texts, ledger: ledgerPage(page) }
}

test('a pasted review is lit up, corrected, filed sentence by sentence, and taken back in one step', async ({
  app,
}) => {
  const { page } = app
  const { texts, ledger } = await openRoom(app)
  await texts.paste(REVIEW)
  await expect(texts.mark('326件').first()).toBeVisible()
  await expect(texts.mark('1853个')).toHaveAttribute('data-chosen', 'true')
  await expect(texts.excluded('20次')).toHaveAttribute('title', /.+/)
  await expectAccessible(page)

  // One mention of a figure stands in the list for all of them.
  await texts.mark('326件').last().click()
  await expect(texts.row('326件')).toHaveCount(1)
  await expect(texts.row('326件')).toContainText('文中共 2 处')
  await expect(texts.room.locator('.texts-mark[data-lit]')).toHaveCount(2)

  // One label is corrected by the keyboard alone, another figure is left out.
  await texts.row('326件').click()
  await texts.list.focus()
  await page.keyboard.press('Enter')
  await texts.editor.getByLabel('名称').fill('立案提案')
  await page.keyboard.press('Enter')
  await expect(texts.editor).toBeHidden()
  await expect(texts.row('326件')).toContainText('立案提案')
  await texts.tick('35批次').uncheck()
  await expect(texts.mark('35批次')).not.toHaveAttribute('data-chosen', 'true')

  await texts.file.click()
  await expect(texts.room).toBeHidden()
  await expect(ledger.toast(/已记入 \d+ 条记录/).getByRole('button', { name: /^撤销/ })).toBeVisible()
  await ledger.search.fill('立案提案')
  await expect(ledger.rows).toHaveCount(1)
  await ledger.rows.first().click()
  await expect(ledger.field('内容')).toHaveValue(/全年收到提案412件，经审查立案326件/)
  await ledger.search.fill('35批次')
  await expect(ledger.rows).toHaveCount(0)
  await ledger.search.fill('')
  await ledger.header.getByRole('button', { name: /^撤销/ }).click()
  await expect(page.getByRole('heading', { name: '台账还是空的' })).toBeVisible()
})

test('what stands in open fields is filed, not what was there before', async ({ app }) => {
  const { page } = app
  const { texts, ledger } = await openRoom(app)
  await texts.paste(REVIEW)
  await expect(texts.mark('326件').first()).toBeVisible()
  await texts.row('326件').click()
  await texts.list.focus()
  await page.keyboard.press('Enter')
  await texts.editor.getByLabel('名称').fill('立案提案')
  await texts.file.click()
  await expect(ledger.toast(/已记入 \d+ 条记录/)).toBeVisible()
  await ledger.search.fill('立案提案')
  await expect(ledger.rows).toHaveCount(1)
})

test('the same text again is known to the ledger, and filing it adds nothing', async ({ app }) => {
  const { page } = app
  const { texts, ledger } = await openRoom(app)
  await texts.paste(REVIEW)
  await expect(texts.mark('326件').first()).toBeVisible()
  await texts.file.click()
  await expect(ledger.rows.first()).toBeVisible()
  const filed = await ledger.rows.count()
  await page.keyboard.press('Control+Shift+v')
  await expect(texts.row('326件')).toContainText('台账已有')
  await expect(texts.file).toBeDisabled()
  await texts.tick('1853个').check()
  await texts.file.click()
  await expect(ledger.toast('都已在台账里')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(ledger.rows).toHaveCount(filed)
})

test('a .docx with tracked changes says what was read, and a figure unlike the ledger shows both', async ({
  app,
}) => {
  const { page, electron, work } = app
  const { texts, ledger } = await openRoom(app)
  const file = join(work, '一季度小结.docx')
  const body =
    p(r('某市政协经济委2024年工作小结')) +
    p(r('全年组织视察') + del('3') + ins(r('4')) + r('次，提出意见建议') + ins(r('15条')) + r('。'))
  writeFileSync(file, makeDocx(body, { 'word/comments.xml': COMMENTS }))
  await answerOpenDialog(electron, file)
  await texts.open.click()
  await expect(texts.notes).toContainText(
    '读的是修订后的文字：删除 1 处（未读）、插入 2 处（已读入）、批注 2 条（未读）',
  )
  await expect(texts.paper).toContainText('全年组织视察4次，提出意见建议15条。')
  await texts.file.click()
  await expect(ledger.row('全年组织视察4次')).toBeVisible()

  writeFileSync(file, makeDocx(p(r('某市政协经济委2024年工作小结')) + p(r('全年组织视察5次。'))))
  await page.keyboard.press('Control+Shift+v')
  await texts.another.click()
  await texts.open.click()
  await expect(texts.row('5次')).toContainText('与台账不同')
  await expect(texts.row('5次')).toContainText('4次')
  await expect(texts.tick('5次')).not.toBeChecked()
})

test('a missed number is added by selecting it, a false one is put aside and remembered', async ({ app }) => {
  const { page } = app
  const { texts } = await openRoom(app)
  await texts.paste(REVIEW)
  await expect(texts.mark('35批次')).toBeVisible()
  await texts.row('35批次').click()
  await texts.list.focus()
  await page.keyboard.press('Delete')
  await expect(texts.row('35批次')).toHaveCount(0)
  await expect(texts.excluded('35批次')).toHaveAttribute('title', '您说它不是数据')
  await texts.another.click()
  await page.getByRole('dialog', { name: '换一篇文稿？' }).getByRole('button', { name: '换一篇' }).click()
  await texts.paste(REVIEW)
  await expect(texts.excluded('35批次')).toBeVisible()

  await page.evaluate(() => {
    const words = document.querySelector('.texts-excluded[title="您说它不是数据"]')?.firstChild
    const range = document.createRange()
    range.selectNodeContents(words ?? document.body)
    window.getSelection()?.removeAllRanges()
    window.getSelection()?.addRange(range)
    document.querySelector('.texts-desk')?.dispatchEvent(new MouseEvent('mouseup'))
  })
  await texts.room.getByRole('button', { name: '加为数据' }).first().click()
  await expect(texts.editor.getByLabel('数据')).toHaveValue('35批次')
  await texts.editor.getByRole('button', { name: '改好' }).click()
  await expect(texts.mark('35批次')).toHaveAttribute('data-chosen', 'true')
})

test('a text dropped on the room or on the ledger is read; a table, an old .doc and too long a paste are refused in a sentence', async ({
  app,
}) => {
  const { page, work } = app
  const { texts, ledger } = await openRoom(app)
  const drop = async (name: string, content: string | Uint8Array) => {
    const path = join(work, name)
    writeFileSync(path, content)
    const chooser = await page.evaluateHandle(() => {
      const input = document.createElement('input')
      input.type = 'file'
      document.body.append(input)
      return input
    })
    await chooser.asElement()!.setInputFiles(path)
    await chooser.evaluate((input) => {
      const data = new DataTransfer()
      data.items.add((input as HTMLInputElement).files![0]!)
      input.remove()
      const event = { dataTransfer: data, bubbles: true, cancelable: true }
      // On an element, as the mouse does: on the window itself who listens first would not come first.
      document.body.dispatchEvent(new DragEvent('dragover', event))
      document.body.dispatchEvent(new DragEvent('drop', event))
    })
  }
  await drop('表.xlsx', 'x')
  await expect(ledger.toast('“表.xlsx”不是文稿')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await drop('旧稿.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))
  await expect(ledger.toast('另存为 .docx')).toBeVisible()
  await texts.paste('字'.repeat(2_000_000))
  await expect(ledger.toast('超过 5 MB')).toBeVisible()
  await drop('网页.html', '<p>全年组织视察4次。</p><script>"9次"</script>')
  await expect(texts.row('4次')).toBeVisible()
  await expect(texts.notes).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(texts.room).toBeHidden()
  await drop('小结.docx', makeDocx(p(r('全年组织调研8次。'))))
  await expect(texts.row('8次')).toBeVisible()
})

test('a long text is stopped while it is looked through, and another one is read at once', async ({
  app,
}) => {
  const { page } = app
  const { texts } = await openRoom(app)
  const copies = Math.floor((4 * 1024 * 1024) / Buffer.byteLength(REVIEW))
  await texts.paste(Array.from({ length: copies }, () => REVIEW).join('\n'))
  await texts.room.getByRole('button', { name: '停下' }).click()
  await expect(texts.open).toBeVisible()
  await expect(texts.room.locator('.texts-progress')).toHaveCount(0)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await texts.paste('全年组织视察4次。')
  await expect(texts.row('4次')).toBeVisible({ timeout: 60_000 })
  await expect(texts.rows).toHaveCount(1)
})

test('5 MB of text leave window and services quick: little is drawn, the last figure is reached, and questions are answered', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { texts } = await openRoom(app)
  const copies = Math.floor((5 * 1024 * 1024) / (Buffer.byteLength(REVIEW) + 8))
  const long = Array.from({ length: copies }, (_, at) => REVIEW.replace('412件', `${at + 1}件`)).join('\n')
  await texts.paste(long)
  await expect(texts.rows.first()).toBeVisible({ timeout: 120_000 })
  expect(await texts.room.locator('.texts-block').count()).toBeLessThan(80)
  expect(await texts.rows.count()).toBeLessThan(60)
  await texts.list.focus()
  await page.keyboard.press('End')
  await expect(texts.room.locator('.texts-mark[data-lit]').first()).toBeVisible()
  const answered = await page.evaluate(
    async (text) => {
      const order: string[] = []
      const note = (name: string) => () => order.push(name)
      await Promise.all([
        window.zongshu.invoke('texts:extract', { text }).then(note('text')),
        window.zongshu.invoke('library:info', {}).then(note('library')),
      ])
      return order
    },
    long.slice(0, 1_000_000),
  )
  expect(answered).toEqual(['library', 'text'])
})
