import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { lastBackupTime } from '../db/backup.ts'
import type { Session } from './session.ts'

export function libraryInfo({ dir, library, records, drafts }: Session): LibraryInfo {
  return {
    dir,
    ...library.get(),
    recordCount: records.count(),
    draftCount: drafts.count(),
    lastBackupAt: lastBackupTime(dir),
  }
}

export function renameLibrary(session: Session, name: string, organ: string): LibraryInfo {
  session.library.update(name, organ.trim())
  session.ports.emit('data:changed', { kinds: ['library'] })
  return libraryInfo(session)
}
