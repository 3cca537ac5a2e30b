import type { Doubt, Resemblance } from '#shared/duplicates/compare-reports.ts'
import type { MergeField } from '#shared/duplicates/merge-records.ts'
import type { DuplicatesText } from '../zh-CN/duplicates.ts'

const WHY: Readonly<Record<Resemblance, string>> = {
  'same-day': 'same day',
  overlap: 'dates overlap',
  'near-days': 'dates close',
  'same-title': 'same title',
  'like-title': 'similar title',
  'like-summary': 'similar content',
  people: 'same people',
  figures: 'same figures',
  departments: 'from two departments',
}

const DOUBT: Readonly<Record<Doubt, string>> = {
  'figures-differ': 'figures differ',
  'days-differ': 'a day or two apart',
  'categories-differ': 'categories differ',
}

const FIELD: Readonly<Record<MergeField, string>> = {
  title: 'Title',
  date: 'Date',
  endDate: 'End date',
  category: 'Category',
  department: 'Department',
  people: 'People',
  summary: 'Content',
  outcome: 'Outcome',
  source: 'Source',
  part: 'Part',
  highlight: 'Highlight',
}

export const duplicates: DuplicatesText = {
  title: 'Likely duplicates',
  lead: 'Departments may have reported the same matter. Merged, it counts once; both reports are kept as they came, and you can undo or split them at any time.',
  reading: 'Looking through the ledger…',
  none: 'No record looks like another.',
  noneLeft: 'That was the last one.',
  skippedAll: (count) => `${count} skipped, look again`,
  count: (count) => (count === 1 ? '1 pair' : `${count} pairs`),
  more: (count) => `Likeliest first; ${count} more`,
  list: 'Records that look alike',
  comma: ', ',
  keys: [
    ['↑ ↓', 'next pair'],
    ['Enter', 'merge'],
    ['N', 'not the same'],
    ['S', 'skip'],
  ],
  why: (why) => WHY[why],
  doubt: (doubt) => DOUBT[doubt],
  whyLead: 'Alike',
  doubtLead: 'Different',
  noDepartment: 'no department',
  item: 'Item',
  first: 'Entered first',
  second: 'Entered later',
  choose: (field, which) => `Which one to keep for ${field}: ${which}`,
  field: (field) => FIELD[field],
  both: 'Both',
  bothFigures: 'Keep both',
  figures: 'Figures',
  figureOpen: 'Choose one',
  figureAdded: 'in one only; kept',
  empty: '(empty)',
  yes: 'Yes',
  no: 'No',
  byCategory: 'by category',
  same: 'same',
  merge: 'Merge',
  mergeWaits: (count) =>
    count === 1 ? 'One figure differs; choose first' : `${count} figures differ; choose first`,
  different: 'Not the same',
  skip: 'Skip',
  merged: (title) => `Merged into “${title}”`,
  keptApart: 'This pair will not be shown again',
  takeBack: 'Take back',
  from: 'Merged from',
  fromLead: 'The merged reports, as each department sent them',
  own: 'This record before',
  split: 'Split off',
  splitHint: 'Makes it a record of its own again; can be undone',
  splitDone: (title) => `Split off; “${title}” is a record of its own again`,
  splitOne: (title) => `Split off: ${title}`,
  splitCheck: (done) =>
    `${done}. This record was edited after merging, so it stays as it is; please check it`,
}
