import { plainHead } from './head-meaning.ts'

/** Ends of the heads under which year, month and day stand apart, in this order. */
const PARTS = ['年', '月', '日'] as const
type Part = (typeof PARTS)[number]

/** Which part of a date a head names by itself: 年 or 年份, 月 or 月份, 日; also under a common 日期. */
export function datePart(head: string): Part | null {
  const plain = plainHead(head.split('·').at(-1) ?? '').replace(/份$/, '')
  return PARTS.find((part) => part === plain) ?? null
}

/** The columns, from the left, of a date whose month and day, perhaps its year as well, stand in neighbouring columns. */
export function splitDateColumns(heads: readonly string[]): readonly number[] {
  const parts = heads.map(datePart)
  const month = parts.findIndex((part, column) => part === '月' && parts[column + 1] === '日')
  if (month < 0) return []
  return parts[month - 1] === '年' ? [month - 1, month, month + 1] : [month, month + 1]
}

/**
 * One date as its parts would be written in one cell: 2025, 3, 12 as 2025年3月12日. A year or month left blank is that
 * of the row above, `above`; '' where nothing is written at all.
 */
export function joinDateParts(
  parts: readonly { readonly head: string; readonly text: string }[],
  above: ReadonlyMap<string, string>,
): { text: string; parts: ReadonlyMap<string, string> } {
  const written = new Map<string, string>()
  // Somebody wrote the whole date under one of the heads.
  const whole = parts.find(({ text }) => /\d\s*[-/.年月]\s*\d/.test(text))
  if (whole) return { text: whole.text, parts: above }
  const isBlank = parts.every(({ text }) => text.trim() === '')
  for (const { head, text } of parts) {
    const part = datePart(head)
    if (part === null) continue
    const own = text.trim() === '' && part !== '日' ? (above.get(part) ?? '') : text.trim()
    written.set(part, own)
  }
  if (isBlank) return { text: '', parts: above }
  const joined = PARTS.map((part) => {
    const own = written.get(part) ?? ''
    return own === '' || own.endsWith(part) ? own : `${own}${part}`
  })
  return { text: joined.join(''), parts: written }
}
