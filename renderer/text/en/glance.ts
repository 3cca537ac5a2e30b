import type { GlanceText } from '../zh-CN/glance.ts'

const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export const glance: GlanceText = {
  title: 'Year at a glance',
  year: 'Year',
  earlier: 'Year before',
  later: 'Year after',
  yearName: (year) => year,
  total: records,
  before: (count) => `${count} by this time last year`,
  more: (count) => `${count} more`,
  less: (count) => `${count} fewer`,
  equal: 'the same',
  inBrackets: (words) => ` (${words})`,
  comma: ', ',
  until: (day) => `Up to ${day}; last year counts up to the same day`,
  axes: { month: 'By month', part: 'By part', category: 'By category', department: 'By department' },
  month: (month) => MONTHS[Number(month) - 1] ?? month,
  noDepartment: 'No department',
  now: (year) => year,
  lastYear: 'Last year',
  gapNone: 'No records',
  gapFewer: 'Less than half of last year',
  gaps: 'Gaps',
  noGaps: 'No gap stands out.',
  bar: (name, count, before) => `${name}: ${records(count)}, ${before} last year`,
  spokenBefore: 'this year, last year',
  open: 'Click a line to see its records in the ledger',
  none: 'Neither of the two years has records',
  noneBody:
    'Once records are written or imported, the year is drawn here by month, part, category and department.',
  print: 'Print…',
  save: 'Export to Excel…',
  saved: (file) => `Exported to “${file}”`,
  saveView: 'Export view…',
  savedView: (rows, file) => `${records(rows)} exported to “${file}”`,
}
