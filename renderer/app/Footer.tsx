import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { formatMoment } from '../text/moment.ts'
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
          ? text.shell.lastBackup(formatMoment(library.lastBackupAt, new Date(), text.shell))
          : text.shell.noBackup}
      </span>
      <span>{text.shell.offline}</span>
    </footer>
  )
}
