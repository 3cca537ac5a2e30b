import type { CellReasons } from '#shared/reasons/cell-reasons.ts'
import type { Wording } from '#shared/reasons/reason.ts'
import { figureProblemEn } from './figure-problem.ts'

/** Words that a file must hold are named as they are written there. */
export const cellReasons: Wording<CellReasons> = {
  'head-doubled': ({ name }) => `The header has the column “${name}” twice`,
  'head-missing': ({ name, also }) => `The column “${name}” (or “${also}”) is missing`,
  'no-text': () => 'It must not be empty',
  'cell-null': ({ what }) => `${what} holds a null character; type this cell again`,
  'cell-control': ({ what }) => `${what} holds an invisible control character; type this cell again`,
  'cell-too-long': ({ what, length, limit }) => `${what} is too long: ${length} characters, at most ${limit}`,
  'no-day': ({ what }) => `${what} is no date; write it like 2025-03-12`,
  'day-year': ({ what }) => `${what} has a wrong year; it must lie between 1900 and 2100`,
  'day-month': ({ what, month }) => `${what} does not exist: there is no month ${month}`,
  'day-missing': ({ what, year, month, day }) =>
    `${what} does not exist: month ${month} of ${year} has no day ${day}`,
  'ends-early': ({ date, endDate }) => `The end date ${endDate} is before the date ${date}`,
  figure: ({ problem }) => figureProblemEn(problem),
  'no-yes': ({ what }) => `${what} must be “yes” or “no”`,
  'no-part': ({ what, parts, ids }) =>
    `${what} is no part; write one of ${ids.join(', ')} (${parts.join(', ')})`,
  'cell-without-head': ({ what, column }) =>
    `${what} stands in column ${column}, which has no name; perhaps a comma in a cell is not within quotes`,
  'quote-open': () => 'A quotation mark " of this row is not closed',
  'file-empty': ({ of }) => `The file is empty: no header and no ${of}`,
  'head-only': ({ of }) => `There is a header but no ${of === 'records' ? 'record' : 'indicator'}`,
  'no-aggregate': ({ what, names, ids }) =>
    `${what} is no way of putting figures together; write one of ${ids.join(', ')} (${names.join(', ')})`,
  'formula-missing': () => 'A derived indicator needs a formula, such as 专题协商会+常委会会议',
  'formula-unread': ({ what }) => `The formula ${what} cannot be read; write it like A+B or A/B`,
  'formula-no-ratio': ({ what }) => `The formula ${what} gives no ratio; write it like A/B`,
  'formula-divides': ({ what }) => `The formula ${what} divides, so the indicator must be a ratio`,
  'formula-unused': () => 'Only derived indicators and ratios have a formula',
  'no-approximation': ({ what, words }) =>
    `${what} is no word of approximation; write one of ${words.join(', ')} or leave it empty`,
  'no-digits': ({ what }) => `${what} must be a whole number from 1 to 9`,
  'no-numeral': ({ what }) => `${what} must be “arabic” or “chinese”`,
  'label-twice': ({ what, row }) => `${what} is defined in row ${row} already`,
}
