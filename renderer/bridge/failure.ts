import type { ErrorCode } from '#shared/ipc/error-codes.ts'
import type { IpcError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'

/** An error the services answered with; `code` and `detail` choose the sentence that the writer reads. */
export class BridgeFailure extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>>
  readonly reason: Reason | undefined
  constructor(error: IpcError) {
    super(error.message)
    this.name = 'BridgeFailure'
    this.code = error.code
    this.detail = error.detail ?? {}
    this.reason = error.reason
  }
}
