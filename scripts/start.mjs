import { ensureBuild } from './build.mjs'
import { command } from './command.mjs'
import { sandboxFlags } from './electron-path.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { onNode24 } from './on-node24.mjs'
import { root, toolEnv } from './places.mjs'
import { runScript } from './say.mjs'
import { runSampleJob } from './sample-job.mjs'
import { ensureWindowLibraries } from './system-packages.mjs'

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

await runScript(async () => {
  if (!(await onNode24(import.meta.url))) return
  if (!hasDisplay()) return runSampleJob()
  const electron = await ensureElectron()
  await ensureWindowLibraries(electron)
  await ensureBuild()
  const { code } = await command(electron.executable, [...sandboxFlags(), root, ...process.argv.slice(2)], {
    env: toolEnv(electron.env),
    gentle: true,
  })
  process.exitCode = code
})
