import { sideText } from '#shared/drafting/merge-text.ts'
import { regenerateDraft } from '../services/rewrite-draft.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'
import { UsageError } from './usage.ts'

const RESOLVES = ['ours', 'theirs', 'ask'] as const

/**
 * regenerate --library DIR --draft ID [--resolve ours|theirs|ask]: writes the draft again and keeps what the writer made
 * of it. With ask, the default, conflicts stay as the writer has them and are told.
 */
export async function runRegenerate(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft', 'resolve'] })
  const dir = given.path(given.need('library'))
  const id = given.need('draft')
  const wanted = given.get('resolve') ?? 'ask'
  const resolve = RESOLVES.find((each) => each === wanted)
  if (resolve === undefined) throw new UsageError(`--resolve 应为 ${RESOLVES.join('、')} 之一。`)
  return withLibrary(dir, (session) => {
    const { kept, renewed, added, conflicts, revision } = regenerateDraft(session, id, resolve)
    const told = conflicts.map((conflict) => ({
      id: conflict.id,
      section: conflict.section,
      what: conflict.what,
      base: sideText(conflict, 'base'),
      ours: sideText(conflict, 'ours'),
      theirs: sideText(conflict, 'theirs'),
    }))
    return done({ kept, renewed, added, conflicts: told, revision }, [
      `保留 ${kept} 段，更新 ${renewed} 段，新增 ${added} 段。`,
      ...(told.length > 0
        ? [`${told.length} 段两边都改过，现保留您的写法；用 --resolve ours 或 theirs 决定。`]
        : []),
    ])
  })
}
