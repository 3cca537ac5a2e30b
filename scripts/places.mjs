import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Exact version that package.json pins for a dependency. */
export function pinned(name) {
  return pkg.devDependencies[name] ?? pkg.dependencies[name]
}

/** Holds what is big and is built once; outside the work tree, so that a fresh clone finds it again. */
export const cache = join(
  process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' && process.env.LOCALAPPDATA) ||
    join(homedir(), '.cache'),
  'zongshu',
)

/** Node 24, which the dev dependency `node` brings; the user's own Node only starts the scripts. */
export const node24 = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** Environment in which child processes find Node 24 and the project's programs first. */
export function toolEnv(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(separator)
  return { ...process.env, PATH, ...extra }
}
