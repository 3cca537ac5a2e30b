import { Worker } from 'node:worker_threads'
import type { ExtractOptions } from '#shared/extraction/extract-figures.ts'
import type { Extraction } from '#shared/extraction/model.ts'

/**
 * Finds the figures of a text in a thread of its own, so that the services go on answering. `program` is the file that
 * the thread runs.
 *
 * @throws Error when the thread ends without an answer
 */
export function extractInThread(
  program: URL,
): (text: string, options: ExtractOptions) => Promise<Extraction> {
  return (text, options) =>
    new Promise((answer, fail) => {
      const worker = new Worker(program)
      worker.once('message', (found: Extraction) => {
        answer(found)
        void worker.terminate()
      })
      worker.once('error', fail)
      worker.once('exit', () => fail(new Error('the thread of a text ended without an answer')))
      worker.postMessage({ text, options })
    })
}
