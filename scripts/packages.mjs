import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.mjs'
import { checkRoomForPackages } from './free-space.mjs'
import { node24, pinned, root } from './places.mjs'
import { SetupError, say } from './say.mjs'

const stamp = join(root, 'node_modules', '.zongshu-lock')

const NPM_SETTINGS = {
  npm_config_loglevel: 'error',
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_mintimeout: '2000',
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** Turns npm's output into the one sentence that helps. */
export function explainNpm(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output))
    return new SetupError(
      '连不上 npm 软件源。请检查网络或代理（npm config get registry），再执行一次。',
      'The npm registry cannot be reached. Check the network or proxy (npm config get registry), then run again.',
    )
  if (/ENOSPC/.test(output))
    return new SetupError('磁盘已满，安装没有完成。', 'The disk is full; the install did not finish.')
  if (/EACCES|EPERM|EBUSY/.test(output))
    return new SetupError(
      `没有权限写入 ${root}。请关掉正在运行的综述，换到自己的文件夹或改好权限后再执行。`,
      `No permission to write to ${root}. Close Zongshu if it is running, use a folder of your own or mend the permissions, then run again.`,
    )
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line))
  return new SetupError(
    `安装依赖失败，npm 说：\n${errors.slice(0, 5).join('\n') || output.trim().slice(-600)}`,
    'Installing the dependencies failed; npm’s own words are above.',
  )
}

/** Runs npm with few and short retries; its errors are kept even when the npm that started us is to be silent. */
export function npm(args, cwd = root) {
  const env = { ...process.env, ...NPM_SETTINGS }
  return command('npm', args, {
    cwd,
    env,
    quiet: true,
    shell: process.platform === 'win32',
    label: `npm ${args[0]}`,
  })
}

/** Runs the one install script that we need, and links its program, which npm leaves out while it is missing. */
async function fetchNode24() {
  const folder = join(root, 'node_modules', 'node')
  // npm's own Node: the one that runs this script may have been replaced by npm ci a moment ago.
  const outer = process.env.npm_node_execpath ?? process.execPath
  const fetched = await command(outer, ['installArchSpecificPackage.js'], { cwd: folder, quiet: true })
  const linked = await npm(['rebuild', 'node', '--ignore-scripts'])
  if (!(await isNode24())) throw explainNpm(fetched.output + linked.output)
}

/** Whether npm's own record says that everything locked is installed, as after a plain `npm ci`. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(
    // Optional packages are those of other systems.
    ([path, { version, optional }]) =>
      path === '' ||
      optional ||
      (installed[path]?.version === version && existsSync(join(root, path, 'package.json'))),
  )
}

async function installPackages() {
  checkRoomForPackages()
  say('安装依赖（npm ci，约 1–3 分钟）…', 'Installing dependencies (npm ci, about 1–3 minutes)…')
  // Whether npm runs install scripts differs by version and setting, so it runs none.
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (code !== 0) throw explainNpm(output)
}

async function isNode24() {
  return (await command(node24, ['-v'], { quiet: true })).output.trim() === `v${pinned('node')}`
}

/** Installs exactly what package-lock.json names, unless that was done already; then makes sure of Node 24. */
export async function ensurePackages() {
  const wanted = lockHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node24)) return
  if (!isInstalled()) await installPackages()
  if (!(await isNode24())) await fetchNode24()
  writeFileSync(stamp, wanted)
}
