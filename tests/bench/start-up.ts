import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { sandboxFlags } from '../../scripts/electron-path.mjs'
import { electronForTests } from '../support/launch-app.ts'

/**
 * From starting the process to a window one can work in, against a bare window of the same Electron that shows
 * a static page. Both are started in turn, under the same debugger, and timed by the same clock.
 */
const ROUNDS = 9
const AIM = 1.5
const root = resolve(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))

const BARE_MAIN = `import { app, BrowserWindow } from 'electron'
app.setPath('userData', process.env.ZONGSHU_USER_DATA)
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
`

function makeBareApp(): string {
  const folder = join(work, 'bare')
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', type: 'module', main: 'main.js' }),
  )
  writeFileSync(join(folder, 'main.js'), BARE_MAIN)
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><button>综述</button>')
  return folder
}

/** Milliseconds since the epoch at which `selector` stood on the page after its first paint. */
function whenUsable(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]
    while (!paint() || !document.querySelector(wanted))
      await new Promise((next) => requestAnimationFrame(next))
    return performance.timeOrigin + performance.now()
  }, selector)
}

async function start(app: string, userData: string, selector: string): Promise<number> {
  const found = electronForTests()
  mkdirSync(userData, { recursive: true })
  const env = { ...(process.env as Record<string, string>), ...found.env, ZONGSHU_USER_DATA: userData }
  const began = Date.now()
  const electron = await _electron.launch({
    executablePath: found.executable,
    args: [...sandboxFlags(), app],
    env,
  })
  const usable = await whenUsable(await electron.firstWindow(), selector)
  const closed = new Promise((done) => electron.process().once('exit', done))
  await electron.close()
  await closed
  return usable - began
}

/** Opens the sample library once, so that later starts show its records. */
async function prepareLibrary(userData: string): Promise<void> {
  const found = electronForTests()
  const env = { ...(process.env as Record<string, string>), ...found.env, ZONGSHU_USER_DATA: userData }
  const electron = await _electron.launch({
    executablePath: found.executable,
    args: [...sandboxFlags(), root],
    env,
  })
  const page = await electron.firstWindow()
  const opened = await page.evaluate(() => window.zongshu.invoke('library:open-sample', {}))
  if (!opened.ok) throw new Error(opened.error.message)
  await electron.close()
}

const median = (times: number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

try {
  const bare = makeBareApp()
  const library = join(work, 'with-library')
  await prepareLibrary(library)
  const times = { bare: [] as number[], first: [] as number[], records: [] as number[] }
  for (let round = -1; round < ROUNDS; round += 1) {
    const bareTime = await start(bare, join(work, 'bare-data'), 'button')
    const firstTime = await start(root, join(work, 'first-data'), '#root button')
    const recordsTime = await start(root, library, '#root [role="row"]')
    // The first round fills the disk cache.
    if (round < 0) continue
    times.bare.push(bareTime)
    times.first.push(firstTime)
    times.records.push(recordsTime)
  }
  const floor = median(times.bare)
  const line = (name: string, ours: number) =>
    `${name}: ${ours.toFixed(0)} ms, bare window ${floor.toFixed(0)} ms, ratio ${(ours / floor).toFixed(2)} (aim <= ${AIM})`
  console.log(line('start to first screen', median(times.first)))
  console.log(line('start to records of the last library', median(times.records)))
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 3 })
}
