import { ensureBuild } from './build.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { e2e, laneEnv } from './lanes.mjs'
import { endLeftovers, RUN_MARK } from './leftovers.mjs'
import { onNode24 } from './on-node24.mjs'
import { runScript } from './say.mjs'
import { ensureTestPrograms, ensureWindowLibraries } from './system-packages.mjs'

/** Only the tests in the window; arguments go to Playwright. */
await runScript(async () => {
  if (!(await onNode24(import.meta.url))) return
  const run = `${process.pid}-${Date.now()}`
  await ensureTestPrograms()
  const electron = await ensureElectron()
  await ensureWindowLibraries(electron)
  await ensureBuild()
  const { passed, failed } = await e2e(laneEnv({ [RUN_MARK]: run }), electron, process.argv.slice(2))
  await endLeftovers(run)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
})
