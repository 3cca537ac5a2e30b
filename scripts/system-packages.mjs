import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { command, has } from './command.mjs'
import { SetupError, say } from './say.mjs'

/** Debian package names; `t64` is what newer Debian and Ubuntu call the same library. */
const WINDOW = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libxtst6',
  'libdrm2',
  'libnotify4',
  'libsecret-1-0',
  'fonts-noto-cjk',
]

const COMPILER = ['build-essential', 'python3']

/** Programs that judge the .docx, and the screen without a screen. */
const TESTS = [
  'xvfb',
  'xauth',
  'libreoffice-writer-nogui',
  'poppler-utils',
  'pandoc',
  'python3-docx',
  'fonts-noto-cjk',
]

let listsAreFresh = false

function isDebian() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

async function installed(name) {
  for (const variant of [name, `${name}t64`]) {
    const { output } = await command('dpkg-query', ['-W', '-f=${db:Status-Status}', variant], { quiet: true })
    if (output.endsWith('installed') && !output.includes('not-installed')) return true
  }
  return false
}

/** The name under which this Debian or Ubuntu offers a package. */
async function offered(name) {
  const { code, output } = await command('apt-cache', ['show', '--no-all-versions', `${name}t64`], {
    quiet: true,
  })
  return code === 0 && output.includes('Package:') ? `${name}t64` : name
}

async function apt(args, label) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return command('apt-get', ['-q', '-y', ...args], { quiet: true, label, env })
}

/** Installs what is missing of `names` when we may, else stops with the exact command. */
async function ensureDebian(names, purposeZh, purposeEn) {
  const missing = []
  for (const name of names) if (!(await installed(name))) missing.push(name)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0)
    throw new SetupError(
      `${purposeZh}还缺系统软件包。请执行：\n  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`,
      `System packages are missing for ${purposeEn}. Run the command above, then the same command again.`,
    )
  say(
    `安装系统软件包：${missing.join(' ')}（约 1–5 分钟）…`,
    `Installing system packages for ${purposeEn} (1–5 minutes)…`,
  )
  if (!listsAreFresh) await apt(['update'], 'apt-get update')
  listsAreFresh = true
  const names64 = await Promise.all(missing.map(offered))
  const { code, output } = await apt(['install', '--no-install-recommends', ...names64], 'apt-get install')
  if (code !== 0)
    throw new SetupError(
      `系统软件包安装失败：\n${output.trim().split('\n').slice(-5).join('\n')}`,
      `Installing system packages failed; apt’s last lines are above.`,
    )
}

/** The shared libraries that this Electron asks for and the system lacks. */
async function missingLibraries(executable) {
  const { output } = await command('ldd', [executable], { quiet: true })
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}

/** Libraries without which Electron's window does not open; Linux only. */
export async function ensureWindowLibraries(electron) {
  if (process.platform !== 'linux') return
  if ((await missingLibraries(electron.executable)).length > 0 && isDebian())
    await ensureDebian(WINDOW, '打开窗口', 'the window')
  const missing = await missingLibraries(electron.executable)
  if (missing.length > 0)
    throw new SetupError(
      `缺少系统库：${missing.join('、')}。请用系统的软件包管理器安装 GTK 3、NSS、ALSA、GBM，然后再执行一次。`,
      `System libraries are missing: ${missing.join(', ')}. Install GTK 3, NSS, ALSA and GBM with the system’s package manager, then run again.`,
    )
  checkSandbox(electron)
}

/** Chromium's sandbox needs user namespaces or its set-uid helper; without both it dies with a long trace. */
function checkSandbox(electron) {
  if (process.getuid?.() === 0) return
  const setting = (name) => (existsSync(name) ? readFileSync(name, 'utf8').trim() : '')
  const barred =
    setting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1'
  const helper = join(electron.dir, 'chrome-sandbox')
  const mode = existsSync(helper) ? statSync(helper) : null
  const setUidRoot = mode !== null && mode.uid === 0 && (mode.mode & 0o4000) !== 0
  if (!barred || setUidRoot) return
  throw new SetupError(
    `本机限制了浏览器沙箱，请先执行：\n  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
    'This system restricts the browser sandbox; run the command above, then the same command again.',
  )
}

/** What compiling better-sqlite3 needs. */
export async function ensureCompiler() {
  if ((await has('g++')) && (await has('make')) && (await has('python3'))) return
  if (isDebian()) return ensureDebian(COMPILER, '编译数据库模块', 'compiling the database module')
  throw new SetupError(
    '编译数据库模块需要 g++、make 和 python3，请先安装。',
    'Compiling the database module needs g++, make and python3; install them first.',
  )
}

/** The screenless screen and the programs that judge the .docx. */
export async function ensureTestPrograms() {
  if (process.platform !== 'linux') return
  if (isDebian()) return ensureDebian(TESTS, '运行测试', 'the tests')
  const wanted = ['Xvfb', 'xvfb-run', 'soffice', 'pdftotext', 'pandoc']
  const missing = []
  for (const name of wanted) if (!(await has(name))) missing.push(name)
  if (missing.length > 0)
    throw new SetupError(
      `运行测试还缺这些程序：${missing.join('、')}。`,
      `The tests need these programs: ${missing.join(', ')}.`,
    )
}
