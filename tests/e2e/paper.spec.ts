import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog, holdOpenDialog } from '../support/dialogs.ts'
import { fileLateProposals } from '../support/file-record.ts'
import { draftSample } from './pages/draft-page.ts'
import { paperRooms } from './pages/paper-page.ts'

const docxText = (file: string) =>
  strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')

test('what a report to a meeting carries is stored field by field and taken back step by step', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const paper = paperRooms(page)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await paper.open()
  await paper.choosePaper('会议报告')
  await paper.field('会议行').fill('2026年1月8日在政协第十届青山市委员会第五次会议上')
  await page.keyboard.press('Enter')
  await paper.field('报告人').fill('王某')
  await page.keyboard.press('Tab')
  await expect(paper.field('称谓')).toBeFocused()
  expect((await draft.saved()).paper).toEqual({
    profile: 'meeting',
    meeting: '2026年1月8日在政协第十届青山市委员会第五次会议上',
    reporter: '王某',
  })

  await paper.field('附注').fill('此件公开发布')
  await page.keyboard.press('Escape')
  await expect(paper.panel).toBeHidden()
  // The caret is where it was before, so that typing goes on there.
  await page.keyboard.type('特此报告。')
  await expect(draft.paragraphs('outro').last()).toContainText('特此报告。')
  // Typed when Esc was pressed, and taken over all the same.
  expect((await draft.saved()).paper?.remark).toBe('此件公开发布')
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  expect((await draft.saved()).paper).toEqual({
    profile: 'meeting',
    meeting: '2026年1月8日在政协第十届青山市委员会第五次会议上',
  })
  await page.keyboard.press('Control+y')
  await paper.open()
  await expect(paper.field('报告人')).toHaveValue('王某')
})

test('a document number in wrong brackets is remarked on and set right by one click; a day must be a day', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  const paper = paperRooms(page)
  await paper.open()
  await paper.choosePaper('正式公文')
  await paper.field('发文字号').fill('青政协[2026]第01号')
  await expect(paper.panel).toContainText('发文字号按')
  await paper.panel.getByRole('button', { name: '改为 青政协〔2026〕1号' }).click()
  await expect(paper.field('发文字号')).toHaveValue('青政协〔2026〕1号')
  await paper.field('成文日期').fill('2026-13-40')
  await page.keyboard.press('Tab')
  await expect(paper.panel).toContainText('读不出这个日期')
  await paper.field('成文日期').fill('2026年1月8日')
  await page.keyboard.press('Enter')
  await expect(paper.field('成文日期')).toHaveValue('2026-01-08')
  const { paper: stored } = await draft.saved()
  expect(stored).toEqual({
    profile: 'official',
    documentNumber: '青政协〔2026〕1号',
    signatureDate: '2026-01-08',
  })
})

test('an office copies a profile, changes it, hands it on as a file and takes it in again', async ({
  app,
}) => {
  const { page, electron, work } = app
  await draftSample(app)
  const paper = paperRooms(page)
  const { profiles } = paper
  await paper.open()
  await paper.panel.getByRole('button', { name: '管理版式…' }).click()
  await expect(profiles.getByRole('button', { name: '保存' })).toHaveCount(0)
  await profiles.getByRole('button', { name: '复制为本单位版式' }).click()
  await profiles.getByLabel('名称').fill('青山市汇报稿')
  await profiles.getByRole('combobox', { name: '标题', exact: true }).fill('华文中宋')
  await page.keyboard.press('Tab')
  await profiles.getByLabel(/^行距/).fill('29')
  await expect(profiles).toContainText('每页 21 行，标准是 22 行')
  await profiles.getByRole('button', { name: '{稿次}' }).click()
  await expect(profiles).toContainText('例：青山市政协2025年工作综述送审稿.docx')
  await profiles.getByRole('button', { name: '保存' }).click()
  await expect(profiles.getByRole('button', { name: '保存' })).toBeDisabled()

  const file = join(work, '青山.zongshu-profile.json')
  await answerSaveDialog(electron, file)
  await profiles.getByRole('button', { name: '导出为文件…' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain('华文中宋')
  await answerOpenDialog(electron, file)
  await profiles.getByRole('button', { name: '从文件导入…' }).click()
  await expect(profiles.getByRole('navigation').getByRole('button', { name: /^青山市汇报稿/ })).toHaveCount(2)

  await profiles.getByRole('button', { name: '删除' }).click()
  await page
    .getByRole('dialog', { name: /^删除版式/ })
    .getByRole('button', { name: '删除' })
    .click()
  await expect(profiles.getByRole('navigation').getByRole('button', { name: /^青山市汇报稿/ })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(profiles).toBeHidden()
  await paper.choosePaper('青山市汇报稿')
  await expect(page.getByRole('button', { name: '版式：青山市汇报稿' })).toBeVisible()
})

test('changes of a profile are not lost by closing the room', async ({ app }) => {
  const { page } = app
  await draftSample(app)
  const paper = paperRooms(page)
  await paper.open()
  await paper.panel.getByRole('button', { name: '管理版式…' }).click()
  await paper.profiles.getByRole('button', { name: '复制为本单位版式' }).click()
  await paper.profiles.getByLabel('名称').fill('改过名的')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: '改动还没有保存' })
  await question.getByRole('button', { name: '保存', exact: true }).click()
  await expect(paper.profiles).toBeHidden()
  await paper.choosePaper('改过名的')
})

test('the checks stop an export, lead to each place, follow what is mended, and let the writer export anyway', async ({
  app,
}) => {
  const { page, electron, work } = app
  const draft = await draftSample(app)
  const paper = paperRooms(page)
  await paper.open()
  await paper.choosePaper('会议报告')
  await page.keyboard.press('Escape')
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('【待补：结束语】')
  await fileLateProposals(page)
  const file = join(work, '报告.docx')
  await answerSaveDialog(electron, file)
  await page.getByRole('button', { name: '导出 Word' }).click()
  await expect(paper.checks).toBeVisible()
  expect(existsSync(file)).toBe(false)

  await paper
    .group('必须处理')
    .getByRole('button', { name: /报告人/ })
    .click()
  await expect(paper.field('报告人')).toBeFocused()
  await page.keyboard.type('王某某')
  await page.keyboard.press('Enter')
  await paper.panel.getByRole('button', { name: '回到导出前检查' }).click()
  await expect(paper.group('必须处理').getByRole('button', { name: /报告人/ })).toHaveCount(0)

  await paper.checks.getByRole('button', { name: /157件/ }).first().click()
  await expect(draft.figure('157件')).toBeInViewport()
  await paper.checks
    .getByRole('button', { name: /结束语/ })
    .first()
    .click()
  await expect(draft.paragraphs('outro').last()).toBeInViewport()
  await expect(draft.paper).toBeFocused()
  // The slot is selected, so that typing fills it.
  await page.keyboard.type('特此报告。')
  await expect(draft.paragraphs('outro').last()).not.toContainText('待补')
  await expect(paper.checks.getByRole('button', { name: /结束语/ })).toHaveCount(0)

  await paper.anyway.click()
  await expect(draft.toast('已导出 报告.docx')).toBeVisible()
  expect(docxText(file)).toContain('特此报告。')
})

test('what keeps a draft from being final is shown in the checks', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const paper = paperRooms(page)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('【待补：结束语】')
  await page.getByRole('button', { name: /^文稿/ }).click()
  await page.getByRole('menuitem', { name: '定稿' }).click()
  await draft.dialog.getByRole('button', { name: '设为定稿' }).click()
  await draft.toast(/./).getByRole('button', { name: '查看' }).click()
  await expect(paper.group('必须处理')).toContainText('结束语')
  await expect(paper.anyway).toHaveCount(0)
})

test('the paper of a final draft can be looked at and not changed', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const paper = paperRooms(page)
  await page.getByRole('button', { name: /^文稿/ }).click()
  await page.getByRole('menuitem', { name: '定稿' }).click()
  await draft.dialog.getByRole('button', { name: '设为定稿' }).click()
  await expect(page.getByText('这是定稿：正文不能改')).toBeVisible()
  await paper.open()
  await expect(paper.panel).toContainText('这是定稿，版式不能改')
  await expect(paper.field('署名机关')).toHaveAttribute('readonly')
  await expect(paper.panel.getByRole('checkbox', { name: '加盖印章' })).toBeDisabled()
  await expect(paper.panel.getByRole('combobox', { name: '按哪种版式印' })).toBeDisabled()
})

test('a paper leaves as Word, plain text, PDF and package, and as clean text on the clipboard', async ({
  app,
}) => {
  const { page, electron, work } = app
  const draft = await draftSample(app)
  const paper = paperRooms(page)
  for (const [item, name] of [
    ['导出 Word…', '综述.docx'],
    ['导出纯文本…', '综述.txt'],
    ['导出报送包（zip）…', '综述.zip'],
    ['导出 PDF…', '综述.pdf'],
  ] as const) {
    await answerSaveDialog(electron, join(work, name))
    await paper.export(item)
    await expect(draft.toast(`已导出 ${name}`)).toBeVisible()
  }
  expect(docxText(join(work, '综述.docx'))).toContain('提案')
  expect(readFileSync(join(work, '综述.txt'), 'utf8')).toContain('二、')
  expect(readFileSync(join(work, '综述.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(
    Object.keys(unzipSync(readFileSync(join(work, '综述.zip')))).some((name) => name.endsWith('.docx')),
  ).toBe(true)

  await paper.choose('复制为纯文本')
  await expect(draft.toast('已复制全文')).toBeVisible()
  const copied = await electron.evaluate(({ clipboard }) => {
    const { readText, readHTML } = clipboard as unknown as Record<'readText' | 'readHTML', () => string>
    return { text: readText(), html: readHTML() }
  })
  expect(copied.text).toContain('157件')
  expect(copied.html).toContain('<h2')
  expect(copied.html).not.toMatch(/class=|zs-|data-/)
})

test('several drafts are written into one folder; one that fails does not stop the others', async ({
  app,
}) => {
  const { page, electron, work } = app
  const draft = await draftSample(app)
  const paper = paperRooms(page)
  const [second = ''] = await copies(page, ['第二份', '第三份'])
  await paper.choose('一次导出多份…')
  await paper.many.getByRole('checkbox', { name: '全选' }).check()
  for (const name of ['PDF', '纯文本']) await paper.many.getByRole('checkbox', { name }).check()
  await expect(paper.many).toContainText('共 9 个文件')
  const folder = join(work, '一批')
  mkdirSync(folder)
  const answer = await holdOpenDialog(electron, folder)
  await paper.many.getByRole('button', { name: '选文件夹，开始导出…' }).click()
  // Gone by the time its turn comes, as when somebody deletes it elsewhere.
  await page.evaluate((id) => window.zongshu.invoke('drafts:remove', { id }), second)
  await answer()
  await expect(paper.many).toContainText('导出了 6 个，3 个没有成功。')
  await expect(paper.files.filter({ hasText: '失败：' })).toHaveCount(3)
  const files = readdirSync(folder).sort()
  expect(files.map((name) => name.split('.').at(-1))).toEqual(['docx', 'pdf', 'txt', 'docx', 'pdf', 'txt'])
  for (const name of files.filter((file) => file.endsWith('.pdf')))
    expect(readFileSync(join(folder, name)).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(paper.many.getByRole('button', { name: '打开文件夹' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(paper.many).toBeHidden()
  await expect(draft.figures.first()).toBeVisible()
})

test('the writing of several drafts can be stopped, and every file in the folder is whole', async ({
  app,
}) => {
  const { page, electron, work } = app
  await draftSample(app)
  const paper = paperRooms(page)
  await copies(page, ['甲', '乙', '丙', '丁', '戊', '己', '庚'])
  await paper.choose('一次导出多份…')
  await paper.many.getByRole('checkbox', { name: '全选' }).check()
  await paper.many.getByRole('checkbox', { name: '报送包' }).check()
  await answerOpenDialog(electron, work)
  await paper.many.getByRole('button', { name: '选文件夹，开始导出…' }).click()
  await paper.many.getByRole('button', { name: '停止' }).click()
  await expect(paper.many).toContainText(/已停止：导出了 \d+ 个，\d+ 个没有导出。/)
  const files = readdirSync(work)
  expect(files.length).toBeLessThan(16)
  for (const file of files) expect(() => unzipSync(readFileSync(join(work, file)))).not.toThrow()
  await paper.many.getByRole('button', { name: '再导出一次' }).click()
  // The forms are remembered, the drafts are chosen anew.
  await expect(paper.many.getByRole('checkbox', { name: '报送包' })).toBeChecked()
  await expect(paper.many).toContainText('共 2 个文件')
})

/** More drafts of the same text under other titles; their ids. */
async function copies(page: Page, titles: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const list = await window.zongshu.invoke('drafts:list', {})
    const id = list.ok ? (list.value.drafts[0]?.id ?? '') : ''
    const got = await window.zongshu.invoke('drafts:get', { id })
    if (!got.ok) throw new Error(got.error.message)
    const ids: string[] = []
    for (const title of wanted) {
      const made = await window.zongshu.invoke('drafts:save-copy', {
        id,
        document: { ...got.value.document, title },
      })
      if (made.ok) ids.push(made.value.id)
    }
    return ids
  }, titles)
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`axe finds nothing in the rooms around the paper (${language})`, async ({ app }) => {
    const { page } = app
    await draftSample(app)
    await page.evaluate((chosen) => window.zongshu.invoke('settings:set', { language: chosen }), language)
    await page.reload()
    await page.locator('.zs-heading[data-number]').first().waitFor()
    await page.locator('.paper-button').click()
    await expectAccessible(page)
    await page.locator('.paper-profile').getByRole('combobox').click()
    await page.getByRole('option').nth(2).click()
    await expectAccessible(page)
    await page.locator('.paper-profile button').click()
    await expectAccessible(page)
    await page.locator('.profile-actions button').first().click()
    await expect(page.locator('.profile-actions button[type=submit]')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.locator('.profiles')).toBeHidden()
    await page.locator('.split-more').click()
    await page.getByRole('menuitem').first().click()
    await expect(page.locator('.preflight-group').first()).toBeVisible()
    await expectAccessible(page)
    await page.locator('.split-more').click()
    await page.getByRole('menuitem').nth(6).click()
    await expect(page.locator('.many-drafts')).toBeVisible()
    await expectAccessible(page)
  })
}
