import type { EvidenceText } from '../zh-CN/evidence.ts'

const fields = {
  date: 'Date',
  endDate: 'End date',
  category: 'Category',
  title: 'Title',
  figures: 'Figures',
  outcome: 'Outcome',
  summary: 'Summary',
  people: 'People',
  department: 'Department',
  source: 'Source',
  highlight: 'Highlight',
  part: 'Part',
}

const did = {
  insert: 'New record',
  update: 'Edited',
  remove: 'Deleted',
  import: 'Imported from a table',
  define: 'Indicator changed',
  restore: 'Restored',
  attach: 'Evidence changed',
  merge: 'Merged',
  relabel: 'Figure name changed',
  extract: 'Taken from a text',
}

export const evidence: EvidenceText = {
  title: 'Evidence',
  mark: (count) => (count === 1 ? '1 file of evidence' : `${count} files of evidence`),
  attach: 'Attach…',
  hint: 'Drop files here, or paste a picture',
  hintNew: 'Attaching saves this record first',
  drop: 'Let go to attach to this record',
  saveFirst:
    'Fill in title, date and category first: files are attached once the record is saved. The files are where they were.',
  added: (count) => (count === 1 ? '1 file attached' : `${count} files attached`),
  already: (names) => `${names.map((name) => `“${name}”`).join(', ')}: this record has it already`,
  comma: '; ',
  more: (name) => `More for “${name}”`,
  open: 'Open',
  openHint: (name) => `Open “${name}” as a read-only copy`,
  saveAs: 'Save a copy…',
  saved: (file) => `Saved as ${file}`,
  rename: 'Rename…',
  newName: 'New name',
  detach: 'Take off',
  detached: (name) => `“${name}” was taken off`,
  missing: 'File is gone',
  missingHint:
    'The library’s attachments folder does not have this file; perhaps it was not copied along. Attach the original again.',
  damaged: 'Damaged',
  damagedHint: 'The file is no longer what was attached and proves nothing. Attach the original again.',
  pasted: (stamp) => `Pasted picture ${stamp}`,

  history: 'History',
  historyNone: 'Nothing was changed yet.',
  did: (kind) => did[kind],
  created: 'Record made',
  gone: 'Left the ledger',
  by: (author) => (author === '' ? '' : `${author} `),
  field: (name) => fields[name],
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  partByCategory: 'by category',
  attached: (name, size) => `Attached “${name}” (${size})`,
  removedFile: (name) => `Took off “${name}”`,
  renamed: (before, after) => `Renamed “${before}” to “${after}”`,
  merged: (title, from) => `Merged with “${title}”${from === '' ? '' : ` reported by ${from}`}`,
  parted: (title) => `Parted from “${title}”`,
  fromPaste: 'a pasted table',
  origin: (file, sheet, row) =>
    `From ${file}${sheet === '' ? '' : `, sheet “${sheet}”`}${row === null ? '' : `, row ${row}`}`,
  originFile: (file) => `“${file}”`,
  restoreVersion: 'Restore this version',
  restored: 'The record says again what it said then',

  cleanTitle: 'Evidence',
  cleanBody:
    'Files attached to records lie in the library’s attachments folder. They stay after they were taken off or deleted for good; clean up here when you like. Backups hold the ledger and the drafts, not these files.',
  cleanCheck: 'Look for unused files',
  cleanNone: 'There is nothing to clean up.',
  cleanFound: (count, size) =>
    `${count === 1 ? '1 file' : `${count} files`} (${size}) that no record uses any more`,
  clean: 'Clean up…',
  cleanAsk: 'Clean up these files?',
  cleanAskBody: (count, size) =>
    `${count === 1 ? '1 file' : `${count} files`} (${size}) that no record, undo, bin or history uses. They cannot be brought back.`,
  cleaned: (count, size) => `${count === 1 ? '1 file' : `${count} files`} removed, ${size} free again`,
}
