import { ensureElectron } from './electron-runtime.mjs'
import * as lanes from './lanes.mjs'
import { endLeftovers, RUN_MARK } from './leftovers.mjs'
import { onNode24 } from './on-node24.mjs'
import { safetyScan } from './safety-scan.mjs'
import { tellFailure } from './say.mjs'
import { ensureTestPrograms, ensureWindowLibraries } from './system-packages.mjs'

const results = []

async function lane(name, run) {
  process.stdout.write(`\n── ${name} ${'─'.repeat(Math.max(4, 60 - name.length))}\n`)
  const began = Date.now()
  const result = await run()
  results.push({ name, seconds: Math.round((Date.now() - began) / 1000), ...result })
  return result.failed === 0
}

function skip(name, why) {
  results.push({ name, seconds: 0, passed: 0, failed: 1, skipped: 1, note: `skipped: ${why}` })
}

async function runLanes(electron, env) {
  await lane('types', () => lanes.types(env))
  await lane('lint', () => lanes.lint(env))
  const built = await lane('build', () => lanes.buildLane())
  if (!built) {
    await lane('vitest', () => lanes.vitest(env))
    for (const name of ['safety scan', 'e2e']) skip(name, 'the build failed')
    return
  }
  await lane('safety scan', () => safetyScan(env))
  await lane('vitest', () => lanes.vitest(env))
  await lane('e2e', () => lanes.e2e(env, electron))
}

function report(electron, left) {
  const source = electron.kind === 'fallback' ? 'fallback from the package registry' : electron.kind
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const lines = results.map(({ name, passed, failed, skipped, seconds, note }) => {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    return `  ${name.padEnd(12)} ${counts}  (${seconds} s)${note ? `  ${note}` : ''}`
  })
  for (const line of left) lines.push(`  left running and ended: ${line}`)
  process.stdout.write(
    `\nElectron ${electron.version} (${source}), Node ${process.versions.node}\n${lines.join('\n')}\n\n`,
  )
  const failed = sum('failed') + (left.length > 0 ? 1 : 0)
  process.exitCode = failed === 0 ? 0 : 1
  process.stdout.write(`${sum('passed')} passed, ${failed} failed\n`)
}

try {
  if (await onNode24(import.meta.url)) {
    const run = `${process.pid}-${Date.now()}`
    await ensureTestPrograms()
    const electron = await ensureElectron()
    await ensureWindowLibraries(electron)
    await runLanes(electron, lanes.laneEnv({ [RUN_MARK]: run }))
    report(electron, await endLeftovers(run))
  }
} catch (error) {
  process.stderr.write(`\n✗ ${tellFailure(error)}\n`)
  process.exitCode = 1
  process.stdout.write('0 passed, 1 failed\n')
}
