import { useEffect } from 'react'
import { useBridgeQuery } from '../bridge/use-bridge.ts'
import { Welcome } from '../features/welcome/Welcome.tsx'
import { useSettings } from '../bridge/settings.ts'
import { QuestionDialog } from '../ui/QuestionDialog.tsx'
import { HostBanner } from './HostBanner.tsx'
import { Shell } from './Shell.tsx'
import { useHostEvents } from './use-host-events.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** The first screen without a library, the shell with one. */
export function App() {
  const hostState = useHostEvents()
  useShortcuts()
  const language = useSettings((settings) => settings.language)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const current = useBridgeQuery('library:current', {})
  const info = useBridgeQuery('library:info', {}, { enabled: Boolean(current.data?.library), silent: true })
  const library = current.data?.library ? (info.data ?? current.data.library) : null

  return (
    <>
      <HostBanner state={hostState} />
      {library ? (
        <Shell key={library.dir} library={library} />
      ) : (
        current.data && <Welcome recent={current.data.recent} problem={current.data.problem} />
      )}
      <QuestionDialog />
    </>
  )
}
