import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'

function hostPid(electron: ElectronApplication): Promise<number | undefined> {
  return electron.evaluate(
    ({ app }) => app.getAppMetrics().find((metric) => metric.serviceName === 'node.mojom.NodeService')?.pid,
  )
}

/** How many records the open library holds, or the code of the refusal. */
function countRecords(page: Page): Promise<number | string> {
  return page.evaluate(async () => {
    const answer = await window.zongshu.invoke('library:info', {})
    return answer.ok ? answer.value.recordCount : answer.error.code
  })
}

test('a host that is killed comes back with the library open and every record there', async ({ app }) => {
  const { page, electron } = app
  await page.evaluate(() => window.zongshu.invoke('library:open-sample', {}))
  const before = await countRecords(page)
  expect(before).toBeGreaterThan(0)
  const states = await page.evaluateHandle(() => {
    const seen: string[] = []
    window.zongshu.on('host:state', ({ state }) => seen.push(state))
    return seen
  })
  const first = await hostPid(electron)
  expect(first).toBeDefined()
  process.kill(first!, 'SIGKILL')
  await expect.poll(() => states.jsonValue()).toEqual(['restarting', 'running'])
  expect(await countRecords(page)).toBe(before)
  expect(await hostPid(electron)).not.toBe(first)
})

test('what was asked while the host died is answered with host-down, not left waiting', async ({ app }) => {
  const { page, electron } = app
  await page.evaluate(() => window.zongshu.invoke('library:open-sample', {}))
  const pid = await hostPid(electron)
  // A stopped process cannot answer, so the question is certainly open when it is killed.
  process.kill(pid!, 'SIGSTOP')
  const asked = countRecords(page)
  await page.waitForTimeout(100)
  process.kill(pid!, 'SIGKILL')
  expect(await asked).toBe('host-down')
})

test('a host that dies again and again is given up with a word, and opening a library revives it', async ({
  app,
}) => {
  const { page, electron } = app
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    window.zongshu.on('host:state', ({ state }) => seen.push(state))
  })
  const last = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.at(-1))
  for (let round = 0; round < 4; round++) {
    await expect.poll(() => hostPid(electron)).toBeDefined()
    const pid = await hostPid(electron)
    process.kill(pid!, 'SIGKILL')
    await expect.poll(() => hostPid(electron)).not.toBe(pid)
  }
  await expect.poll(last).toBe('failed')
  const opened = await page.evaluate(() => window.zongshu.invoke('library:open-sample', {}))
  expect(opened).toMatchObject({ ok: true, value: { library: { sample: true } } })
})
