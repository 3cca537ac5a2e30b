import { resolve } from 'node:path'
import { build } from 'vite'
import type { Page } from '@playwright/test'
import type { Block, Inline, ReviewDocument, SectionId } from '#shared/document/model.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { figure } from '../fixtures/every-kind-document.ts'
import { answerOpenDialog } from '../support/dialogs.ts'
import { launchApp, type LaunchedApp } from '../support/launch-app.ts'

/**
 * A key in the middle of a draft of 15,000 characters with 60 and with 2,000 bound figures, and of 200 pages with 2,000,
 * against plain Lexical that holds the same words in the same window. Both are typed into in turn. `frame`: from the key press to the text
 * laid out in its new place, in the frame that will show it; `painted`: to the end of that frame. `pausing`: keys so far
 * apart that the states, the checks and the outline are worked out between them. `exporting`: while the draft is
 * written to .docx files without a break.
 */
const CHARACTERS = 15_000
const LONG_CHARACTERS = 200 * 22 * 28
const ROUNDS = 6
const KEYS = 80
/** Longer than the pause after which the panels follow the text, and a little more. */
const PAUSE = 230
const PAUSING_KEYS = 30
const AIM = 1.3
const FRAME = 1000 / 60

const SENTENCE =
  '聚焦全区中心工作开展专题协商，组织委员深入企业、社区、田间地头调研视察，有关建议得到采纳，一批建议转化为部门的实招、基层的实效。'

function review(figureCount: number, characters: number): ReviewDocument {
  const ids: SectionId[] = ['intro', 'leadership', 'consultation', 'people', 'unity', 'outro']
  const each = Math.ceil(characters / SENTENCE.length / 3 / ids.length)
  const inEach = Math.ceil(figureCount / (each * ids.length))
  let figures = 0
  const parts = ids.map((id, place) => ({
    id,
    heading: place === 0 || place === ids.length - 1 ? null : '坚持协商主业，服务大局更加有为',
    blocks: Array.from({ length: each }, (_, at): Block => {
      const inlines: Inline[] = [{ type: 'text', text: SENTENCE.repeat(3) }]
      for (let count = 0; count < inEach && figures < figureCount; count += 1) {
        figures += 1
        inlines.push(figure(`f${figures}`, '提案立案', `${figures}件`, figures, '件'))
        inlines.push({ type: 'text', text: '。' })
      }
      return { type: 'paragraph', id: `p${place}x${at}`, inlines }
    }),
  }))
  return { version: 1, title: '守正创新开新局', subtitle: '——工作综述', numbering: 'chinese', parts }
}

/** Plain Lexical as one script: rich text, history, and the paragraphs it is given. */
async function plainLexical(): Promise<string> {
  const entry = resolve(import.meta.dirname, '../support/plain-lexical.ts')
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['production', 'module', 'browser'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, name: 'plain', formats: ['iife'] } },
  })
  const [first] = Array.isArray(output) ? output : [output]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('Plain Lexical could not be bundled.')
  return chunk.code
}

type Times = { frame: number[]; painted: number[] }

/** Measures every key press on the page until `stop`; runs inside the window. */
function watchKeys(): void {
  const times: Times = { frame: [], painted: [] }
  window.addEventListener(
    'keydown',
    () => {
      const start = performance.now()
      requestAnimationFrame(() => {
        document.body.getBoundingClientRect()
        times.frame.push(performance.now() - start)
        const channel = new MessageChannel()
        channel.port1.addEventListener('message', () => times.painted.push(performance.now() - start))
        channel.port1.start()
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
  Object.assign(globalThis, { keyTimes: times })
}

async function typeInto(page: Page, selector: string, keys: number, pause: number): Promise<Times> {
  const target = page.locator(selector)
  await target.scrollIntoViewIfNeeded()
  await target.click({ position: { x: 120, y: 8 } })
  await page.waitForTimeout(400)
  await page.evaluate(() => {
    const { keyTimes } = globalThis as unknown as { keyTimes: Times }
    keyTimes.frame.length = 0
    keyTimes.painted.length = 0
  })
  for (let count = 0; count < keys; count += 1) {
    await page.keyboard.press('abcdefgh'[count % 8] ?? 'a')
    await page.waitForTimeout(pause)
  }
  await page.waitForTimeout(100)
  return page.evaluate(() => structuredClone((globalThis as unknown as { keyTimes: Times }).keyTimes))
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

async function measure(figureCount: number, length: number): Promise<void> {
  const reviewed = review(figureCount, length)
  const texts = reviewed.parts.flatMap((part) =>
    part.blocks.map((block) => (block.type === 'paragraph' ? inlinesText(block.inlines) : '')),
  )
  const app = await launchApp({ width: 1440, height: 900 })
  try {
    const { page } = app
    await page.evaluate(async (document) => {
      await window.zongshu.invoke('library:open-sample', {})
      const start = await window.zongshu.invoke('drafts:suggest', {})
      if (!start.ok) throw new Error(start.error.message)
      const { organ, from, to, templateId } = start.value
      const request = { organ, from, to, templateId, title: '', headingSetId: null }
      const draft = await window.zongshu.invoke('drafts:create', request)
      if (!draft.ok) throw new Error(draft.error.message)
      const { id, revision } = draft.value
      await window.zongshu.invoke('drafts:save', { id, revision, document })
      await window.zongshu.invoke('settings:set', { view: 'draft', lastDraftId: id })
    }, reviewed)
    await page.reload()
    await page.waitForSelector('.zs-figure')
    await page.evaluate(watchKeys)
    await page.evaluate(`${await plainLexical()};plain.open(${JSON.stringify(texts)})`)
    const characters = texts.join('').length
    await page.waitForSelector('.pg-sheet')
    console.log(`${await page.locator('.pg-sheet').count()} pages`)
    for (const [name, rounds, keys, pause] of [
      ['typing', ROUNDS, KEYS, 25],
      ['pausing', 3, PAUSING_KEYS, PAUSE],
      ['exporting', 3, KEYS, 25],
    ] as const) {
      const stop = name === 'exporting' ? await exportOnAndOn(app) : null
      const { ours, floor } = await inTurn(page, texts.length, rounds, keys, pause)
      const files = await stop?.()
      console.log(
        `${name}: ${characters} characters, ${figureCount} figures, ${ours.frame.length} keys each${files === undefined ? '' : `, ${files} files`}`,
      )
      tell(
        ours,
        floor,
        name === 'typing'
          ? ` (aim <= ${AIM} and under ${FRAME.toFixed(1)} ms)`
          : ` (aim under ${FRAME.toFixed(1)} ms)`,
      )
    }
  } finally {
    await app.close()
  }
}

/** Types into our page and into plain Lexical by turns; the first round warms both up. */
async function inTurn(
  page: Page,
  paragraphs: number,
  rounds: number,
  keys: number,
  pause: number,
): Promise<{ ours: Times; floor: Times }> {
  const middle = Math.floor(paragraphs / 2) + 1
  const ours: Times = { frame: [], painted: [] }
  const floor: Times = { frame: [], painted: [] }
  for (let round = 0; round < rounds; round += 1) {
    for (const [shown, selector, into] of [
      [false, '[data-section="consultation"] > p:nth-of-type(4)', ours],
      [true, `.plain-lexical > p:nth-of-type(${middle})`, floor],
    ] as const) {
      await page.evaluate((on) => {
        const overlay = document.querySelector<HTMLElement>('.plain-lexical')
        if (overlay) overlay.style.display = on ? 'block' : 'none'
      }, shown)
      const times = await typeInto(page, selector, keys, pause)
      if (round === 0) continue
      into.frame.push(...times.frame)
      into.painted.push(...times.painted)
    }
  }
  return { ours, floor }
}

function tell(ours: Times, floor: Times, goal: string): void {
  for (const kind of ['frame', 'painted'] as const) {
    for (const [name, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      const [mine, plain] = [quantile(ours[kind], share), quantile(floor[kind], share)]
      const aim = kind === 'frame' && name === 'p95' ? goal : ''
      console.log(
        `  ${kind} ${name}: ${mine.toFixed(1)} ms, plain Lexical ${plain.toFixed(1)} ms, ratio ${(mine / plain).toFixed(2)}${aim}`,
      )
    }
  }
}

/** Exports the draft of the page into a folder again and again; what is given back stops it and tells how many files. */
async function exportOnAndOn({ electron, page, work }: LaunchedApp): Promise<() => Promise<number>> {
  await answerOpenDialog(electron, work)
  await page.evaluate(() => {
    const state = { on: true, files: 0, done: Promise.resolve() }
    const run = async (): Promise<void> => {
      const settings = await window.zongshu.invoke('settings:get', {})
      const draftId = (settings.ok ? settings.value.lastDraftId : null) ?? ''
      await window.zongshu.invoke('export:folder', {})
      while (state.on) {
        const saved = await window.zongshu.invoke('export:save', {
          draftId,
          profile: 'report',
          format: 'docx',
          to: 'folder',
        })
        if (!saved.ok) throw new Error(saved.error.message)
        state.files += 1
      }
    }
    state.done = run()
    Object.assign(globalThis, { exporting: state })
  })
  return () =>
    page.evaluate(async () => {
      const { exporting } = globalThis as unknown as {
        exporting: { on: boolean; files: number; done: Promise<void> }
      }
      exporting.on = false
      await exporting.done
      return exporting.files
    })
}

await measure(60, CHARACTERS)
await measure(2_000, CHARACTERS)
await measure(2_000, LONG_CHARACTERS)
