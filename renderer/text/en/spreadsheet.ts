import type { SpreadsheetText } from '../zh-CN/spreadsheet.ts'

const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)

export const spreadsheet: SpreadsheetText = {
  rowNumbers: 'Row',
  rowHead: (row) => `Row ${row}: click to mark the whole record`,
  cell: (row, column, text) => `Row ${row}, ${column}: ${text === '' ? 'empty' : text}`,
  editing: (row, column) => `Editing ${column}, row ${row}`,
  suggestions: 'Suggestions',
  byCategory: (part) => `Auto: ${part}`,

  badCharacters: 'It holds control characters that cannot be seen; please type it again',
  badPart: (names) => `The part is one of ${names.join(', ')}; leave it empty to follow the category`,
  badHighlight: 'A highlight is either yes or no',
  problemAt: (row, column, problem) => `Row ${row}, ${column}: ${problem}`,
  moreProblems: (count) => `and ${count} more`,
  nothingWritten: 'No cell was changed. Please mend these and try again.',
  pasteRefused: 'Some cells cannot take what was pasted',
  fillRefused: 'Some cells cannot be filled',
  clearRefused: 'Some cells cannot be emptied',
  clearHint:
    'Date, category and title cannot be empty. To delete whole records, mark the rows with Shift+Space and press Delete.',
  understood: 'OK',

  filled: (count) => `${records(count)} changed`,
  pasted: (count) => `Pasted: ${records(count)} changed`,
  cleared: (count) => `Emptied: ${records(count)} changed`,
  unchanged: 'Nothing to change: it says the same already',
  copied: (rows, columns) => `Copied ${rows} × ${columns} cells`,
  copiedRows: (rows) => `Copied ${records(rows)}`,
  notSaved: (column, text, why) => `“${text}” for ${column} was not saved: ${why}`,
  conflict:
    'This record was changed elsewhere a moment ago; nothing was overwritten. Press Enter again to keep what you typed',
  tooManyRows: (most) => `At most ${most} rows at a time`,
  oneBlock: 'Please mark one block of cells first',

  pasteTitle: 'Where should the table on the clipboard go?',
  pasteHeader: 'Its first row looks like a header: more like a table to import.',
  pasteWide: (count) => `${count} columns at its right have no room in the grid and would be left out.`,
  pasteLong: (count) => `${count} rows reach below the last record and would be left out.`,
  pasteCells: 'Paste into cells',
  pasteRecords: 'Import as new records',
  pasteNowhere: 'A pasted table cannot be imported here yet; please use “Import table”.',
  pasteTooLong: (most) =>
    `At most ${most} rows can be pasted at a time; paste in parts, or import the table.`,

  columns: 'Columns',
  columnsTitle: 'Columns to show',
  frozen: 'Keep the first',
  frozenUnit: 'in sight',
  moveUp: (column) => `Move ${column} forward`,
  moveDown: (column) => `Move ${column} back`,
  showColumn: (column) => `Show ${column}`,
  resetColumns: 'As at first',
  resize: (column) => `Width of ${column}`,
  resizeHint: 'Drag to change the width, double-click to reset',
  resort: 'Sort again',
  resortHint: 'Changed records stay in their place for now; click to sort and filter by what they say',

  bulkTitle: 'Change together',
  bulkField: 'Field',
  bulkHow: 'How',
  bulkSet: 'Set to',
  bulkAppend: 'Add at the end',
  bulkReplace: 'Find and replace',
  bulkFind: 'Find',
  bulkValue: 'Value',
  bulkReplaceBy: 'Replace by',
  bulkYes: 'A highlight',
  bulkNo: 'No highlight',
  bulkPreview: (changed, same) =>
    same === 0
      ? `${records(changed)} will change`
      : `${records(changed)} will change, ${same} stay as they are`,
  bulkNone: 'No record would change',
  bulkProblem: (title, problem) => `“${title}”: ${problem}`,
  bulkApply: (count) => `Change ${records(count)}`,
}
