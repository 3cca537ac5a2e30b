import { test as base } from '@playwright/test'
import { electronForTests, launchApp, type LaunchedApp } from './launch-app.ts'

let announced = false

/**
 * A test with the app open in a real window: own user data, closed afterwards. Fails when the page threw an
 * error that nothing caught. Screen size by `test.use({ size: … })`.
 */
export const test = base.extend<{ size: { width: number; height: number }; app: LaunchedApp }>({
  size: [{ width: 1280, height: 800 }, { option: true }],
  app: async ({ size }, run, info) => {
    const app = await launchApp(size)
    if (!announced) {
      const versions = await app.electron.evaluate(() => process.versions)
      console.log(`Electron ${versions.electron} (${electronForTests().kind}), Chromium ${versions.chrome}`)
      announced = true
    }
    try {
      await run(app)
      if (info.status !== info.expectedStatus) {
        const picture = await app.page.screenshot().catch(() => null)
        if (picture) await info.attach('window', { body: picture, contentType: 'image/png' })
      }
    } finally {
      await app.close()
    }
    if (app.errors.length > 0) throw new Error(`Errors in the page:\n${app.errors.join('\n')}`)
  },
})

export { expect } from '@playwright/test'
