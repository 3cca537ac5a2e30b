import type { IpcError } from '#shared/ipc/result.ts'
import type { RecentLibrary } from './recent-library.ts'

export function Welcome(_props: { recent: readonly RecentLibrary[]; problem: IpcError | null }) {
  return null
}
