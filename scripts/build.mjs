import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.mjs'
import { root } from './places.mjs'
import { SetupError, say } from './say.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

function newest(path) {
  const info = statSync(path)
  if (!info.isDirectory()) return info.mtimeMs
  // A folder's own time changes when a file is deleted in it.
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Whether any source is newer than what out/ was built from. */
export function isStale() {
  const outputs = ['main/index.js', 'main/host.js', 'preload/index.cjs', 'renderer/index.html'].map((name) =>
    join(root, 'out', name),
  )
  if (!outputs.every((file) => existsSync(file))) return true
  const built = Math.min(...outputs.map((file) => statSync(file).mtimeMs))
  return SOURCES.some((name) => existsSync(join(root, name)) && newest(join(root, name)) > built)
}

/** Builds out/ with electron-vite; a failure shows what the compiler said. */
export async function build() {
  say('构建程序（约 10–30 秒）…', 'Building the program (10–30 seconds)…')
  const { code, output } = await command('electron-vite', ['build'], {
    quiet: true,
    label: 'electron-vite',
    shell: process.platform === 'win32',
  })
  if (code !== 0)
    throw new SetupError(`构建失败：\n${output.trim()}`, 'The build failed; see the lines above.')
  return output
}

/** Builds only when a source changed since the last build. */
export async function ensureBuild() {
  if (isStale()) await build()
}
