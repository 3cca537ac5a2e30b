import { z } from 'zod'
import { sayInChinese } from '../reasons/chinese.ts'
import type { Reason } from '../reasons/reason.ts'
import { ERROR_CODES, type ErrorCode } from './error-codes.ts'
import { reasonSchema } from './reason-schema.ts'

export const ipcErrorSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  /** A plain Chinese sentence; always fit to show. */
  message: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The same as the message, for other languages; without it the code has to do. */
  reason: reasonSchema.optional(),
})
export type IpcError = z.infer<typeof ipcErrorSchema>
export type Result<T> = { ok: true; value: T } | { ok: false; error: IpcError }

/**
 * The one error class that services throw on purpose; anything else becomes `internal`. A reason in the place of the
 * sentence lets the window say it in its own language.
 */
export class ServiceError extends Error {
  readonly code: ErrorCode
  readonly detail: Record<string, string | number>
  readonly reason: Reason | undefined
  constructor(code: ErrorCode, said: string | Reason, detail: Record<string, string | number> = {}) {
    super(typeof said === 'string' ? said : sayInChinese(said))
    this.name = 'ServiceError'
    this.code = code
    this.detail = detail
    this.reason = typeof said === 'string' ? undefined : said
  }
}

/** What of an error crosses to the window. */
export function ipcErrorOf({ code, message, detail, reason }: ServiceError): IpcError {
  return { code, message, detail, ...(reason && { reason }) }
}
