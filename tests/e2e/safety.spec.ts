import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { findElectron, sandboxFlags } from '../../scripts/electron-path.mjs'
import { expect, test } from '../support/app-test.ts'
import { launchApp } from '../support/launch-app.ts'

const root = resolve(import.meta.dirname, '../..')

test('the page runs in a sandbox and sees one frozen bridge, no Node', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ webContents }) => {
    const contents = webContents.getAllWebContents()[0]
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  const seen = await app.page.evaluate(() => ({
    frozen: Object.isFrozen(window.zongshu),
    verbs: Object.keys(window.zongshu).sort(),
    node:
      typeof (globalThis as { require?: unknown }).require +
      typeof (globalThis as { process?: unknown }).process,
  }))
  expect(seen).toEqual({
    frozen: true,
    verbs: ['invoke', 'on', 'pathOfDroppedFile'],
    node: 'undefinedundefined',
  })
})

test('channels that belong to main alone, and unknown ones, are refused', async ({ app }) => {
  const outcome = await app.page.evaluate(async () => {
    const invoke = window.zongshu.invoke as (channel: string, input: unknown) => Promise<unknown>
    const attempt = (channel: string) =>
      invoke(channel, { dir: '/', create: null }).then(
        () => 'answered',
        () => 'refused',
      )
    return [await attempt('host:open-library'), await attempt('import:read'), await attempt('no:such')]
  })
  expect(outcome).toEqual(['refused', 'refused', 'refused'])
})

test('a malformed message is answered with a code, not with an exception', async ({ app }) => {
  const result = await app.page.evaluate(() =>
    (window.zongshu.invoke as (channel: string, input: unknown) => Promise<unknown>)('settings:set', {
      zoom: 'wide',
    }),
  )
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
})

test('the page cannot run inline script, load from outside, leave or open windows', async ({ app }) => {
  const { page, electron } = app
  const before = page.url()
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.planted = true'
    document.head.append(script)
    const opened = window.open('https://example.com/')
    const fetched = await fetch('https://example.com/').then(
      () => 'loaded',
      () => 'refused',
    )
    const image = await new Promise((done) => {
      const element = new Image()
      element.addEventListener('load', () => done('loaded'))
      element.addEventListener('error', () => done('refused'))
      element.src = 'https://example.com/a.png'
    })
    return { planted: 'planted' in globalThis, opened: opened !== null, fetched, image }
  })
  expect(outcome).toEqual({ planted: false, opened: false, fetched: 'refused', image: 'refused' })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
    location.assign('file:///etc/hostname')
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  expect(electron.windows()).toHaveLength(1)
  // The refusals above are what this test is about; they print on the page's console.
  app.errors.length = 0
})

test('every permission but copying text is denied', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const ask = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'denied',
      )
    const location = await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('granted'),
        () => done('denied'),
      ),
    )
    const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    )
    return {
      location,
      camera,
      notifications: await Notification.requestPermission(),
      midi: await ask('midi'),
    }
  })
  expect(states).toEqual({ location: 'denied', camera: 'denied', notifications: 'denied', midi: 'denied' })
})

test('a file outside the built page is not served', async ({ app }) => {
  const statuses = await app.page.evaluate(async () => {
    const status = (path: string) =>
      fetch(path).then(
        (answer) => answer.status,
        () => 0,
      )
    return [
      await status('index.html'),
      await status('..%2f..%2fpackage.json'),
      await status('%2e%2e/main/index.js'),
    ]
  })
  expect(statuses).toEqual([200, 0, 0])
  app.errors.length = 0
})

test('no process of the program asks the network for anything', async () => {
  const app = await launchApp()
  const log = join(app.work, 'net-log.json')
  await app.electron.evaluate(({ session }, file) => session.defaultSession.netLog.startLogging(file), log)
  const shown = app.page.getByRole('button').first()
  await shown.waitFor()
  await app.page.reload()
  await shown.waitFor()
  await app.page.evaluate(() => fetch('https://example.com/').catch(() => undefined))
  await app.electron.evaluate(({ session }) => session.defaultSession.netLog.stopLogging())
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as {
    constants: { logEventTypes: Record<string, number> }
    events: { type: number; params?: { url?: string } }[]
  }
  await app.close()
  const kind = (name: string) => constants.logEventTypes[name]
  const sockets = new Set(
    ['TCP_CONNECT_ATTEMPT', 'UDP_CONNECT', 'HOST_RESOLVER_MANAGER_REQUEST', 'PROXY_RESOLUTION_SERVICE'].map(
      kind,
    ),
  )
  expect(kind('TCP_CONNECT_ATTEMPT')).toBeDefined()
  expect(events.filter((event) => sockets.has(event.type))).toEqual([])
})

test('a second start brings the first window forward and ends', async ({ app }) => {
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const found = findElectron()!
  const second = spawn(found.executable, [...sandboxFlags(), root], {
    env: { ...process.env, ...found.env, ZONGSHU_USER_DATA: app.userData },
    stdio: 'ignore',
  })
  const code = await new Promise((done) => second.once('exit', done))
  expect(code).toBe(0)
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  expect(app.electron.windows()).toHaveLength(1)
})
