import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Name of the variable that marks every process of one test run. */
export const RUN_MARK = 'ZONGSHU_TEST_RUN'

function marked(run) {
  if (!existsSync('/proc/self/environ')) return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`${RUN_MARK}=${run}\0`)
      } catch {
        return false
      }
    })
}

/** Ends what a run left behind and returns the command lines; Linux only, elsewhere nothing is found. */
export async function endLeftovers(run) {
  for (let wait = 0; wait < 10 && marked(run).length > 0; wait++) await pause(300)
  return marked(run).map((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 120)
      process.kill(Number(pid), 'SIGKILL')
      return line
    } catch {
      return pid
    }
  })
}
