import { useState } from 'react'
import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { call } from '../../bridge/call.ts'
import { forgetLibrary } from '../../bridge/query-client.ts'
import { clearError, toastError } from '../../ui/toast.tsx'

export type Opening = Readonly<{
  busy: boolean
  create: (name: string, organ: string) => Promise<void>
  open: (dir?: string) => Promise<void>
  openSample: () => Promise<void>
}>

/** Opens a library in each of the ways there are; the shell follows as soon as one is open. */
export function useOpening(): Opening {
  const [busy, setBusy] = useState(false)
  const run = async (open: () => Promise<{ library: LibraryInfo | null }>) => {
    if (busy) return
    setBusy(true)
    try {
      const { library } = await open()
      if (library === null) return
      clearError()
      forgetLibrary()
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    create: (name, organ) => run(() => call('library:create', { name, organ })),
    open: (dir) => run(() => call('library:open', dir === undefined ? {} : { dir })),
    openSample: () => run(() => call('library:open-sample', {})),
  }
}
