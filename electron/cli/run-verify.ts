import { verifyDraft } from '../services/verify-draft.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'

/** verify --library DIR --draft ID: totals, shares, rates and repeated values of the text that do not hold. */
export async function runVerify(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft'] })
  const dir = given.path(given.need('library'))
  const id = given.need('draft')
  return withLibrary(dir, (session) => {
    const findings = verifyDraft(session, id)
    const errors = findings.filter(({ severity }) => severity === 'error')
    return done({ findings }, [
      ...findings.map(({ code, message }) => `${code} ${message}`),
      errors.length === 0 ? '没有对不上的数。' : `${errors.length} 处数对不上。`,
    ])
  })
}
