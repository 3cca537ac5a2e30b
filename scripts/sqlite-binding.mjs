import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { command } from './command.mjs'
import { fallbackBinding } from './electron-path.mjs'
import { cache, root, toolEnv } from './places.mjs'
import { SetupError, say } from './say.mjs'

// NAPI_VERSION=9 alone fails: persistent references to strings need the experimental flag there.
const CXXFLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/** A folder whose include/node holds Node's headers, so that node-gyp need not download them. */
function headerFolder() {
  const beside = resolve(dirname(process.env.npm_node_execpath ?? process.execPath), '..')
  return [beside, '/usr', '/usr/local'].find((dir) => existsSync(join(dir, 'include', 'node', 'node_api.h')))
}

/** Compiles better-sqlite3 once for the fallback Electron and keeps the binary in the cache. */
export async function ensureFallbackBinding() {
  if (existsSync(fallbackBinding)) return
  say(
    '为备用 Electron 编译数据库模块（约 1–2 分钟，只做一次）…',
    'Compiling the database module for the fallback Electron (1–2 minutes, once)…',
  )
  const work = join(cache, `making-binding-${process.pid}`)
  try {
    mkdirSync(join(work, 'node_modules'), { recursive: true })
    const copy = join(work, 'node_modules', 'better-sqlite3')
    cpSync(join(root, 'node_modules', 'better-sqlite3'), copy, { recursive: true })
    cpSync(join(root, 'node_modules', 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
      recursive: true,
    })
    const gyp = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
    const headers = headerFolder()
    const args = [
      gyp,
      'rebuild',
      '--release',
      '--force_build=1',
      ...(headers ? [`--nodedir=${headers}`] : []),
    ]
    const { code, output } = await command('node', args, {
      cwd: copy,
      env: toolEnv({ CXXFLAGS, npm_config_nodedir: undefined }),
      quiet: true,
      label: 'better-sqlite3',
    })
    const built = join(copy, 'build', 'Release', 'better_sqlite3.node')
    if (code !== 0 || !existsSync(built))
      throw new SetupError(
        `数据库模块编译失败。需要 g++、make 和 python3；最后几行：\n${output.trim().split('\n').slice(-8).join('\n')}`,
        'Compiling the database module failed; it needs g++, make and python3. The last lines are above.',
      )
    mkdirSync(dirname(fallbackBinding), { recursive: true })
    renameSync(built, fallbackBinding)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
