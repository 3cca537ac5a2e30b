import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { ANY, importFile, openServices, refusal, testFile, testFolder } from '../support/library.ts'

function start(script: string, ...args: string[]): ChildProcess {
  const file = resolve(import.meta.dirname, '../support', script)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function says(child: ChildProcess, word: string): Promise<void> {
  const [data] = (await once(child.stdout!, 'data')) as [Buffer]
  expect(data.toString().trim()).toBe(word)
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `2024-01-${String((n % 28) + 1).padStart(2, '0')},提案,第${n}件,立案=1 件\n`,
  )
const ledger = (count: number) => testFile(`日期,类别,标题,数据\n${rows(count).join('')}`)

async function countRecords(dir: string): Promise<number> {
  const { services } = await openServices({ dir, create: false })
  const { total } = await services['records:list']({
    filter: ANY,
    sort: { column: 'date', descending: true },
    offset: 0,
    limit: 1,
  })
  return total
}

test('a second process on the same library is refused by a sentence that names the first, until it is killed', async () => {
  const dir = testFolder()
  const child = start('hold-library.ts', dir)
  await says(child, 'open')
  const error = await refusal(() => openServices({ dir }))
  expect(error.code).toBe('library-busy')
  expect(error.message).toContain(`“${dir}”正由另一个综述程序使用（进程 ${child.pid}，`)
  await kill(child)
  expect(await countRecords(dir)).toBe(0)
})

test('a second opening inside one process is refused as well', async () => {
  const { dir } = await openServices()
  expect((await refusal(() => openServices({ dir }))).code).toBe('library-busy')
})

test('kill -9 in the middle of an import leaves nothing half-written, and the import can be done again', async () => {
  const dir = testFolder()
  const file = ledger(4000)
  const child = start('crash-import.ts', dir, file, '3000')
  await says(child, 'half')
  await kill(child)
  const reopened = await openServices({ dir, create: false })
  expect((await reopened.services['library:info']({})).recordCount).toBe(0)
  expect(await reopened.services['records:undo-state']({})).toEqual({ undo: null, redo: null })
  expect(await importFile(reopened, file)).toEqual({ imported: 4000, unchanged: 0 })
})

test('kill -9 after an import was acknowledged loses nothing', async () => {
  const dir = testFolder()
  const child = start('crash-import.ts', dir, ledger(500))
  await says(child, 'done')
  await kill(child)
  expect(await countRecords(dir)).toBe(500)
  const db = connect(databaseFile(dir), { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
})
