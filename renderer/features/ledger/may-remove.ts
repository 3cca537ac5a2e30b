import type { RecordUse } from '#shared/ipc/contract/figures.ts'
import { call } from '../../bridge/call.ts'
import { textNow } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { countUses, excerpt, groupUses } from './use-groups.ts'

/** Places named in the question; more than these are counted. */
const NAMED = 5

/**
 * Whether records may go: at once when no draft uses them, else when the writer still wants it, told what rests on them.
 * Nothing is asked that the writer has given up by then.
 */
export async function mayRemove(ids: readonly string[], isGivenUp: () => boolean): Promise<boolean> {
  const { uses } = await call('records:uses', { ids: [...ids], once: true })
  if (isGivenUp()) return false
  if (uses.length === 0) return true
  const text = textNow().ledger.uses
  const { figures, sentences, titles } = countUses(uses)
  return confirm({
    title: text.removeTitle(ids.length),
    body:
      figures > 0
        ? text.removeFigures(titles, figures, ids.length)
        : text.removeTold(titles, sentences, ids.length),
    lines: linesOf(uses),
    confirm: text.removeAnyway,
    danger: true,
  })
}

function linesOf(uses: readonly RecordUse[]): string[] {
  const text = textNow().ledger.uses
  const drafts = groupUses(uses)
  const lines = drafts.flatMap(({ draftTitle, sentences }) =>
    sentences.map((used) => {
      const words = excerpt(used)
        .map((piece) => piece.text)
        .join('')
      return `${drafts.length > 1 ? `《${draftTitle}》` : ''}${text.section(used.section)} · ${words}`
    }),
  )
  return lines.length > NAMED ? [...lines.slice(0, NAMED), text.removeMore(lines.length)] : lines
}
