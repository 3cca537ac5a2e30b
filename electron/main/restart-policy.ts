const WINDOW_MS = 60_000
const MOST_STARTS = 4

/** Allows a few restarts a minute; a host that dies at once each time is left down. Times are milliseconds. */
export function createRestartPolicy(): { allows(now: number): boolean } {
  let deaths: number[] = []
  return {
    allows(now) {
      deaths = [...deaths.filter((time) => now - time < WINDOW_MS), now]
      return deaths.length < MOST_STARTS
    },
  }
}
