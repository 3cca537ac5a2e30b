import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'
import { cache } from '../../scripts/places.mjs'
import { testFolder } from './library.ts'

const ENTRY = resolve(import.meta.dirname, '../../electron/cli/index.ts')

/** Runs the command line as npm does; fails the test when stdout is anything but one JSON object. */
export function cli(args: readonly string[], cwd = testFolder()) {
  const { npm_lifecycle_event: _, ...env } = process.env
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY, ...args], {
    cwd,
    env: { ...env, NODE_COMPILE_CACHE: join(cache, 'compiled') },
    encoding: 'utf8',
  })
  expect(run.stdout.trimEnd().split('\n')).toHaveLength(1)
  const json = JSON.parse(run.stdout) as Record<string, unknown>
  return { code: run.status, json, stderr: run.stderr }
}
