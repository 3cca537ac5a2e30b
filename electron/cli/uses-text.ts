import type { SectionId } from '#shared/document/model.ts'
import { SECTION_NAMES } from '#shared/document/section-names.ts'
import type { ForeseenFigure, RecordUse } from '#shared/ipc/contract/figures.ts'

const TOLD = 5

/** Which sentences of which drafts use the records, a line each; nothing when none does. */
export function describeUses(uses: readonly RecordUse[]): string[] {
  const places = new Map(
    uses.map((use) => [[use.draftId, use.blockId, use.figureId, use.sentence].join(), use]),
  )
  if (places.size === 0) return []
  const drafts = new Set(uses.map(({ draftId }) => draftId)).size
  const lines = [...places.values()].slice(0, TOLD).map(({ draftTitle, section, sentence }) => {
    return `  《${draftTitle}》${nameOf(section)}：${sentence}`
  })
  const rest = places.size > TOLD ? [`  等 ${places.size} 处。`] : []
  return [`有 ${drafts} 份稿的 ${places.size} 处用到：`, ...lines, ...rest]
}

/** Which numbers a change takes away from the ledger, in one line; nothing when none. */
export function describeForeseen(figures: readonly ForeseenFigure[]): string[] {
  if (figures.length === 0) return []
  const told = figures.slice(0, TOLD).map(({ label, text, after }) => `${label} ${text}→${after ?? '无'}`)
  const rest = figures.length > TOLD ? `等 ${figures.length} 处` : ''
  return [`台账改动后，这些数字与正文不符，会标为“已变”：${told.join('，')}${rest}。`]
}

function nameOf(section: SectionId): string {
  return SECTION_NAMES[section]
}
