import { STATE_NAMES } from '../services/collect/export-board.ts'
import { readStatus } from '../services/collect/report-status.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { NEW_LIBRARY, withLibrary } from './command-session.ts'

/** status --library DIR --from YYYY-MM-DD --to YYYY-MM-DD: who reported what. */
export async function runStatus(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'from', 'to'] })
  const period = given.period()
  const status = await withLibrary(
    given.path(given.need('library')),
    (session) => readStatus(session, period),
    NEW_LIBRARY,
  )
  const counts = Object.entries(STATE_NAMES).map(([state, name]) => {
    const count = status.departments.filter((each) => each.state === state).length
    return `${name} ${count}`
  })
  return done({ ...period, ...status }, [`${status.departments.length} 个部门：${counts.join('，')}。`])
}
