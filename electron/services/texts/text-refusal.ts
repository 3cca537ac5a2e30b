import type { ErrorCode } from '#shared/ipc/error-codes.ts'
import { ServiceError } from '#shared/ipc/result.ts'

/** A text that cannot be read, in a sentence that names it and says what to do. */
export function refuseText(file: string, reason: string, code: ErrorCode = 'file-unreadable'): ServiceError {
  return new ServiceError(code, `“${file}”${reason}。`, { path: file })
}

export const TOO_LONG = '的文字超过 5 MB，读不下。请分成几份再取数'
