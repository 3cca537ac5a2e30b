import type { ErrorsText } from '../zh-CN/errors.ts'

const named = (detail: Readonly<Record<string, string | number>>, ...keys: string[]): string => {
  const value = keys.map((key) => detail[key]).find((found) => found !== undefined)
  return value === undefined ? '' : ` (${value})`
}

export const errors: ErrorsText = {
  'invalid-input': (d) => `Something in the form is not acceptable${named(d, 'field')}; nothing was saved.`,
  'not-found': () => 'This is no longer in the library.',
  conflict: () =>
    'This was changed elsewhere a moment ago, so nothing was overwritten. Look at it and try again.',
  'no-library': () => 'No library is open.',
  'library-busy': (d) => `Another window is using this library${named(d, 'dir', 'path')}.`,
  'library-newer': (d) =>
    `This library was made by a newer version of the program${named(d, 'dir', 'path')}. Update the program first; the library was not touched.`,
  'library-damaged': (d) =>
    `The library file is damaged${named(d, 'dir', 'path', 'file')}. It was not touched; restore it from a backup.`,
  'library-exists': (d) => `There is already a library in this folder${named(d, 'dir', 'path')}.`,
  'library-network-path': (d) =>
    `A library cannot live on a network drive${named(d, 'dir', 'path')}. Choose a folder on this computer.`,
  'library-unwritable': (d) =>
    `This folder cannot be written to${named(d, 'dir', 'path')}. Choose another one.`,
  'import-refused': () => 'The table has cells that cannot be read, so no row was imported.',
  'file-missing': (d) => `The file is no longer there${named(d, 'file', 'path', 'dir')}.`,
  'file-unreadable': (d) => `The file cannot be read${named(d, 'file', 'path')}.`,
  'file-too-large': (d) => `The file is too large${named(d, 'file', 'path')}.`,
  'file-busy': (d) =>
    `Another program has the file open${named(d, 'file', 'path')}. Close it there and try again.`,
  'file-read-only': (d) => `The file is read-only and was not written${named(d, 'file', 'path')}.`,
  'file-damaged': (d) => `The file is no longer what was attached${named(d, 'file')}.`,
  'file-runnable': (d) =>
    `Programs and scripts are not opened from here${named(d, 'file')}. Save a copy and make sure where it comes from.`,
  'disk-full': () => 'The disk is full. Nothing was written and the old file is whole.',
  'path-invalid': (d) => `This place cannot be used${named(d, 'file', 'path', 'dir')}.`,
  'template-invalid': (d) => `The template is not complete${named(d, 'template', 'file')}.`,
  'draft-final': () => 'A final draft can no longer be changed.',
  canceled: () => 'Canceled.',
  'host-down': () => 'The process behind the library is being started again. Try once more in a moment.',
  internal: () => 'The program met an unexpected error; the last action was not carried out.',
}
