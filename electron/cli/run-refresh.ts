import { acceptFigures, reportFigures } from '../services/refresh-draft.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'
import { UsageError } from './usage.ts'

/** refresh --library DIR --draft ID [--accept all|ID,…]: how every figure stands to the ledger; sets those accepted. */
export async function runRefresh(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft', 'accept'] })
  const dir = given.path(given.need('library'))
  const id = given.need('draft')
  const accept = given.get('accept')
  return withLibrary(dir, (session) => {
    const before = reportFigures(session, id)
    const figures = accept === undefined ? before : acceptFigures(session, id, readAccept(accept))
    const open = figures.filter(({ state }) => state === 'changed' || state === 'orphaned')
    const set = figures.filter(({ shown }, at) => shown !== before[at]?.shown)
    return done({ figures }, [
      ...(accept === undefined ? [] : [`改了 ${set.length} 处数字。`]),
      ...open.map(({ id: figure, label, state, shown, current }) =>
        state === 'changed'
          ? `已变 ${figure} ${label}：${shown} → ${current}`
          : `失联 ${figure} ${label}：${shown}`,
      ),
      open.length === 0 ? '文中的数字都与台账一致。' : `${open.length} 处数字与台账不一致。`,
    ])
  })
}

function readAccept(text: string): 'all' | string[] {
  if (text.trim() === 'all') return 'all'
  const ids = text
    .split(/[,，]/)
    .map((id) => id.trim())
    .filter((id) => id !== '')
  if (ids.length === 0) throw new UsageError('--accept 应为 all，或用逗号分开的数字编号。')
  return ids
}
