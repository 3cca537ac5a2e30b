import type { ImportingText } from '../zh-CN/importing.ts'

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const records = (count: number) => n(count, 'record', 'records')
const rows = (count: number) => n(count, 'row', 'rows')

/** Counted parts of a sentence, those of zero left out. */
const parts = (...each: readonly (readonly [count: number, words: string])[]) =>
  each.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(', ')

export const importing: ImportingText = {
  titleRecords: 'Import a records table',
  titleIndicators: 'Import an indicators table',
  preview: 'Rows of the table',
  stage: {
    read: 'Reading the table…',
    understand: 'Making out each row…',
    compare: 'Comparing with the ledger…',
  },
  ready: 'The table has been read and waits in the ledger.',
  goLook: 'Go and look',
  drop: 'Release to read the table',
  dropHint:
    'You see a preview first; nothing is filed yet. Excel, WPS and CSV tables, several at once; a .csv with 指标 or “indicator” in its name is read as indicators.',
  noTable: (name) => `“${name}” is no table. Excel, WPS and CSV tables can be dropped.`,
  indicatorsAlone: 'Drop an indicators table on its own.',
  pasteTooLarge: 'Too much was copied: 20 MB at most. Save it as a file and import that.',
  noCells: 'There are no cells in the clipboard. Copy the table with its header in Excel or WPS first.',
  pasted: 'Pasted table',
  pasteTable: 'Paste a table',
  pasteItem: 'Paste a table (Ctrl V)',
  otherFile: 'Another file…',
  waiting: (count) => `${count} more to come`,
  kind: {
    csv: 'CSV',
    xlsx: 'Excel table',
    xls: 'Old Excel table',
    ods: 'ODS table',
    html: 'Web table',
    paste: 'Pasted',
  },
  encoding: { 'utf-8': 'UTF-8', gbk: 'GBK' },
  rowCount: rows,

  sheet: 'Sheet',
  hiddenSheet: 'hidden',
  header: 'Place of the header',
  headerAt: (from, to) => (from === to ? `Header: row ${from}` : `Header: rows ${from}–${to}`),
  noHeader: 'No header found',
  headerUp: 'Move the header up one row',
  headerDown: 'Move the header down one row',
  headerFirst: 'Take the first row as the header',
  headerMore: 'One more row of header',
  headerFewer: 'One row of header less',
  remembered: 'columns as last time',
  context: 'Where the table says nothing',
  contextOf: (field) => `${field} where the table says none`,
  year: 'Year',
  yearPlaceholder: 'Year',
  badYear: 'Write the year as 2025',
  columns: 'Meaning of the columns',
  columnAt: (place) => `Column ${place}`,
  meaningOf: (head) => `Column “${head}” is`,
  ignoreColumn: 'Not used',
  figureColumn: 'A figure',
  figureLabel: 'Label',
  figureUnit: 'Unit',
  unsure: 'To confirm',
  confirmColumn: 'This is a guess. Click to say that it is right, or choose another meaning.',
  field: {
    date: 'Date',
    endDate: 'End date',
    category: 'Category',
    title: 'Title',
    summary: 'Summary',
    outcome: 'Outcome',
    figures: 'Figures',
    people: 'People',
    department: 'Department',
    source: 'Source',
    highlight: 'Highlight',
    part: 'Part',
  },
  problems: (problems) => `${problems.join('; ')}.`,

  states: 'Show by state',
  allRows: 'All',
  state: { new: 'New', similar: 'Similar', doubtful: 'Doubtful', wrong: 'Wrong', same: 'Known' },
  why: {
    new: 'The ledger has no such record; importing adds one.',
    similar: 'The ledger has a record like this one: the row may correct it, or be another matter.',
    doubtful: 'Something in this row is not certain. It comes in once you corrected or confirmed it.',
    wrong: 'This row makes no record and is not imported. You can put it right here.',
    same: 'The ledger has it already; it does not come in twice.',
  },
  passed: (groups) =>
    `Rows that are no records: ${groups.map((group) => `${group.rows.join(', ')} (${group.why})`).join('; ')}.`,
  noneOfState: 'There are no such rows.',
  detail: 'This row',
  detailHint: 'Choose a row to see why it stands as it does. The arrows go through the rows.',
  rowIs: (row, state) => `Row ${row} · ${state}`,
  forAll: 'For all of these:',
  choice: { update: 'Update the record', add: 'File as new', skip: 'Leave out' },
  chosen: { update: 'update', add: 'new', skip: 'left out' },
  undecided: 'to choose',
  whichRecord: 'Update which one',
  whatToDo: 'What to do',
  choose: 'Choose one',
  changedField: 'Field',
  inLedger: 'Ledger',
  inTable: 'Table',
  blank: '(empty)',
  confirmRow: 'It is right, import this row',
  confirmAll: (count) => `Confirm all (${rows(count)})`,
  mend: 'Import as corrected',

  outlook: ({ added, updated, undecided }, counts) => {
    const will = parts([added, `adds ${records(added)}`], [updated, `updates ${records(updated)}`])
    const stay = parts(
      [undecided, `${rows(undecided)} to choose`],
      [counts.doubtful, `${counts.doubtful} doubtful`],
      [counts.wrong, `${counts.wrong} wrong`],
    )
    const known = counts.same > 0 ? `${records(counts.same)} already here` : ''
    if (will === '' && stay === '') return known === '' ? 'There is no record in this table.' : `${known}.`
    const first = will === '' ? 'No row can be imported now' : `Importing ${will} and can be undone`
    return `${[first, known, stay === '' ? '' : `left out: ${stay}`].filter((each) => each !== '').join('; ')}.`
  },
  leaveTitle: 'Put this table away?',
  leaveBody:
    'The columns you chose, the rows you corrected and your decisions are lost; the ledger stays as it is.',
  leave: 'Put away',
  openTitle: 'Some rows are still open',
  openBody: ({ doubtful, undecided }) =>
    `${parts([doubtful, `${rows(doubtful)} not confirmed`], [undecided, `${rows(undecided)} not chosen`])}. They are left out.`,
  fileRest: (count) => `Import the other ${count}`,
  filed: ({ imported, updated, unchanged, skipped }) => {
    const done = parts([imported, `${records(imported)} imported`], [updated, `${records(updated)} updated`])
    const rest = parts([unchanged, `${unchanged} already here`], [skipped, `${rows(skipped)} left out`])
    return [done === '' ? 'Nothing to import' : done, rest].filter((each) => each !== '').join(', ')
  },

  freshIndicators: 'New definitions',
  sameIndicators: 'Same as now',
  bad: 'Problems',
  refused: (count) =>
    `${n(count, 'problem', 'problems')} found, so no row is imported. Correct the table and import it again, or correct it here.`,
  pickRows: 'Take the good rows only',
  otherIsRecords: 'This looks like a records table: use “Import table…”.',
  shownErrors: (shown) => `The first ${shown} are listed.`,
  allFineIndicators: (count) =>
    `Every cell can be read. Importing updates ${n(count, 'indicator', 'indicators')} and can be undone.`,
  nothingNew: 'Everything in this table is already here; there is nothing to import.',
  emptyTable: 'There is no record in this table.',
  ignored: (columns) => `Columns not used: ${columns}`,
  copyErrors: 'Copy the list',
  copied: 'The list of problems was copied',
  copyFailed: 'It could not be copied. Select the text and press Ctrl C.',
  row: 'Row',
  wholeFile: 'Whole file',
  column: 'Column',
  reason: 'Problem',
  status: 'State',
  commit: (count) => `Import ${records(count)}`,
  commitIndicators: (count) => `Update ${n(count, 'indicator', 'indicators')}`,
  importedIndicators: (count) => `${n(count, 'indicator', 'indicators')} updated`,
  templateSaved: (file) => `Empty table saved to ${file}`,
}
