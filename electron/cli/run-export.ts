import { PROFILE_KINDS } from '#shared/paper/profile.ts'
import { exportDraft } from '../services/export-draft.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'
import { UsageError } from './usage.ts'

/** export --library DIR --draft ID --out FILE.docx [--profile report|meeting|official] (design 3.3). */
export async function runExport(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft', 'out', 'profile'] })
  const dir = given.path(given.need('library'))
  const draftId = given.need('draft')
  const file = given.path(given.need('out'))
  const profile = PROFILE_KINDS.find((kind) => kind === (given.get('profile') ?? 'report'))
  if (profile === undefined) throw new UsageError(`--profile 应为 ${PROFILE_KINDS.join('、')} 之一。`)
  return withLibrary(dir, async (session) => {
    await exportDraft(session, { draftId, profile, format: 'docx', file })
    return done({ draft: draftId, profile, file }, [`已写入 ${file}。`])
  })
}
