import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron, sandboxFlags } from '../../scripts/electron-path.mjs'
import { ownScreen } from './test-screens.ts'

const root = resolve(import.meta.dirname, '../..')

export type LaunchedApp = {
  electron: ElectronApplication
  page: Page
  /** Settings, logs and the sample library of this launch alone. */
  userData: string
  /** A folder for libraries and exported files of this test. */
  work: string
  /** Uncaught errors of the page and errors on its console, in order. */
  errors: string[]
  /** Closes the window as a writer would; ends the process if it does not follow. */
  close(): Promise<void>
}

export type LaunchOptions = {
  /** Reuse the folder of an earlier launch, to start the program a second time. */
  userData?: string
  /** Written as settings.json before the start. */
  stored?: unknown
  args?: string[]
  env?: Record<string, string>
  width?: number
  height?: number
}

/** The Electron that set-up made ready; the tests never download anything. */
export function electronForTests() {
  const found = findElectron()
  if (found === null) throw new Error('No Electron is ready: run npm test or npm start once.')
  return found
}

/** Starts the built app with its own user data and waits for its window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const found = electronForTests()
  const temporary = mkdtempSync(join(tmpdir(), 'zongshu-e2e-'))
  const userData = options.userData ?? join(temporary, 'user-data')
  const work = join(temporary, 'work')
  mkdirSync(userData, { recursive: true })
  mkdirSync(work)
  if (options.stored !== undefined)
    writeFileSync(join(userData, 'settings.json'), JSON.stringify(options.stored))
  const electron = await _electron.launch({
    executablePath: found.executable,
    args: [...sandboxFlags(), ...(options.args ?? []), root],
    env: { ...definedEnv(), ...ownScreen(), ...found.env, ZONGSHU_USER_DATA: userData, ...options.env },
  })
  holdEvaluations(electron)
  const errors: string[] = []
  const page = await electron.firstWindow()
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.waitForLoadState('load')
  const { width = 1280, height = 800 } = options
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
    },
    { width, height },
  )

  const close = async () => {
    const process = electron.process()
    const gone = new Promise<void>((done) => process.once('exit', () => done()))
    await Promise.race([electron.close().catch(() => undefined), pause(15_000)])
    if (process.exitCode === null) process.kill('SIGKILL')
    await gone
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
  }
  return { electron, page, userData, work, errors, close }
}

/**
 * V8's inspector keeps no hold of the promise of an evaluation and loses one in some thousands to the garbage
 * collector, at times several in a row. What the tests evaluate in the main process can be done twice, so a lost one is
 * asked for again.
 */
function holdEvaluations(electron: ElectronApplication): void {
  const evaluate = electron.evaluate.bind(electron) as (...args: unknown[]) => Promise<unknown>
  const again = async (...args: unknown[]): Promise<unknown> => {
    for (let lost = 0; ; lost++) {
      try {
        return await evaluate(...args)
      } catch (error) {
        if (lost === MOST_LOST || !String(error).includes('promise was garbage collected')) throw error
        await pause(100)
      }
    }
  }
  electron.evaluate = again as typeof electron.evaluate
}

const MOST_LOST = 10

function definedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
