import { parentPort, workerData } from 'node:worker_threads'
import { ServiceError } from '#shared/ipc/result.ts'
import { buffersOf, packRows } from './packed-rows.ts'
import type { ReadingAnswer, ReadingOrder } from './reading-messages.ts'
import { readWorkbook } from './read-workbook.ts'

/** Entry of the thread that reads large tables, so that the process of the services keeps answering meanwhile. */
const ROWS_A_PIECE = 1000
const PROGRESS_EVERY_MS = 100

const port = parentPort
if (port === null) throw new Error('this is a thread, not a program')

const post = (answer: ReadingAnswer, given: readonly ArrayBuffer[] = []): void =>
  port.postMessage(answer, given)
const nextAsked = (): Promise<void> =>
  new Promise((resolve) => {
    port.once('message', () => resolve())
  })

async function read({ bytes, name }: ReadingOrder): Promise<void> {
  let told = 0
  const onProgress = (done: number): void => {
    const now = performance.now()
    if (now - told < PROGRESS_EVERY_MS) return
    told = now
    post({ kind: 'progress', done })
  }
  const { sheets, ...workbook } = await readWorkbook(bytes, { name, onProgress })
  for (const [sheet, { rows }] of sheets.entries()) {
    for (let from = 0; from < rows.length; from += ROWS_A_PIECE) {
      const asked = nextAsked()
      const piece = packRows(rows.slice(from, from + ROWS_A_PIECE))
      post({ kind: 'rows', sheet, rows: piece }, buffersOf(piece))
      await asked
    }
  }
  post({
    kind: 'done',
    workbook: {
      ...workbook,
      sheets: sheets.map(({ name: title, hidden, merged }) => ({ name: title, hidden, merged })),
    },
  })
}

read(workerData as ReadingOrder).catch((error: unknown) => {
  if (error instanceof ServiceError) {
    const { code, message, reason, detail } = error
    post({ kind: 'refused', code, message, reason, detail })
  } else
    post({ kind: 'failed', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) })
})
