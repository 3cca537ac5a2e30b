import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { LedgerView } from '../features/ledger/LedgerView.tsx'
import { SettingsRoom } from '../features/settings/SettingsRoom.tsx'
import { useRefusedShortcut } from '../features/settings/use-refused-shortcut.ts'
import { useText } from '../text/use-text.ts'
import { runCommand, useCommand } from './commands.ts'
import { Footer } from './Footer.tsx'
import { Guard } from './Guard.tsx'
import { Header } from './Header.tsx'
import { SlotProvider, ViewFrame } from './slots.tsx'
import { showRoom, showView, useView } from './view-store.ts'
import './shell.css'

const HelpRoom = lazy(async () => ({ default: (await import('../features/help/HelpRoom.tsx')).HelpRoom }))
const PrintHost = lazy(async () => ({ default: (await import('../features/print/PrintHost.tsx')).PrintHost }))
const DraftView = lazy(async () => ({ default: (await import('../features/draft/DraftView.tsx')).DraftView }))

/** The window with an open library: header, the two views, footer. A view is built when first shown and then kept. */
export function Shell({ library }: { library: LibraryInfo }) {
  const text = useText()
  const view = useView((state) => state.view)
  const room = useView((state) => state.room)
  const [draftSeen, setDraftSeen] = useState(view === 'draft')
  if (view === 'draft' && !draftSeen) setDraftSeen(true)

  useRefusedShortcut()
  useCommand('view-ledger', () => showView('ledger'), true)
  useCommand('view-draft', () => showView('draft'), true)
  useCommand('help', () => showRoom('help'), true)
  useFromOtherView('new-record', 'ledger')
  useFromOtherView('import', 'ledger')
  useFromOtherView('new-draft', 'draft')

  return (
    <SlotProvider>
      <div className="shell">
        <Header library={library} />
        <main className="views">
          <ViewFrame active={view === 'ledger'}>
            <Guard>
              <LedgerView />
            </Guard>
          </ViewFrame>
          {draftSeen && (
            <ViewFrame active={view === 'draft'}>
              <Guard>
                <Suspense fallback={<p className="view-wait">{text.shell.loading}</p>}>
                  <DraftView />
                </Suspense>
              </Guard>
            </ViewFrame>
          )}
        </main>
        <Footer library={library} />
        {draftSeen && (
          <Suspense>
            <PrintHost />
          </Suspense>
        )}
        {room === 'help' && (
          <Suspense>
            <HelpRoom onClose={() => showRoom(null)} />
          </Suspense>
        )}
        {room === 'settings' && <SettingsRoom library={library} onClose={() => showRoom(null)} />}
      </div>
    </SlotProvider>
  )
}

/** Goes to the view that carries a command out, then gives it the command. */
function useFromOtherView(command: 'new-record' | 'import' | 'new-draft', home: 'ledger' | 'draft'): void {
  const view = useView((state) => state.view)
  const pending = useRef(false)
  useCommand(
    command,
    () => {
      if (useView.getState().view === home) return
      pending.current = true
      showView(home)
    },
    true,
  )
  useEffect(() => {
    if (!pending.current || view !== home) return
    pending.current = false
    const soon = setTimeout(() => void runCommand(command), 0)
    return () => clearTimeout(soon)
  }, [view, home, command])
}
