import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '..'),
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    environment: 'node',
    // LibreOffice and the OOXML validator need seconds; nothing here waits for a clock.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    maxWorkers: 2,
  },
})
