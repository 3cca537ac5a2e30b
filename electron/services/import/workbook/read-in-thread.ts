import { Worker } from 'node:worker_threads'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Cell, Workbook } from '#shared/tables/model.ts'
import { unpackRows } from './packed-rows.ts'
import type { ReadingAnswer, ReadingOrder } from './reading-messages.ts'
import { throwIfCanceled, type ReadingTask } from './reading-task.ts'
import { tooLarge } from './refusals.ts'

/** Memory of the reading thread in MB; beyond it the thread ends and the file is refused. */
const THREAD_MEMORY = 1536

/** Beside the sources it is a TypeScript file, in the built program an entry of its own; see electron.vite.config.ts. */
function threadFile(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('reading-worker.ts', here)
  return new URL(here.includes('/chunks/') ? '../reading-worker.js' : 'reading-worker.js', here)
}

/**
 * readWorkbook in a thread of its own. A cancelled reading ends at once.
 *
 * @throws ServiceError as readWorkbook
 */
export async function readInThread(bytes: Uint8Array, task: ReadingTask): Promise<Workbook> {
  throwIfCanceled(task)
  const order: ReadingOrder = { bytes, name: task.name }
  const worker = new Worker(threadFile(), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY },
  })
  try {
    return await receive(worker, task)
  } finally {
    await worker.terminate()
  }
}

function receive(worker: Worker, task: ReadingTask): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ServiceError('canceled', { code: 'reading-stopped' }))
    task.signal?.addEventListener('abort', cancel, { once: true })
    const rows: Cell[][][] = []
    worker.on('message', (answer: ReadingAnswer) => {
      if (answer.kind === 'progress') task.onProgress?.(answer.done)
      else if (answer.kind === 'rows') {
        const sheet = (rows[answer.sheet] ??= [])
        for (const row of unpackRows(answer.rows)) sheet.push(row)
        // Whatever else waits comes between two pieces.
        setImmediate(() => worker.postMessage('next'))
      } else if (answer.kind === 'done') {
        const sheets = answer.workbook.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? [] }))
        task.onProgress?.(1)
        resolve({ ...answer.workbook, sheets })
      } else if (answer.kind === 'refused') {
        reject(new ServiceError(answer.code, answer.reason ?? answer.message, answer.detail))
      } else reject(new Error(answer.stack))
    })
    worker.once('error', (error) => {
      const code = 'code' in error ? error.code : ''
      reject(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(task.name, { code: 'memory-full' }) : error)
    })
    worker.once('exit', () => {
      task.signal?.removeEventListener('abort', cancel)
      reject(new Error('the reading thread ended without an answer'))
    })
  })
}
