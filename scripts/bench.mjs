import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { command, has } from './command.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { endLeftovers, RUN_MARK } from './leftovers.mjs'
import { onNode24 } from './on-node24.mjs'
import { root, toolEnv } from './places.mjs'
import { runScript } from './say.mjs'
import { ensureTestPrograms, ensureWindowLibraries } from './system-packages.mjs'

/**
 * Runs every program in tests/bench, one after the other, or those named as arguments. Each prints one line a
 * measurement: ours, the floor measured beside it in the same run, and the ratio.
 */
await runScript(async () => {
  if (!(await onNode24(import.meta.url))) return
  await ensureTestPrograms()
  const electron = await ensureElectron()
  await ensureWindowLibraries(electron)
  await ensureBuild()
  const run = `${process.pid}-${Date.now()}`
  const env = toolEnv({ ...electron.env, [RUN_MARK]: run })
  const wanted = process.argv.slice(2)
  const programs = readdirSync(join(root, 'tests', 'bench'))
    .filter((name) => name.endsWith('.ts') && (wanted.length === 0 || wanted.includes(name.slice(0, -3))))
    .sort()
  const screen = process.platform === 'linux' && (await has('xvfb-run'))
  const through = screen ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'] : []
  process.stdout.write(`Electron ${electron.version} (${electron.kind}), Node ${process.versions.node}\n`)
  for (const name of programs) {
    process.stdout.write(`\n── ${name}\n`)
    const line = [...through, 'node', join('tests', 'bench', name)]
    const { code } = await command(line[0], line.slice(1), { env })
    if (code !== 0) process.exitCode = 1
  }
  await endLeftovers(run)
})
