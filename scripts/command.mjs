import { spawn } from 'node:child_process'
import { root, toolEnv } from './places.mjs'

/** Children and whether each closes its own group, as a program that saves before it ends must. */
const running = new Map()

/** Ends the whole group of a child, so that no grandchild (Xvfb, Electron) outlives us. */
function endGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // The group has already gone.
  }
}

function endAll() {
  for (const [child, gentle] of running) {
    if (gentle) child.kill('SIGTERM')
    else endGroup(child, 'SIGTERM')
  }
}
process.on('exit', endAll)
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.on(signal, () => process.exit(code))

/**
 * Runs a program in its own process group and resolves to `{ code, output }`; code is 127 when it cannot be
 * started. `quiet` collects its output instead of showing it and prints a line every 15 s with `label`; with
 * `gentle` only the program itself is told when we are ended, so that it can save first.
 */
export function command(
  program,
  args,
  { cwd = root, env = toolEnv(), quiet = false, label = '', shell = false, gentle = false } = {},
) {
  return new Promise((done) => {
    const began = Date.now()
    const detached = process.platform !== 'win32'
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
    const child = spawn(program, args, { cwd, env, stdio, detached, shell })
    running.set(child, gentle)
    let output = ''
    const keep = (chunk) => (output = (output + chunk).slice(-200_000))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const beat = setInterval(() => {
      if (label) process.stderr.write(`  … ${label} ${Math.round((Date.now() - began) / 1000)} s\n`)
    }, 15_000)
    const finish = (code, text) => {
      clearInterval(beat)
      endGroup(child, 'SIGTERM')
      running.delete(child)
      done({ code, output: text })
    }
    child.on('error', (error) => finish(127, String(error)))
    child.on('close', (code, signal) => finish(code ?? (signal ? 128 : 1), output))
  })
}

/** Whether a program is on the PATH. */
export async function has(program) {
  const probe = process.platform === 'win32' ? ['where', [program]] : ['sh', ['-c', `command -v ${program}`]]
  return (await command(probe[0], probe[1], { quiet: true })).code === 0
}
