import type { ErrorCode } from '#shared/ipc/error-codes.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'

/** A text that cannot be read, and what to do. */
export function refuseText(file: string, problem: Reason, code: ErrorCode = 'file-unreadable'): ServiceError {
  return new ServiceError(code, { code: 'file', name: file, problem }, { path: file })
}
