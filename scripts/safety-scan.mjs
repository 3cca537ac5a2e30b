import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './command.mjs'
import { explainNpm, npm } from './packages.mjs'
import { cache, pinned, root } from './places.mjs'
import { say } from './say.mjs'

const source = join(root, 'tests', 'safety-scan')

/** Findings that mean a limit is missing, whatever severity the program gives them. */
const LIMITS = new Set(['LIMIT_NAVIGATION_GLOBAL_CHECK', 'PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK'])

const PLANTED = `import { BrowserWindow } from 'electron'
const options = { width: 1 } satisfies { width: number }
new BrowserWindow({ ...options, webPreferences: { nodeIntegration: true, webSecurity: false } })
`

function isBad({ id, severity, description }) {
  return (
    severity === 'HIGH' ||
    LIMITS.has(id) ||
    (id === 'CSP_GLOBAL_CHECK' && !/directives detected/.test(description))
  )
}

/** Electronegativity in an install of its own in the cache, one for each version of its lock file. */
async function install() {
  const lock = readFileSync(join(source, 'package-lock.json'))
  const folder = join(cache, `safety-scan-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`)
  if (existsSync(join(folder, '.complete'))) return folder
  say('安装安全检查程序（约 30 秒，只做一次）…', 'Installing the safety checker (about 30 seconds, once)…')
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(source, name), join(folder, name))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const { code, output } = await npm(args, folder)
  if (code !== 0) throw explainNpm(output)
  writeFileSync(join(folder, '.complete'), '')
  return folder
}

async function scan(installed, folder, env) {
  const args = [join(source, 'scan.cjs'), folder, pinned('electron')]
  const { output } = await command('node', args, { cwd: installed, env, quiet: true })
  const line = output.split('\n').find((text) => text.startsWith('@@'))
  return line ? JSON.parse(line.slice(2)) : { issues: [], errors: [{ file: folder, message: output }] }
}

/**
 * Lane: Electronegativity on our sources. Fails on a HIGH finding, a missing limit, a file that it could not
 * read, or when it does not find what is planted for it.
 */
export async function safetyScan(env) {
  const installed = await install()
  const work = mkdtempSync(join(tmpdir(), 'zongshu-scan-'))
  try {
    for (const name of ['electron', 'renderer', 'shared', 'package.json'])
      cpSync(join(root, name), join(work, 'ours', name), { recursive: true })
    mkdirSync(join(work, 'planted'))
    writeFileSync(join(work, 'planted', 'window.ts'), PLANTED)
    const ours = await scan(installed, join(work, 'ours'), env)
    const planted = await scan(installed, join(work, 'planted'), env)
    for (const issue of ours.issues)
      process.stdout.write(`  ${issue.severity} ${issue.id} ${issue.place}: ${issue.description}\n`)
    for (const error of ours.errors) process.stdout.write(`  not read: ${error.file}: ${error.message}\n`)
    const bad = ours.issues.filter(isBad).length + ours.errors.length
    const sees = planted.issues.some(isBad)
    if (!sees) process.stdout.write('  the planted fault was not found\n')
    return {
      passed: Number(bad === 0 && sees),
      failed: bad + Number(!sees),
      skipped: 0,
      note: `${ours.issues.length} remarks, ${bad} of them bad`,
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
