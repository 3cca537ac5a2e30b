import { parseDateCell } from '#shared/domain/date-cell.ts'

const SHORT = /^(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/

/**
 * The day a writer typed, YYYY-MM-DD, or null: every form of a 日期 cell, eight digits, or month and day alone,
 * which take the year of `today`.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim()
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const short = SHORT.exec(text)
  const full = compact
    ? `${compact[1]}-${compact[2]}-${compact[3]}`
    : short
      ? `${today.slice(0, 4)}-${short[1]}-${short[2]}`
      : text
  const read = parseDateCell(full)
  return read.ok ? read.day : null
}
