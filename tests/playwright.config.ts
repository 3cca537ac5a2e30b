import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { testScreens } from './support/test-screens.ts'

const results = resolve(import.meta.dirname, '../test-results')

export default defineConfig({
  testDir: resolve(import.meta.dirname, 'e2e'),
  outputDir: resolve(results, 'e2e'),
  // One window to a screen: windows on the same one would share the focus and the clipboard.
  workers: testScreens().length || 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
})
