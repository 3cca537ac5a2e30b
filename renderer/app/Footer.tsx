import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { sinceNow } from '../text/moment.ts'
import { useText } from '../text/use-text.ts'
import { Slot } from './slots.tsx'

export function Footer({ library }: { library: LibraryInfo }) {
  const text = useText()
  return (
    <footer className="footer">
      <Slot name="footer" className="footer-items" />
      <span className="grow" />
      <span>
        {library.lastBackupAt
          ? text.shell.lastBackup(sinceNow(library.lastBackupAt, text.shell))
          : text.shell.noBackup}
      </span>
      <span>{text.shell.offline}</span>
    </footer>
  )
}
