import { readDocument } from '../services/draft-text.ts'
import { stored } from '../services/drafts.ts'
import { exportDraft } from '../services/export-draft.ts'
import type { Session } from '../services/session.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'
import { chooseProfile, refuseUnknownProfile } from './choose-profile.ts'
import { UsageError } from './usage.ts'

const FORMATS = ['docx', 'txt', 'zip'] as const
type Format = (typeof FORMATS)[number]

/** export --library DIR --draft ID --out FILE [--profile ID] [--format docx|txt|zip] (design 3.3). */
export async function runExport(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft', 'out', 'profile', 'format'] })
  const dir = given.path(given.need('library'))
  const draftId = given.need('draft')
  const wanted = given.get('profile')
  refuseUnknownProfile(dir, wanted)
  const file = given.path(given.need('out'))
  const format = formatOf(file, given.get('format'))
  return withLibrary(dir, async (session) => {
    const profile = chooseProfile(session, draftId, wanted)
    await exportDraft(session, { draftId, profile, format, file })
    // Which fonts a computer has is known to its window only; the file asks for them all the same.
    return done({ draft: draftId, profile, format, file, fonts: 'not-checked' }, [
      `已写入 ${file}。`,
      ...contentsNote(session, draftId, format),
    ])
  })
}

/** Pages are laid by the window only; a page number that nobody counted is not printed. */
function contentsNote(session: Session, draftId: string, format: Format): string[] {
  const { contents } = readDocument(stored(session, draftId).document).paper ?? {}
  if (contents !== true || format === 'txt') return []
  return ['目录里的页码没有填：请在 Word 里更新目录，或在窗口里导出。']
}

/** The format asked for, or the one that the file's ending names; the two must agree. */
function formatOf(file: string, wanted: string | undefined): Format {
  const ending = /\.([^.\\/]+)$/u.exec(file)?.[1]?.toLowerCase()
  const named = FORMATS.find((format) => format === (wanted ?? ending))
  if (named === undefined) {
    const list = FORMATS.join('、')
    throw new UsageError(
      wanted === undefined ? `--out 的文件名应以 ${list} 之一结尾。` : `--format 应为 ${list} 之一。`,
    )
  }
  if (named === ending) return named
  throw new UsageError(`--out 的文件名应以 .${named} 结尾，与 --format ${named} 一致。`)
}
