import { describeIndicatorProblem } from '#shared/figures/problem-text.ts'
import { listIndicators } from '../services/indicators.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { NEW_LIBRARY, withLibrary } from './command-session.ts'

/** indicators --library DIR --from … --to … (design 3.3); what could not be computed is told on stderr. */
export async function runIndicators(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'from', 'to'] })
  const dir = given.path(given.need('library'))
  const period = given.period()
  return withLibrary(
    dir,
    (session) => {
      const { indicators, problems } = listIndicators(session, period)
      const listed = indicators.map(({ label, aggregate, value, unit, approx, text, records }) => {
        return { label, aggregate, value, unit, approx, text, records }
      })
      return done({ indicators: listed }, problems.map(describeIndicatorProblem))
    },
    NEW_LIBRARY,
  )
}
