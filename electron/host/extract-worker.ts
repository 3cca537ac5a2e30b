import { parentPort } from 'node:worker_threads'
import { extractFigures, type ExtractOptions } from '#shared/extraction/extract-figures.ts'

/** Answers one text with its figures; whoever started the thread ends it. */
parentPort?.once('message', ({ text, options }: { text: string; options: ExtractOptions }) => {
  parentPort?.postMessage(extractFigures(text, options))
})
