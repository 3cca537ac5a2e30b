import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { command } from './command.mjs'
import { root } from './places.mjs'
import { SetupError, say } from './say.mjs'

const sample = join(root, 'resources', 'sample')
const target = join(root, 'out', 'sample')

async function cli(...args) {
  const { code, output } = await command('node', [join('electron', 'cli', 'index.ts'), ...args], {
    quiet: true,
  })
  if (code !== 0)
    throw new SetupError(
      `示例台账没有做成稿子：\n${output.trim()}`,
      'The sample ledger was not turned into a draft; see the lines above.',
    )
}

/** The years that the sample's rows cover, as whole years. */
function samplePeriod(records) {
  const years = [...readFileSync(records, 'utf8').matchAll(/^(\d{4})-\d{2}-\d{2},/gm)]
    .map((match) => match[1])
    .sort()
  return [`${years.at(0)}-01-01`, `${years.at(-1)}-12-31`]
}

/** The program's main job without a window: sample ledger in, review out as .docx; prints its path on stdout. */
export async function runSampleJob() {
  say(
    '没有图形界面，改用命令行把示例台账做成综述（约 5 秒）…',
    'No display here: turning the sample ledger into a review from the command line (about 5 seconds)…',
  )
  const about = JSON.parse(readFileSync(join(sample, 'library.json'), 'utf8'))
  const records = join(sample, about.records)
  const library = join(target, 'library')
  const [from, to] = samplePeriod(records)
  const file = join(target, `年度工作综述（示例）.docx`)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  await cli('import', records, '--library', library, '--indicators', join(sample, about.indicators))
  await cli('draft', '--library', library, '--from', from, '--to', to, '--organ', about.organ, '--out', file)
  say('完成，文稿在：', 'Done; the document is at:')
  process.stdout.write(`${file}\n`)
}
