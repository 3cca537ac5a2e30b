import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { rawRows, rawXlsx } from '../support/build-xlsx.ts'

const WORKER = resolve(import.meta.dirname, '../../out/main/reading-worker.js')

/** Stands for the process of the services: reads the table in a thread and counts how often it could do other work. */
const HOST = `import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
const [worker, file] = process.argv.slice(2)
let beats = 0
const heart = setInterval(() => { beats += 1 }, 5)
const thread = new Worker(worker, { workerData: { bytes: readFileSync(file), name: 'big.xlsx' }, resourceLimits: { maxOldGenerationSizeMb: 1536 } })
let rows = 0
const end = (result) => { clearInterval(heart); process.parentPort.postMessage({ ...result, rows, beats }) }
thread.on('error', (error) => end({ kind: 'error', message: String(error) }))
thread.on('message', (answer) => {
  if (answer.kind === 'rows') { rows += answer.rows.widths.length; thread.postMessage('next') }
  else if (answer.kind !== 'progress') end({ kind: answer.kind, sheets: answer.workbook?.sheets.map(({ name }) => name) })
})
`

test('the built reading thread runs beside the process of the services', async ({ app }) => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    `2025-03-${10 + (row % 20)}`,
    `第${row}次活动`,
    row,
  ])
  const file = join(app.work, 'big.xlsx')
  const host = join(app.work, 'host.mjs')
  writeFileSync(file, rawXlsx({ sheets: [{ name: '台账', data: rawRows(rows) }] }))
  writeFileSync(host, HOST)
  const answer = await app.electron.evaluate(
    ({ utilityProcess }, [script = '', ...args]) =>
      new Promise<{ kind: string; rows: number; beats: number; sheets: string[] }>((done) => {
        utilityProcess.fork(script, args).once('message', done)
      }),
    [host, WORKER, file],
  )
  expect(answer).toMatchObject({ kind: 'done', rows: 20_000, sheets: ['台账'] })
  expect(answer.beats).toBeGreaterThan(5)
})
