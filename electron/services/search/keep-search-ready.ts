import type { Session } from '../session.ts'

/** The first screen's own questions come before the index. */
const START_DELAY_MS = 1500
/** Between two slices, so that questions are answered in between. */
const PAUSE_MS = 5

/**
 * Prepares the search of the open library behind the scenes: a while after `kick`, slice by slice. Call it when a library
 * was opened and when records changed. `current` is the open session, null when there is none.
 */
export function keepSearchReady(current: () => Session | null): { kick(): void } {
  let timer: NodeJS.Timeout | null = null
  const step = (): void => {
    timer = null
    if (current()?.prepareSearch() === true) wait(PAUSE_MS)
  }
  const wait = (ms: number): void => {
    // An unfinished index must not keep a process from ending.
    timer = setTimeout(step, ms).unref()
  }
  return {
    kick() {
      if (timer === null) wait(START_DELAY_MS)
    },
  }
}
