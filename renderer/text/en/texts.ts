import type { PartId } from '#shared/domain/part.ts'
import type { ReadingNote } from '#shared/ipc/contract/texts.ts'
import type { ProposalState } from '#shared/texts/proposal.ts'
import type { TextsText } from '../zh-CN/texts.ts'
import { LEFT_OUT_WORDS } from './reasons-texts.ts'

const PARTS: Readonly<Record<PartId, string>> = {
  leadership: 'Political leadership',
  consultation: 'Consultation',
  people: 'Serving the people',
  unity: 'Unity',
  'self-building': 'Self-building',
}

const of = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const NOTES: Readonly<Record<ReadingNote['kind'], (count: number) => string>> = {
  inserted: (count) => `${of(count, 'insertion')} (read)`,
  deleted: (count) => `${of(count, 'deletion')} (not read)`,
  moved: (count) => `${of(count, 'move')} (read where they ended)`,
  comments: (count) => `${of(count, 'comment')} (not read)`,
  notes: (count) => `${of(count, 'footnote')} (after their paragraph)`,
  boxes: (count) => `${of(count, 'text box', 'text boxes')} (after their paragraph)`,
  tables: (count) => `${of(count, 'table')} (a line per row)`,
  hidden: (count) => `${of(count, 'hidden passage')} (not read)`,
  contents: () => 'a table of contents (not read)',
  headers: (count) => `${of(count, 'header or footer', 'headers or footers')} (not read)`,
  pictures: (count) => `${of(count, 'picture')} (words in them not read)`,
  macros: () => 'macros (neither read nor run)',
  skipped: (count) => `${of(count, 'menu or footer', 'menus and footers')} (not read)`,
  unknown: (count) => `${of(count, 'unknown element')} (their words were read)`,
}

const STATES: Readonly<Record<ProposalState, string>> = {
  new: 'New',
  doubtful: 'To check',
  wide: 'Several years',
  other: 'Differs from ledger',
  known: 'In the ledger',
  repeat: 'Repeat',
  incomplete: 'No label',
}

const STRETCHES: Readonly<Record<string, string>> = {
  year: 'Whole year',
  'first-half': 'First half',
  'second-half': 'Second half',
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const texts: TextsText = {
  title: 'Figures from a text',

  emptyTitle: 'Hand a text to the ledger',
  emptyBody:
    'Last year’s review, a committee’s monthly report, a web page: every figure in it is lit up. What you confirm becomes records, with the sentence as evidence.',
  dropHere: 'Drop a text here, or press Ctrl V to paste',
  formats: 'Word documents (.docx), plain text (.txt, .md), web pages (.html); up to 5 MB of text',
  open: 'Open a text…',
  drop: 'Let go to take figures from this text',
  notText: (name) => `“${name}” is no text; .docx, .txt, .md and web pages are read here.`,
  reading: 'Reading the text…',
  extracting: 'Finding figures…',
  stop: 'Stop',
  pastedNothing: 'There is no text on the clipboard. Copy some elsewhere, then paste.',
  another: 'Another text',
  anotherTitle: 'Take another text?',
  anotherBody: 'What you corrected or ticked here and have not filed will not be kept.',
  anotherConfirm: 'Another text',
  pasted: 'Pasted text',
  format: { paste: 'pasted', text: 'plain text', docx: 'Word document', html: 'web page' },
  encoding: { 'utf-8': 'UTF-8', gbk: 'GBK', 'utf-16': 'UTF-16' },
  characters: (count) => `${count.toLocaleString('en')} characters`,
  note: (kind, count) => NOTES[kind](count),
  revised: (said) => `Read as revised: ${said}.`,
  alsoRead: (said) => `The file also holds ${said}.`,
  comma: ', ',
  paper: 'The text with its figures lit up',
  addSelected: 'Add as figure',
  notQuantity: 'The selection is no number with a unit. Select the number and what it counts.',

  period: 'Period',
  stretch: (key) => STRETCHES[key] ?? MONTHS[Number(key) - 1] ?? key,
  stretchOther: 'Other days',
  from: 'From',
  to: 'To',
  notDated: 'The text names no year; please check',
  badPeriod: 'The period ends before it begins',
  department: 'Department',
  departmentHint: 'Optional',
  source: 'Source',

  list: 'Figures found',
  shown: { all: 'All', new: 'New', look: 'Check', known: 'Known' },
  chooseSure: 'Tick sure ones',
  chooseNone: 'Untick all',
  part: (part) => (part === null ? 'No part' : PARTS[part]),
  state: (state) => STATES[state],
  noLabel: '(say what this counts)',
  mentions: (count) => `${count} mentions`,
  knownIn: (title) => `Recorded in “${title}”`,
  knownTotal: (held, count) => `${of(count, 'record')} of the ledger together make ${held}`,
  otherOne: (held, title) => `“${title}” in the ledger says ${held}`,
  otherTotal: (held, count) => `${of(count, 'record')} of the ledger together make ${held}`,
  wideHint: (words) => `The text says “${words}”; filed, it would count as one year’s. Check first`,
  doubtfulHint: 'Label or value are not certain; compare the sentence',
  tick: (label, quantity) => `Tick ${label} ${quantity}`,
  edit: 'Edit',
  label: 'Label',
  quantity: 'Figure',
  badQuantity: 'Write a number with its unit',
  category: 'Category',
  date: 'Date',
  partField: 'Part',
  editDone: 'Done',
  notFigure: 'No figure',
  separate: (count) => `The other ${of(count, 'mention')} count something else: separate`,
  leftOut: (count) => `${of(count, 'number')} left out`,
  why: (why) => LEFT_OUT_WORDS[why],
  showLeftOut: 'Show',
  hideLeftOut: 'Hide',
  addExcluded: 'Add as figure',
  nothingShown: 'No such figures.',
  noFigures: 'No figures were found in this text.',
  noFiguresBody: 'Select a number at the left and choose “Add as figure”.',

  keys: '↑ ↓ move　Space tick　Enter edit　Delete no figure',
  summary: (figures, chosen, records) =>
    `${of(figures, 'figure')}, ${chosen} ticked, ${of(records, 'record')} (one per sentence)`,
  file: (count) => (count > 0 ? `File ${of(count, 'record')}` : 'File'),
  filed: (records, figures, unchanged) =>
    `Filed ${of(records, 'record')} with ${of(figures, 'figure')}${unchanged > 0 ? `; ${unchanged} were in the ledger already` : ''}`,
  nothingNew: (count) =>
    count === 1
      ? 'What you ticked is in the ledger already; nothing was filed again.'
      : `All ${count} records are in the ledger already; nothing was filed again.`,
  tooMany: (limit) => `At most ${limit} records at a time. Tick fewer and file in turns.`,
}
