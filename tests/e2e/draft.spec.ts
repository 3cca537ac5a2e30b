import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { expectAccessible } from '../support/axe.ts'
import { answerSaveDialog } from '../support/dialogs.ts'
import { fileLateProposals } from '../support/file-record.ts'
import { launchApp } from '../support/launch-app.ts'
import { draftPage, draftSample, words } from './pages/draft-page.ts'

test('a draft is typed into, made bold, undone, saved, and is there after the program was closed', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'zongshu-draft-'))
  const first = await launchApp({ userData })
  const draft = await draftSample(first)
  const { page } = first
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('全年工作圆满。')
  await draft.selectToLineStart()
  await page.keyboard.press('Control+b')
  await expect(draft.part('outro').locator('.is-bold')).toContainText('全年工作圆满。')
  await page.keyboard.press('Control+z')
  await expect(draft.part('outro').locator('.is-bold')).toHaveCount(0)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('再接再厉。')
  // Closed at once, before the pause after which typing is saved.
  await first.close()

  const second = await launchApp({ userData })
  try {
    const again = draftPage(second.page)
    await expect(again.part('outro')).toContainText('全年工作圆满。再接再厉。')
    expect(words(await again.stored(), 'outro').at(-1)).toContain('全年工作圆满。再接再厉。')
  } finally {
    await second.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('a figure shows its records, and a record opens in the ledger', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await expect(draft.evidence).toContainText('全文')
  await draft.figure('157件').click()
  const evidence = draft.evidence.getByRole('article', { name: '提案立案' })
  await expect(evidence).toContainText('一致')
  await expect(evidence.getByRole('heading', { name: /提案立案/ })).toContainText('157件')
  const records = evidence.locator('.figure-records li')
  await expect(records.first()).toBeVisible()
  await expect(evidence).toContainText(`${await records.count()} 条记录`)
  const title = (await records.first().locator('.figure-record-title').textContent()) ?? ''
  await records.first().getByRole('button').click()
  await expect(page.getByRole('button', { name: '台账', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: title })).toBeVisible()
})

test('the list of figures and the outline lead to their places', async ({ app }) => {
  const draft = await draftSample(app)
  await draft.evidence.getByRole('button', { name: /走访委员企业/ }).click()
  await expect(draft.figure('100多家')).toBeInViewport()
  await expect(draft.figure('100多家')).toHaveAttribute('data-current', '')
  await expect(draft.outline.locator('[aria-current]')).toContainText('三、')
  await draft.outline.getByRole('button', { name: /结语/ }).click()
  await expect(draft.part('outro')).toBeInViewport()
  await expect(draft.outline.locator('[aria-current]')).toContainText('结语')
})

test('a change of the ledger shows in page, outline and evidence, and does not touch the text', async ({
  app,
}) => {
  const { page } = app
  const draft = await draftSample(app)
  await fileLateProposals(page)
  await expect(draft.figure('157件')).toHaveAttribute('data-state', 'changed')
  await expect(page.locator('footer')).toContainText('1 个已变')
  await draft.figure('157件').click()
  await expect(draft.evidence).toContainText('已变')
  await expect(draft.evidence.getByRole('heading', { name: /提案立案/ })).toContainText('160件')
  await expect(draft.evidence).toContainText('正文现为 157件')
  expect(JSON.stringify(await draft.stored())).toContain('"text":"157件"')
})

test('a newer text is never overwritten: the writer keeps both', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await page.evaluate(async () => {
    const list = await window.zongshu.invoke('drafts:list', {})
    const id = list.ok ? (list.value.drafts[0]?.id ?? '') : ''
    const got = await window.zongshu.invoke('drafts:get', { id })
    if (!got.ok) throw new Error('no draft')
    const { document, revision } = got.value
    await window.zongshu.invoke('drafts:save', {
      id,
      revision,
      document: { ...document, subtitle: '别处改过的副标题' },
    })
  })
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('我的改动。')
  await expect(draft.dialog).toContainText('这份文稿在别处改过')
  await expect(draft.status).toHaveText('未保存：文稿在别处改过')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '处理……' }).click()
  await draft.dialog.getByRole('button', { name: '另存为副本' }).click()
  await expect(draft.toast('已另存为副本')).toBeVisible()
  await expect(draft.part('outro')).toContainText('我的改动。')
  const all = await page.evaluate(async () => {
    const list = await window.zongshu.invoke('drafts:list', {})
    const texts: string[] = []
    for (const { id } of list.ok ? list.value.drafts : []) {
      const got = await window.zongshu.invoke('drafts:get', { id })
      if (got.ok) texts.push(JSON.stringify(got.value.document))
    }
    return texts
  })
  expect(all).toHaveLength(2)
  expect(all.filter((text) => text.includes('别处改过的副标题') && !text.includes('我的改动'))).toHaveLength(
    1,
  )
  expect(all.filter((text) => text.includes('我的改动') && !text.includes('别处改过'))).toHaveLength(1)
})

test('the newer text can be opened instead', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await page.evaluate(async () => {
    const list = await window.zongshu.invoke('drafts:list', {})
    const id = list.ok ? (list.value.drafts[0]?.id ?? '') : ''
    const got = await window.zongshu.invoke('drafts:get', { id })
    if (!got.ok) throw new Error('no draft')
    const { document, revision } = got.value
    await window.zongshu.invoke('drafts:save', {
      id,
      revision,
      document: { ...document, subtitle: '较新的一份' },
    })
  })
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('放弃的改动')
  await draft.dialog.getByRole('button', { name: '打开较新的文稿' }).click()
  await expect(draft.paper.locator('.zs-subtitle')).toHaveText('较新的一份')
  await expect(draft.part('outro')).not.toContainText('放弃的改动')
  await expect(draft.status).toHaveText(/^已保存/)
})

test('what is typed while the host restarts is saved when it is back', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const pid = await app.electron.evaluate(
    ({ app: main }) =>
      main.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')?.pid,
  )
  expect(pid).toBeDefined()
  process.kill(pid ?? 0, 'SIGKILL')
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('断电也不丢。')
  await expect
    .poll(
      async () =>
        draft.stored().then(
          (document) => words(document, 'outro').at(-1),
          () => '',
        ),
      { timeout: 30_000 },
    )
    .toContain('断电也不丢。')
  await expect(draft.status).toHaveText(/^已保存/)
})

test('export saves first, writes a Word file and says where it is', async ({ app }) => {
  const { page, electron, work } = app
  const draft = await draftSample(app)
  const file = join(work, '综述.docx')
  await answerSaveDialog(electron, file)
  await draft.caretIn(draft.paragraphs('outro').last(), 'End')
  await page.keyboard.type('导出前的最后一句。')
  await page.getByRole('button', { name: '导出 Word' }).click()
  await expect(draft.toast('已导出 综述.docx')).toBeVisible()
  await expect(draft.toast('已导出').getByRole('button', { name: '打开所在文件夹' })).toBeVisible()
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  expect(words(await draft.stored(), 'outro').at(-1)).toContain('导出前的最后一句。')
})

test('drafts are started, switched, renamed by their title, deleted and brought back', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  await draft.paper.locator('.zs-title').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('第一份')
  await draft.saved()
  const menu = page.getByRole('button', { name: /^文稿/ })
  await expect(menu).toContainText('第一份')
  await menu.click()
  await page.getByRole('menuitem', { name: '新起草一份……' }).click()
  await draft.dialog.getByRole('radio', { name: /简明式/ }).check({ force: true })
  await draft.dialog.getByRole('textbox', { name: /标题/ }).fill('第二份——工作综述')
  await draft.dialog.getByRole('button', { name: '开始起草' }).click()
  await expect(menu).toContainText('第二份')
  await expect(draft.part('leadership').locator('.zs-heading')).toHaveText('政治引领工作')
  await menu.click()
  await page.getByRole('menuitem', { name: /第一份/ }).click()
  await expect(draft.paper.locator('.zs-title')).toHaveText('第一份')
  await menu.click()
  await page.getByRole('menuitem', { name: '删除这份文稿' }).click()
  await expect(draft.paper.locator('.zs-title')).toHaveText('第二份')
  await draft.toast('已删除《第一份').getByRole('button', { name: '撤销' }).click()
  await expect(draft.paper.locator('.zs-title')).toHaveText('第一份')
})

test('another set of headings is put in place and undone in one step', async ({ app }) => {
  const { page } = app
  const draft = await draftSample(app)
  const heading = draft.part('leadership').locator('.zs-heading')
  const before = (await heading.textContent()) ?? ''
  await draft.toolbar.getByRole('button', { name: '标题套组' }).click()
  await page.getByRole('menuitem', { name: /简明式/ }).click()
  await expect(heading).toHaveText('政治引领工作')
  await page.keyboard.press('Control+z')
  await expect(heading).toHaveText(before)
})

for (const language of ['zh-CN', 'en'] as const) {
  test(`axe finds nothing in the form, the page, the evidence, the picker and the find panel (${language})`, async ({
    app,
  }) => {
    const { page } = app
    await page.evaluate(async (chosen) => {
      await window.zongshu.invoke('library:open-sample', {})
      await window.zongshu.invoke('settings:set', { language: chosen, view: 'draft' })
    }, language)
    await page.reload()
    await expect(page.locator('.new-draft form')).toBeVisible()
    await expectAccessible(page)
    await page.locator('.new-draft button[type=submit]').click()
    await expect(page.locator('.zs-heading[data-number]').first()).toBeVisible()
    await expectAccessible(page)
    await page.locator('.zs-figure').nth(4).click()
    await expect(page.locator('.figure-evidence .figure-records li').first()).toBeVisible()
    await page.keyboard.press('Control+h')
    await page.keyboard.type('提案')
    await expect(page.locator('.find-count')).toHaveText(/^1\//)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page
      .locator('.toolbar button')
      .filter({ has: page.locator('.lucide-at-sign') })
      .click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectAccessible(page)
  })

  test(`axe finds nothing in changes, checks, coverage, hand values and writing again (${language})`, async ({
    app,
  }) => {
    const { page } = app
    await page.evaluate(async (chosen) => {
      await window.zongshu.invoke('library:open-sample', {})
      const start = await window.zongshu.invoke('drafts:suggest', {})
      if (!start.ok) throw new Error(start.error.message)
      const { organ, from, to, templateId } = start.value
      const request = { organ, from, to, templateId, title: '', headingSetId: null }
      await window.zongshu.invoke('drafts:create', request)
      await window.zongshu.invoke('settings:set', { language: chosen, view: 'draft' })
    }, language)
    await fileLateProposals(page, { highlight: true })
    await page.reload()
    const changed = page.locator('.zs-figure[data-state="changed"]')
    await expect(changed).toHaveCount(1)
    await page.locator('[data-section="outro"] p').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type('全年办理提案102件，其中民生类提案41件，占40.1%。举办“书香政协”读书分享会。')
    for (const name of ['changes', 'checks', 'coverage'] as const) {
      await page.locator(`#draft-tab-${name}`).click()
      await expect(page.locator('#draft-tab-panel li').first()).toBeVisible()
      await expectAccessible(page)
    }
    await changed.click()
    await page.locator('.figure-actions button').nth(1).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page
      .locator('.toolbar button')
      .filter({ has: page.locator('.lucide-refresh-cw') })
      .click()
    await expect(page.locator('.rewrite-entry').first()).toBeVisible()
    await expectAccessible(page)
  })
}
