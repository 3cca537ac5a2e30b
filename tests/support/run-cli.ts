import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect } from 'vitest'
import { testFolder } from './library.ts'

const ENTRY = resolve(import.meta.dirname, '../../electron/cli/index.ts')

/** Runs the command line as npm does; fails the test when stdout is anything but one JSON object. */
export function cli(args: readonly string[], cwd = testFolder()) {
  const { npm_lifecycle_event: _, ...env } = process.env
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY, ...args], {
    cwd,
    env,
    encoding: 'utf8',
  })
  expect(run.stdout.trimEnd().split('\n')).toHaveLength(1)
  const json = JSON.parse(run.stdout) as Record<string, unknown>
  return { code: run.status, json, stderr: run.stderr }
}
