import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build } from './build.mjs'
import { command } from './command.mjs'
import { root, toolEnv } from './places.mjs'
import { withScreens } from './screens.mjs'

const reports = join(root, 'test-results')

/** The result of a lane that is one check: passed or failed. */
function one(code, note = '') {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, note }
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true })
  const file = join(reports, name)
  rmSync(file, { force: true })
  return file
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

export async function types(env) {
  return one((await command('tsc', ['-b'], { env })).code)
}

export async function lint(env) {
  const rules = await command('oxlint', ['--deny-warnings'], { env })
  const layout = await command('prettier', ['--check', '--log-level', 'warn', '.'], { env })
  return one(rules.code || layout.code)
}

export async function buildLane() {
  try {
    await build()
    return one(0)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    return one(1)
  }
}

/** Everything under tests/ but e2e; the note counts each folder. */
export async function vitest(env, args = []) {
  const file = freshReport('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const run = ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...args]
  const { code } = await command('vitest', run, { env })
  const report = readReport(file)
  if (report === null) return one(1, 'no report')
  const folders = new Map()
  for (const result of report.testResults) {
    const folder = relative(join(root, 'tests'), result.name).split(sep)[0]
    folders.set(folder, (folders.get(folder) ?? 0) + result.assertionResults.length)
  }
  // A file that cannot even be loaded has no test to count, and must still count as a failure.
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + broken.length
  return {
    passed: report.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
    note: [...folders].map(([name, count]) => `${name} ${count}`).join(', '),
  }
}

/** Playwright in real windows: two at a time where each gets a screen of its own, else one. */
export async function e2e(env, electron, args = []) {
  const file = freshReport('e2e.json')
  const { code } = await withScreens(2, env, (screens) =>
    command('playwright', ['test', '--config', 'tests/playwright.config.ts', ...args], {
      env: {
        ...env,
        ...electron.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        ...(screens.length > 0 && { DISPLAY: screens[0], ZONGSHU_SCREENS: screens.join(' ') }),
      },
    }),
  )
  const stats = readReport(file)?.stats
  if (!stats) return one(1, 'no report')
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed || (code === 0 ? 0 : 1), skipped: stats.skipped, note: '' }
}

/** Environment of every lane: the project's programs first, and the mark by which leftovers are found. */
export function laneEnv(mark) {
  return toolEnv({ ...mark, FORCE_COLOR: '0', CI: process.env.CI ?? '' })
}
