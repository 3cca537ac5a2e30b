import type { LibraryInfo } from '#shared/ipc/contract/library.ts'

export function SettingsRoom(_props: { library: LibraryInfo; onClose: () => void }) {
  return null
}
