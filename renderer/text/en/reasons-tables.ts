import type { Wording } from '#shared/reasons/reason.ts'
import type { TableReasons } from '#shared/reasons/table-reasons.ts'
import type { PassedRow } from '#shared/tables/model.ts'
import { figureProblemEn } from './figure-problem.ts'
import { counted } from './counted.ts'
import { importing } from './importing.ts'

export const PASSED_WORDS: Readonly<Record<PassedRow, string>> = {
  total: 'total',
  'column-numbers': 'numbers of the columns',
  note: 'note below the table',
  example: 'example',
  'repeated-head': 'header again',
  section: 'heading',
}

const GUESSED_FROM = {
  section: 'the heading above',
  title: 'the title',
  table: 'the title of the table',
} as const

const undated = (count: number): string =>
  count === 1 ? 'One date has no year and is' : `${count} dates have no year and are`

export const tableReasons: Wording<TableReasons> = {
  'formula-fault': ({ what }) => `${what} is a formula that failed and was not read`,
  'formula-fault-date': ({ what }) => `${what} is a formula that failed, not a date`,
  'formula-fault-figure': ({ what }) => `${what} is a formula that failed and is read as no figure`,
  'date-none': () => 'There is no date',
  'date-above': ({ date }) => `The date is empty; ${date} of the row above is taken`,
  'date-none-above': ({ what }) => `${what}: there is no date above`,
  'date-only-number': ({ what }) => `${what} is only a number and shows no day`,
  'date-no-year': ({ what }) => `${what} has no year, nor has the title of the table; choose the year`,
  'date-ends-early': ({ what }) => `${what} ends before it begins`,
  'date-doubt': ({ what, doubts }, say) => `${what}: ${doubts.map(say).join('; ')}`,
  'date-about': ({ word }) => `“${word}” is written; that day is taken`,
  'date-spoilt': ({ number, month, day }) =>
    `the table keeps it as the number ${number}; make sure whether month ${month} day ${day} or day ${day}0 is meant`,
  'date-ends-next-year': () => 'the end is taken as of the next year',
  'date-ends-in-next-year': () => 'it ends in the next year',
  'date-year-above': ({ year }) => `it has no year; ${year} of the row above is taken`,
  'date-month-above': ({ month }) => `it has no month; month ${month} of the row above is taken`,
  'date-two-digits': ({ year }) => `the year has two digits only; ${year} is taken`,
  'date-no-month': ({ written, month, day }) =>
    `“${written}” is no month; month ${month}, day ${day} is taken`,
  'date-order': ({ month, day }) => `day and month may be exchanged; month ${month}, day ${day} is taken`,
  'date-only-year': () => 'only the year is written; the whole year is taken',
  'date-third': ({ word, from, to }) =>
    `only “${word}” is written; day ${from} to ${to === null ? 'the end of the month' : to} is taken`,
  'date-several': ({ count }) => `${count} dates are written; the time from first to last is taken`,
  'category-guessed': ({ category, from }) =>
    `There is no category; “${category}” is taken from ${GUESSED_FROM[from]}`,
  'title-from-summary': ({ what }) => `There is no title; the beginning of the summary, ${what}, is taken`,
  'title-from-table': ({ what }) => `There is no column of titles; the name of the table, ${what}, is taken`,
  'date-from-table': ({ date, endDate }) =>
    `There is no column of dates; the time of the table, ${endDate === null ? date : `${date} to ${endDate}`}, is taken`,
  'figures-too-many': ({ count, limit }) => `This row has ${count} figures; a record holds at most ${limit}`,
  'figure-other-unit': ({ what, unit }) => `${what} has another unit than its column, “${unit}”`,
  'figure-no-unit': ({ what }) => `${what} has no unit, nor has its column; it is read as no figure`,
  'figure-several': ({ what }) => `${what} has more than one number; check the names`,
  'figure-unread': ({ problem }) => `${figureProblemEn(problem)}; it is read as no figure`,
  'column-guessed': ({ field, label }) =>
    `This column is read as ${field === 'figure' ? `the figure “${label}”` : `“${importing.field[field]}”`}; make sure`,
  'table-no-head': () => 'No header was found. It must name date, title and the other columns',
  'table-no-date': () => 'No column is a date',
  'table-no-title': () => 'No column is a title or a summary',
  'in-sheet': ({ sheet, problem }, say) => `Sheet “${sheet}”: ${say(problem)}`,
  'months-across': () =>
    'The months stand in the heads of the columns, so a row is no single matter. Write one row a month with date, title and number, then import',
  'desk-no-head': () => 'No header was found in this sheet; move the header or choose another sheet',
  'desk-no-date': () => 'No column is the date; choose it above the columns',
  'desk-no-title': () => 'No column is the title; choose it above the columns',
  'desk-no-rows': () => 'There is no record below the header',
  'desk-indicators': () =>
    'This looks like an indicators table: choose “Import indicators table…” among the other ways to import',
  'years-from-title': ({ count, year, from }) =>
    `${undated(count)} taken as of ${year}, the year in the ${from === 'title' ? 'title of the table' : 'name of the file'}.`,
  'years-given': ({ count, year }) => `${undated(count)} taken as of ${year}, the year you chose.`,
  'figures-merged': () =>
    'Some numbers stand in cells merged downwards; they count for the first row only, not twice.',
  'figures-named-by-title': ({ count }) =>
    `${counted(count, 'number stands', 'numbers stand')} under a head that does not say what is counted; the title of the row names ${count === 1 ? 'it' : 'them'}.`,
  'columns-unread': ({ heads }) => `Columns not read: ${heads.map((head) => `“${head}”`).join(', ')}.`,
  'table-below': ({ from, head }) =>
    `Another table begins in row ${from} and was not read. Move the header to row ${head} and import once more, or put that table on a sheet of its own.`,
  'sheets-passed': ({ sheets }) =>
    `Sheets not read: ${sheets.map(({ name, hidden }) => `“${name}”${hidden ? ' (hidden)' : ''}`).join(', ')}.`,
  'rows-passed': ({ rows, count }) => {
    const told = rows.map(({ row, why }) => `row ${row} (${PASSED_WORDS[why]})`).join(', ')
    return `Not taken as records: ${told}${count > rows.length ? `, ${counted(count, 'row', 'rows')} in all` : ''}.`
  },
}
