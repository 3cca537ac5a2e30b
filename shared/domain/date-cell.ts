import type { Reason } from '../reasons/reason.ts'
import { quoteShort } from './figure-problem.ts'

export type DateCell = { ok: true; day: string } | { ok: false; reason: Reason }

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
]

/**
 * Reads a day: 2025-03-12, 2025/3/12, 2025.3.12 or 2025年3月12日, with a midnight that spreadsheets add (0:00)
 * dropped. Day and month are never guessed from another order; the day must exist and lie between 1900 and
 * 2100.
 */
export function parseDateCell(text: string): DateCell {
  if (isPlainDay(text)) return { ok: true, day: text }
  const plain = text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .trim()
    .replace(/[ T]0{1,2}:00(?::00)?$/, '')
    .replace(/\s+/g, '')
  const what = (): string => quoteShort(text)
  const fail = (reason: Reason): DateCell => ({ ok: false, reason })
  const match = FORMS.map((form) => form.exec(plain)).find((found) => found !== null)
  if (!match) return fail({ code: 'no-day', what: what() })
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  if (year < 1900 || year > 2100) return fail({ code: 'day-year', what: what() })
  if (month < 1 || month > 12) return fail({ code: 'day-month', what: what(), month })
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > days) return fail({ code: 'day-missing', what: what(), year, month, day })
  return { ok: true, day: `${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}` }
}

/** 2025-03-12 as it is kept, of a day that every month has; most cells of a large table. */
export function isPlainDay(text: string): boolean {
  return /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(text)
}
