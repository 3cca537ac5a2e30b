/**
 * Errors cross the process boundary as codes with data; Electron strips error objects. The window turns a
 * code into a sentence; `detail` holds the values the sentence names (a path, a row), never a draft's text.
 */
export const ERROR_CODES = [
  'invalid-input',
  'not-found',
  'conflict',
  'no-library',
  'library-busy',
  'library-newer',
  'library-damaged',
  'library-exists',
  'library-network-path',
  'library-unwritable',
  'import-refused',
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-busy',
  'file-read-only',
  'file-damaged',
  'file-runnable',
  'disk-full',
  'path-invalid',
  'template-invalid',
  'draft-final',
  'canceled',
  'host-down',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]
