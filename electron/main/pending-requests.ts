import type { Result } from '#shared/ipc/result.ts'

export type PendingRequests = {
  /** A new request's number and the promise of its answer. */
  open(): { id: number; answer: Promise<Result<unknown>> }
  settle(id: number, result: Result<unknown>): void
  /** Answers everything that still waits, because the process that would answer has gone. */
  settleAll(result: Result<unknown>): void
}

/** Pairs answers with requests by number; an answer to an unknown number is ignored. */
export function createPendingRequests(): PendingRequests {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let last = 0
  return {
    open() {
      const id = ++last
      const answer = new Promise<Result<unknown>>((resolve) => waiting.set(id, resolve))
      return { id, answer }
    },
    settle(id, result) {
      waiting.get(id)?.(result)
      waiting.delete(id)
    },
    settleAll(result) {
      for (const resolve of waiting.values()) resolve(result)
      waiting.clear()
    },
  }
}
