import { join } from 'node:path'
import { app, session, type BrowserWindow } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { exportHandlers } from './channels/exporting.ts'
import { libraryHandlers } from './channels/library.ts'
import { settingsHandlers } from './channels/settings.ts'
import { tableHandlers } from './channels/tables.ts'
import { openCheckpoint } from './checkpoint.ts'
import { holdUntilSaved } from './closing.ts'
import { startHost } from './host-process.ts'
import { createLibrarySession } from './library-session.ts'
import { openLog } from './logging.ts'
import type { MainContext } from './main-context.ts'
import { openMainWindow } from './main-window.ts'
import { setMenu } from './menu.ts'
import { guardNavigation } from './navigation-guard.ts'
import { sendEvent } from './send-event.ts'
import { guardSession, silenceNetwork } from './session-guard.ts'
import { openSettingsFile } from './settings-file.ts'
import { chooseUserData } from './user-data.ts'

app.setName('综述')
chooseUserData()
// The lock belongs to the user data folder, so it comes after choosing that.
if (app.requestSingleInstanceLock()) {
  openLog()
  registerAppScheme()
  silenceNetwork()
  guardNavigation()
  void app.whenReady().then(start)
} else app.quit()

function start(): void {
  const userData = app.getPath('userData')
  const settings = openSettingsFile(join(userData, 'settings.json'))
  guardSession(session.defaultSession)
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'))

  const window = openMainWindow(settings)
  const host = startHost({
    onEvent: (name, payload) => sendEvent(window, name, payload),
    onState: (state) => sendEvent(window, 'host:state', { state }),
    onRestart: () => {
      void library
        .reopen()
        .then((open) => sendEvent(window, 'host:state', { state: open ? 'running' : 'failed' }))
    },
  })
  const library = createLibrarySession(host, settings, userData)
  const context: MainContext = { window, host, library, settings, closeNow: holdUntilSaved(window, settings) }
  openCheckpoint(window, host, {
    ...libraryHandlers(context),
    ...tableHandlers(context),
    ...exportHandlers(context),
    ...settingsHandlers(context),
  })
  setMenu(window, settings.read().settings.language)
  app.on('second-instance', () => bringForward(window))
  app.on('window-all-closed', () => void leave(context))
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Closes the library before the process ends, so that no journal file stays beside the database. */
async function leave({ host, settings }: MainContext): Promise<void> {
  await Promise.race([host.ask('host:close-library', {}), new Promise((done) => setTimeout(done, 3000))])
  host.stop()
  await settings.flush()
  app.quit()
}
