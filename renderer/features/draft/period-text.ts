import type { DraftText } from '../../text/zh-CN/draft.ts'

/** A period as a person says it: 2024年, 2013—2024年, or its two days when it is no run of whole years. */
export function periodText(period: { readonly from: string; readonly to: string }, text: DraftText): string {
  const { from, to } = period
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return text.evidence.to(from, to)
  return text.year(from.slice(0, 4), to.slice(0, 4))
}
