import type { BinText } from '../zh-CN/bin.ts'

const did = {
  insert: 'Taken back',
  update: 'Removed by an edit',
  remove: 'Deleted',
  import: 'Replaced by an import',
  define: 'Removed',
  restore: 'Removed by a restore',
  attach: 'Removed',
  merge: 'Merged',
  relabel: 'Removed',
  extract: 'Replaced from a text',
}

const records = (count: number) => (count === 1 ? '1 record' : `${count} records`)

export const bin: BinText = {
  title: 'Recycle bin',
  lead: 'Records that were deleted or replaced. A restored one is the same record again, and drafts find it.',
  search: 'Search the bin',
  count: records,
  shown: (shown, total) => `The last ${shown} of ${records(total)} are listed; search to narrow them down`,
  none: 'The bin is empty',
  noneBody: 'Deleted records wait here and can be restored at any time.',
  notFound: 'Nothing found',
  selectAll: 'Select all',
  select: (title) => `Select “${title}”`,
  selected: (count) => `${count} selected`,
  columns: { title: 'Record', department: 'Department', left: 'Removed', by: 'By' },
  did: (kind) => did[kind],
  files: (count) => (count === 1 ? '1 file' : `${count} files`),
  restore: (count) => (count > 0 ? `Restore ${count}` : 'Restore'),
  restored: (count) => `${records(count)} restored`,
  purge: 'Delete for good…',
  purgeAll: 'Empty the bin…',
  purgeAsk: (count) => `Delete ${records(count)} for good?`,
  purgeBody:
    'They leave the library with their history and cannot be restored; undo passes them over. Text already written into drafts and earlier backups stay as they are; attached files can be cleaned up in the settings.',
  purgeConfirm: 'Delete for good',
  purged: (count) => `${records(count)} deleted for good`,
}
