import { join } from 'node:path'
import type { Input } from '#shared/ipc/contract.ts'
import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { ipcErrorOf, ServiceError, type IpcError } from '#shared/ipc/result.ts'
import type { HostProcess } from './host-process.ts'
import { demand } from './main-context.ts'
import type { SettingsFile } from './settings-file.ts'

const MOST_RECENT = 8

/** Which library is open, across restarts of the host and of the program. */
export type LibrarySession = {
  /** The open library, opening the one of last time first; and why that failed, if it did. */
  current(): Promise<{ library: LibraryInfo | null; problem: IpcError | null }>
  open(input: Input<'host:open-library'>): Promise<LibraryInfo>
  openSample(): Promise<LibraryInfo>
  close(): Promise<void>
  /** Opens the same library in a host that has just been started again. */
  reopen(): Promise<boolean>
  dir(): string | null
}

export function createLibrarySession(
  host: HostProcess,
  settings: SettingsFile,
  userData: string,
): LibrarySession {
  let opened: { dir: string; sample: boolean } | null = null
  let problem: IpcError | null = null

  async function ask(dir: string, sample: boolean, create: Input<'host:open-library'>['create'] = null) {
    host.revive()
    const info = demand(
      sample
        ? await host.ask('host:open-sample', { dir })
        : await host.ask('host:open-library', { dir, create }),
    )
    opened = { dir: info.dir, sample }
    problem = null
    return info
  }

  function remember(info: LibraryInfo): LibraryInfo {
    const others = settings.read().recent.filter((entry) => entry.dir !== info.dir)
    const entry = { dir: info.dir, name: info.name, openedAt: new Date().toISOString() }
    settings.change({ recent: [entry, ...others].slice(0, MOST_RECENT), library: info.dir })
    return info
  }

  async function openLast(): Promise<void> {
    const dir = settings.read().library
    if (dir === null) return
    try {
      remember(await ask(dir, dir === sampleDir))
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error
      problem = { ...ipcErrorOf(error), detail: { ...error.detail, dir } }
    }
  }

  const sampleDir = join(userData, 'sample-library')
  // Started before the window asks: opening takes as long as the page takes to load.
  let first: Promise<void> | null = openLast()

  return {
    async current() {
      await first
      first = null
      if (opened === null) return { library: null, problem }
      return { library: demand(await host.ask('library:info', {})), problem: null }
    },
    open: async (input) => remember(await ask(input.dir, false, input.create)),
    openSample: async () => remember(await ask(sampleDir, true)),
    async close() {
      opened = null
      problem = null
      settings.change({ library: null })
      demand(await host.ask('host:close-library', {}))
    },
    async reopen() {
      if (opened === null) return true
      try {
        await ask(opened.dir, opened.sample)
        return true
      } catch {
        return false
      }
    },
    dir: () => opened?.dir ?? null,
  }
}
