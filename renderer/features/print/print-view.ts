import { usePrint, type PrintRequest } from './print-store.ts'

let queue: Promise<unknown> = Promise.resolve()

/**
 * Sets the pages of a draft up for printing, out of sight, runs `work` when they are laid out with all their pictures,
 * and takes them down again. One after another: the window prints what stands in it.
 *
 * @throws what reading the draft threw, or what `work` threw
 */
export function withPrintView<T>(
  request: PrintRequest,
  work: (headingPages: Readonly<Record<string, number>>) => Promise<T>,
): Promise<T> {
  const turn = queue.then(async () => {
    try {
      const headingPages = await new Promise<Readonly<Record<string, number>>>((onReady, onFailure) => {
        usePrint.setState({ stage: { request, onReady, onFailure } })
      })
      return await work(headingPages)
    } finally {
      usePrint.setState({ stage: null })
    }
  })
  queue = turn.catch(() => undefined)
  return turn
}
