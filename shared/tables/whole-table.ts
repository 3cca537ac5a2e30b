import { squeezed } from './cell-text.ts'
import { monthOfHeading, NO_CONTEXT, readDate } from './date-habits.ts'
import type { ColumnChoice, Sheet, TableFrame } from './model.ts'

/** A time as the ledger keeps it, both ends included. */
export type Span = { readonly date: string; readonly endDate: string | null }

const PERIOD =
  /(截[至止])?(?:\d{4}年度?)?(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}[-—–~～至到]\d{1,2}月份?|(?:1[0-2]|[1-9])月份?)/

/**
 * The time a table as a whole speaks of: the half, quarter or months that its title names, else the year. null where
 * no year is known.
 */
export function periodOfTitle(title: string, year: number | null): Span | null {
  if (year === null) return null
  const named = PERIOD.exec(squeezed(title))
  const text = named?.[0].replace(/^截[至止]/, '') ?? `${year}年`
  const cell = { text, number: null, day: null }
  const read = readDate(cell, { ...NO_CONTEXT, titleYear: year })
  if (read.kind !== 'date') return null
  const { date, endDate } = read
  return named?.[1] === undefined ? { date, endDate } : { date: `${date.slice(0, 4)}-01-01`, endDate }
}

/** The line above a table that names it: the longest that states nothing of the kind 填报单位：…; '' for none. */
export function nameOfTable(sheet: Sheet, { headerFrom }: Pick<TableFrame, 'headerFrom'>): string {
  const lines = sheet.rows
    .slice(0, headerFrom)
    .flatMap((row) => row.map(({ text }) => squeezed(text)))
    .filter((text) => text.length >= 4 && text.length <= 60 && !/[:：]/.test(text))
  return lines.reduce((best, text) => (text.length > best.length ? text : best), '')
}

/** Whether the months stand across the head, so that a row is no matter of its own. */
export function hasMonthsAcross(frame: TableFrame, choices: readonly ColumnChoice[]): boolean {
  const months = choices.filter(
    ({ column, field }) =>
      field === 'figure' && monthOfHeading(frame.heads[column]?.split('·')[0] ?? '') !== '',
  )
  return months.length >= 3
}

/**
 * What keeps a table from being read as rows of matters. A table of numbers only is one matter a row under the name and
 * the time of the whole, if it states both.
 */
export function lackOf(
  sheet: Sheet,
  frame: TableFrame,
  choices: readonly ColumnChoice[],
  period: Span | null,
): { readonly months: boolean; readonly date: boolean; readonly title: boolean } {
  const has = (field: ColumnChoice['field']): boolean => choices.some((choice) => choice.field === field)
  const isNamed = has('figure') && nameOfTable(sheet, frame) !== ''
  return {
    months: hasMonthsAcross(frame, choices),
    date: !has('date') && (period === null || !has('figure')),
    title: !has('title') && !has('summary') && !isNamed,
  }
}
