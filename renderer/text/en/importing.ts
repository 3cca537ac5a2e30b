import type { ImportingText } from '../zh-CN/importing.ts'

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const importing: ImportingText = {
  titleRecords: 'Import a records table',
  titleIndicators: 'Import an indicators table',
  preview: 'Preview of the table',
  reading: 'Reading the table…',
  drop: 'Release to read this table',
  dropHint:
    'You see a preview first; nothing is filed yet. Records come as .csv; a file with 指标 or “indicator” in its name is read as indicators.',
  notCsv: (name) => `“${name}” is no .csv table. Save it as “CSV UTF-8” in Excel or WPS and drop it again.`,
  oneAtATime: 'Drop one table at a time.',
  encoding: { 'utf-8': 'UTF-8', gbk: 'GBK' },
  rowCount: (count) => n(count, 'row', 'rows'),
  fresh: 'New records',
  freshIndicators: 'New definitions',
  same: 'Already in the ledger',
  sameIndicators: 'Same as now',
  bad: 'Problems',
  refused: (count) =>
    `${n(count, 'problem', 'problems')} found, so no row was imported. Correct the table and import it again.`,
  otherIsIndicators: 'This looks like an indicators table: choose it under “More ways to import”.',
  otherIsRecords: 'This looks like a records table: use “Import table…”.',
  shownErrors: (shown) => `The first ${shown} are listed.`,
  allFine: (count) =>
    `Every cell can be read. Importing adds ${n(count, 'record', 'records')} and can be undone.`,
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
  statusNew: 'New',
  statusSame: 'Here',
  firstRows: (shown, all) => `First ${shown} of ${n(all, 'row', 'rows')}`,
  commit: (count) => `Import ${n(count, 'record', 'records')}`,
  commitIndicators: (count) => `Update ${n(count, 'indicator', 'indicators')}`,
  filing: 'Importing…',
  imported: (count) => `${n(count, 'record', 'records')} imported`,
  importedIndicators: (count) => `${n(count, 'indicator', 'indicators')} updated`,
  importedSome: (count, same) => `${n(count, 'record', 'records')} imported, ${same} were already here`,
  templateSaved: (file) => `Empty table saved to ${file}`,
}
