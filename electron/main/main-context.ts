import type { BrowserWindow } from 'electron'
import { ServiceError, type Result } from '#shared/ipc/result.ts'
import type { HostProcess } from './host-process.ts'
import type { LibrarySession } from './library-session.ts'
import type { QuickEntry } from './quick-entry.ts'
import type { SettingsFile } from './settings-file.ts'

/** What the channels that main answers work with. */
export type MainContext = {
  window: BrowserWindow
  host: HostProcess
  library: LibrarySession
  settings: SettingsFile
  quickEntry: QuickEntry
  /** Called when the page has saved everything and the window may close. */
  closeNow(): void
}

/** The value of a host's answer; an error goes on as the same error. */
export function demand<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, message, reason, detail } = result.error
  throw new ServiceError(code, reason ?? message, detail)
}
