import type { FileReasons, NoTable } from '#shared/reasons/file-reasons.ts'
import type { Wording } from '#shared/reasons/reason.ts'
import { counted } from './counted.ts'

const READABLE = 'Tables are .xlsx, .xls, .ods and .csv'

const NO_TABLES: Readonly<Record<NoTable, string>> = {
  pdf: 'a PDF',
  picture: 'a picture',
  rtf: 'an RTF document',
  rar: 'a RAR archive',
  '7z': 'a 7z archive',
  'old-excel': 'a table older than Excel 4 (save it as .xlsx)',
}

const DAMAGED = {
  file: 'the file',
  end: 'the end of the file',
  directory: 'the directory of the file',
  sheets: 'the list of its sheets',
  'no-table': 'it holds no table; the file',
} as const

/** Problems of a file go on after its name: “x.xlsx” cannot be read: the file is damaged … */
export const fileReasons: Wording<FileReasons> = {
  file: ({ name, problem }, say) =>
    `${name === '' ? 'The pasted table' : `“${name}”`} cannot be read: ${say(problem)}.`,
  'file-missing': ({ file }) =>
    file === '' ? 'This table is no longer there.' : `The file “${file}” was not found.`,
  'file-is-folder': () => 'it is a folder, not a table',
  'file-unread': ({ error }) =>
    `the computer refused it (${error || 'unknown error'}). Make sure that no program holds it and that you may open it`,
  'file-too-large': ({ size }) =>
    `it is too large${size === null ? '' : ` (${size} MB)`}; at most 200 MB at a time. Divide it into several files`,
  'file-nothing': () => 'the file is empty',
  'file-damaged': ({ damage }) =>
    `${damage.where === 'part' ? `its part “${damage.part}”` : DAMAGED[damage.where]} is damaged or not complete. Export it once more, or open it in Excel or WPS and save a copy`,
  'file-locked': () =>
    'it is locked with a password. Open it in Excel or WPS, remove the password and save a copy',
  'file-no-table': ({ is }) => `it is ${NO_TABLES[is]}, not a table. ${READABLE}`,
  'file-unknown': () => `it is no table, or it is damaged. ${READABLE}`,
  'file-old-format': () =>
    'its format is too old, or it is damaged. Open it in Excel or WPS and save it as .xlsx',
  'file-page': () => 'it is a web page without a table',
  'file-word': () => `it is a Word document, not a table. ${READABLE}`,
  'file-no-workbook': () => `there is no workbook in it. ${READABLE}`,
  'file-xlsb': () => 'it is a binary workbook (.xlsb). Save it as .xlsx in Excel or WPS',
  'file-zip': () => `it is an archive without a workbook. ${READABLE}`,
  'file-no-sheets': () => 'there is no sheet in it',
  'paste-nothing': () =>
    'there is nothing in it. Select the table with its header in Excel or WPS, copy it and paste again',
  'zip-bomb': ({ part }) =>
    `its part “${part}” unpacks to more than any table holds, as harmful files do; reading was stopped`,
  'zip-parts': ({ count }) => `it consists of ${count} parts, more than any table has`,
  'zip-path': ({ part }) => `the name “${part}” of a part leads out of its folder; it is no common workbook`,
  'zip-doubled': ({ part }) => `two of its parts are named “${part}”; it is no common workbook`,
  'cells-many': ({ tenThousands }) =>
    `it has more than ${(tenThousands * 10_000).toLocaleString('en')} filled cells. Divide it into several files`,
  'cells-text': () => 'it holds too much text. Divide it into several files',
  'cells-far': () => 'its cells lie too far apart. Keep only the table that is to be imported',
  'sheets-over': ({ limit }) => `it has more than ${limit} sheets`,
  'sheets-count': ({ count, limit }) => `it has ${count} sheets; at most ${limit} are read`,
  'sheets-many': () => 'it has too many sheets',
  'memory-full': () =>
    'it is too large for the memory. Divide it into several files, or keep only the table that is to be imported',
  'sheet-unknown': ({ wanted, names }) =>
    `it has no sheet “${wanted}”; there are ${names.map((name) => `“${name}”`).join(', ')}`,
  'text-workbook': () =>
    'This is an Excel workbook, not a CSV file. Save it as CSV (comma separated) in Excel or WPS first.',
  'text-utf16': () => 'The file is in UTF-16. Save it as “CSV UTF-8 (comma separated)” first.',
  'text-broken': ({ line }) =>
    `Line ${line} holds broken characters; perhaps the file did not arrive whole. Export it once more.`,
  'text-unknown': () =>
    'The text is neither UTF-8 nor GBK, or the file is damaged. Save it as “CSV UTF-8” first.',
  'text-in-file': ({ name, problem }, say) => `“${name}”: ${say(problem)}`,
  'note-macros': () => 'The file has macros; they were not run, only the values of the cells were read.',
  'note-links': () =>
    'The file has links to other workbooks; they were not opened, the values kept in the file were read.',
  'note-formulas': ({ count }) =>
    `${counted(count, 'formula has', 'formulas have')} no result in the file and ${count === 1 ? 'is' : 'are'} taken as empty; open and save it once in Excel or WPS.`,
  'note-utf16': () => 'The file is in UTF-16 and was read so.',
  'note-mixed': ({ lines, count }) =>
    `The file mixes two encodings: ${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${count > lines.length ? ` and others, ${count} in all,` : ''} ${count === 1 ? 'is' : 'are'} GBK, the rest is UTF-8. Each was read as it is; check them.`,
  'note-quote': ({ row }) =>
    `A quotation mark " of row ${row} is not closed; the rows after it may be read wrongly, check them.`,
  'table-refused': ({ problem }, say) => `${say(problem)}. Nothing was imported.`,
  'cells-refused': ({ count, row, column, problem }, say) => {
    const place = column === '' ? '' : `, ${typeof column === 'string' ? `“${column}”` : `column ${column}`}`
    return `The file has ${counted(count, 'fault', 'faults')}, so nothing was imported. The first, row ${row}${place}: ${say(problem)}.`
  },
  'reading-stopped': () => 'Reading was stopped; nothing was imported.',
  'preview-gone': () => 'This preview is no longer good. Choose the file again.',
  'desk-compared': () =>
    'The ledger has just changed, and the table was compared with it anew. Look once more, then import.',
  'row-taken': ({ row }) =>
    `Row ${row} updates this record already. Choose another record, or file the row as a new one.`,
  'record-gone': ({ row, title }) =>
    `The record “${title}” that row ${row} updates was deleted, so nothing was imported. Look at the table once more.`,
  'form-not-table': ({ file }) =>
    `“${file}” is a collection form and no common table. Open “Collect…” and take it back there, or drop it on that window: its department is known and examples are left out.`,
  'not-a-table': ({ file }) => `“${file}” is no table; Excel, WPS and CSV tables can be imported.`,
  'sheet-gone': () => 'This table has no such sheet.',
  'header-place': () => 'The header cannot stand here: it has at most 8 rows, and data below it.',
}
