import { z } from 'zod'

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

export const ipcErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  /** A plain Chinese sentence; always fit to show. */
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type ErrorCode = (typeof ERROR_CODES)[number]
export type IpcError = z.infer<typeof ipcErrorSchema>
export type Result<T> = { ok: true; value: T } | { ok: false; error: IpcError }

/** The one error class that services throw on purpose; anything else becomes `internal`. */
export class ServiceError extends Error {
  readonly code: ErrorCode
  readonly detail: Record<string, string | number>
  constructor(code: ErrorCode, message: string, detail: Record<string, string | number> = {}) {
    super(message)
    this.name = 'ServiceError'
    this.code = code
    this.detail = detail
  }
}
