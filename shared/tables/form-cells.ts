import { parseFiguresCell, writeFiguresCell } from '../domain/figures-cell.ts'
import { parseFiguresEntry } from '../domain/figures-entry.ts'
import { parseDateCell } from '../domain/date-cell.ts'
import type { Period } from '../domain/period.ts'
import { NO_CONTEXT, readDate } from './date-habits.ts'
import type { Cell } from './model.ts'

/** Days of a sheet's count that can only be days of our time: 1954 to 2119. */
const SERIALS = { from: 20_000, to: 80_000 }

/**
 * The days of a form's date cell: of a true date, of one that lost its format, or of a text. A day without a year
 * (3月18日) is that of the form's period where the period holds it once. What is no plain date stays as it was written.
 */
export function formDays(cell: Cell | undefined, period: Period | null): { date: string; endDate: string } {
  if (cell === undefined) return { date: '', endDate: '' }
  if (cell.day !== null) return { date: cell.day, endDate: '' }
  const { number, text } = cell
  if (number !== null && Number.isInteger(number) && number >= SERIALS.from && number <= SERIALS.to) {
    return { date: new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10), endDate: '' }
  }
  const asWritten = { date: text, endDate: '' }
  if (period === null || text.trim() === '' || number !== null || parseDateCell(text).ok) return asWritten
  const years = new Set([period.from.slice(0, 4), period.to.slice(0, 4)])
  const inside = [...years].flatMap((year) => {
    const read = readDate({ text, number: null, day: null }, { ...NO_CONTEXT, givenYear: Number(year) })
    if (read.kind !== 'date' || read.doubt !== null) return []
    const end = read.endDate ?? read.date
    return period.from <= read.date && end <= period.to
      ? [{ date: read.date, endDate: read.endDate ?? '' }]
      : []
  })
  const [first] = inside
  return first !== undefined && inside.every(({ date }) => date === first.date) ? first : asWritten
}

/**
 * The 数据 cell of a form in the strict form. Figures typed as one says them (批示2件，采用3条) are read where nothing is
 * doubtful about them, and `typed` says what for; anything else stays for the strict reader to refuse.
 */
export function formFigures(text: string): { text: string; typed: boolean } {
  if (parseFiguresCell(text).problems.length === 0) return { text, typed: false }
  const { figures, problems } = parseFiguresEntry(text)
  if (problems.length > 0 || figures.length === 0) return { text, typed: false }
  return { text: writeFiguresCell(figures), typed: true }
}
