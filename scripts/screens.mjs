import { spawn } from 'node:child_process'
import { has } from './command.mjs'

/** One screen of its own, `{ name, close }`; rejects when Xvfb ends before it is ready. */
function openScreen(env) {
  return new Promise((ready, failed) => {
    const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
    const child = spawn('Xvfb', args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const gone = new Promise((done) => child.once('close', done))
    const close = () => {
      child.kill('SIGTERM')
      return gone
    }
    child.once('error', failed)
    child.once('exit', (code) => failed(new Error(`Xvfb ended with ${code} before its screen was ready.`)))
    child.stdio[3].once('data', (number) => ready({ name: `:${String(number).trim()}`, close }))
  })
}

/**
 * Runs `work` with the names of `count` screens that nothing else draws on, and closes them afterwards; with none
 * where there is no Xvfb, so that windows open on the screen the person sits at.
 */
export async function withScreens(count, env, work) {
  if (process.platform !== 'linux' || !(await has('Xvfb'))) return work([])
  const screens = await Promise.all(Array.from({ length: count }, () => openScreen(env)))
  const closeAll = () => screens.map(({ close }) => close())
  process.once('exit', closeAll)
  try {
    return await work(screens.map(({ name }) => name))
  } finally {
    process.off('exit', closeAll)
    await Promise.all(closeAll())
  }
}
