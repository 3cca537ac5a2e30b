import type { ReportState } from '#shared/ipc/contract/collect.ts'
import type { CollectText } from '../zh-CN/collect.ts'

const STATES: Readonly<Record<ReportState, string>> = {
  reported: 'Reported',
  missing: 'Not yet',
  late: 'Overdue',
  differs: 'Differs',
}

const forms = (count: number): string => (count === 1 ? '1 form' : `${count} forms`)
const records = (count: number): string => (count === 1 ? '1 record' : `${count} records`)
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

export const collect: CollectText = {
  leaveTitle: 'This round is not saved',
  leaveBody: 'What you wrote of its name, days and departments would be lost.',
  leave: 'Leave without saving',
  title: 'Collect',
  round: 'Round',
  newRound: 'New round…',
  editRound: 'Change…',
  removeRound: 'Delete this round',
  removeTitle: (name) => `Delete “${name}”?`,
  removeBody:
    'Only the round and its list of returns are deleted; records that came in stay in the ledger. This cannot be undone.',
  removed: (name) => `“${name}” is deleted`,
  period: (from, to) => `${from} to ${to}`,
  dueIn: (day, left) =>
    left > 0
      ? `Due ${day}, ${days(left)} left`
      : left === 0
        ? `Due ${day}, today`
        : `Due ${day}, ${days(-left)} ago`,
  noDue: 'No due day',

  firstTitle: 'Start the first round',
  firstBody:
    'Make a form (Excel) for every department, send it out and take it back: here you see who has reported, who has not, and whose figures changed.',
  newTitle: 'New round',
  editTitle: 'Change the round',
  name: 'Name',
  from: 'Period from',
  to: 'to',
  due: 'Due day (optional)',
  departments: (count) => `Departments (${count})`,
  departmentsHint: 'One department a line; add or remove as you like.',
  badDay: 'Write the day as 2024-12-31',
  reversed: 'The first day is after the last',
  noName: 'Give it a name',
  noDepartments: 'At least one department is needed',
  save: 'Save',
  create: 'Create the round',

  state: (state) => STATES[state],
  department: 'Department',
  situation: 'State',
  sent: 'Form',
  returned: 'Returned',
  inLedger: 'Ledger',
  sentAt: (when) => `sent ${when}`,
  notSent: 'not made yet',
  returnedAt: (when, rows) =>
    rows === 0 ? `${when} · nothing to report` : `${when} · ${rows === 1 ? '1 row' : `${rows} rows`}`,
  returnedTimes: (count) => `returned ${count} times`,
  byTable: 'by a table of its own',
  notReturned: '—',
  records,
  lastOn: (day) => `last ${day}`,
  nothing: 'no records',
  openRecords: (department) => `Show the records of ${department} in the ledger`,
  writeOne: 'Make…',
  writeOneFor: (department) => `Make the form of ${department}`,
  board: 'Who has reported',

  differences: (department, count) =>
    `${department}: the last form differs from the one before in ${count} ${count === 1 ? 'place' : 'places'}`,
  differsGone: (date, title) => `${date} “${title}”: no longer in the form, still in the ledger`,
  differsFigure: (date, title, label, before, after) =>
    `${date} “${title}” ${label}: was ${before}, now ${after === '' ? '(none)' : after}`,
  shrank: 'smaller',
  showRecord: 'Show record',
  settle: 'Checked',
  settled: (department) => `${department}: differences checked`,

  withRecords: 'Include records of the ledger',
  withRecordsHint: 'so that departments can add to them and correct them',
  writeAll: (count) => `Make all ${forms(count)}…`,
  written: (count) => `${forms(count)} made`,
  writtenTo: (file) => `${file} is made`,
  take: 'Take back…',
  takeHint: 'or drop the returned files here, several at once',
  drop: 'Drop to take these forms back',
  remind: 'Copy reminder',
  reminded: (count) => `Reminder copied, ${count} ${count === 1 ? 'department' : 'departments'}`,
  remindNobody: 'Everyone has reported; nobody to remind.',
  copyFailed: 'Could not copy; please try again.',
  export: 'Export table…',
  exported: (file) => `Saved to ${file}`,
  reading: 'Reading the forms…',

  takeTitle: (count) => `Take back ${forms(count)}`,
  takeLead: 'Nothing is in the ledger yet. Look it over, then take it in; one undo takes it all back.',
  whose: 'Which department’s form is this?',
  choose: 'Choose',
  ready: 'Ready',
  ask: 'Whose?',
  known: 'Known',
  refused: 'Refused',
  counts: (fresh, changed, same) => `${fresh} new · ${changed} changed · ${same} same`,
  include: (file) => `Take in ${file}`,
  row: 'Row',
  column: 'Column',
  problem: 'Problem',
  moreProblems: (count) => `${count} more problems are not listed`,
  change: (column, before, after) =>
    `${column}: ${before === '' ? '(empty)' : before} → ${after === '' ? '(empty)' : after}`,
  useReturned: 'Use the returned one',
  edited: 'Changed in the ledger too: choose a side',
  freshRow: 'New',
  changedRow: 'Changed',
  moreRows: (count) => (count === 1 ? '1 more row' : `${count} more rows`),
  commit: (count, rows) =>
    rows === 0 ? `Take in ${forms(count)}` : `Take in ${forms(count)}, ${records(rows)}`,
  nothingToTake: 'Nothing to take in',
  back: 'Back',
  taken: (count, added, updated) =>
    added + updated === 0
      ? `${forms(count)} taken back, the ledger is unchanged`
      : `${forms(count)} taken back: ${added} new, ${updated} changed`,

  facetMissing: 'not yet',
  facetMissingHint: (round) => `Has not reported for “${round}”`,
}
