import type { ErrorCode, IpcError } from '#shared/ipc/result.ts'

/** An error the services answered with; `code` and `detail` choose the sentence that the writer reads. */
export class BridgeFailure extends Error {
  readonly code: ErrorCode
  readonly detail: Readonly<Record<string, string | number>>
  constructor(error: IpcError) {
    super(error.message)
    this.name = 'BridgeFailure'
    this.code = error.code
    this.detail = error.detail ?? {}
  }
}
