import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { forkHost } from './fork-host.ts'
import { createKnownPages } from './known-pages.ts'
import { openMainWindow } from './main-window.ts'
import { guardNavigation } from './navigation-guard.ts'
import { receiveMessages } from './receive-messages.ts'
import { guardSession, silenceNetwork } from './session-guard.ts'
import { chooseUserData } from './user-data.ts'

app.setName('综述')
chooseUserData()
// The lock belongs to the user data folder, so it comes after choosing that.
if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  // Else Electron builds its own menu first, in English, only to have it replaced.
  Menu.setApplicationMenu(null)
  silenceNetwork()
  guardNavigation()
  void app.whenReady().then(start)
} else app.quit()

/**
 * Window and host start before the rest of the program is even loaded; the rest is loaded while the page runs its
 * scripts in its own process, and the page's messages wait for it.
 */
function start(): void {
  guardSession(session.defaultSession)
  let libraryDir = (): string | null => null
  const pageHasScripts = new Promise<void>((resolve) =>
    serveApp(
      session.defaultSession,
      join(import.meta.dirname, '../renderer'),
      () => libraryDir(),
      () => setImmediate(resolve),
    ),
  )
  const pages = createKnownPages()
  const window = openMainWindow()
  pages.admit(window.webContents, 'index.html')
  const firstHost = forkHost()
  const checkpoint = pageHasScripts
    .then(() => import('./program.ts'))
    .then(({ runProgram }) => {
      const program = runProgram(window, firstHost, pages)
      libraryDir = program.libraryDir
      return program.checkpoint
    })
  receiveMessages(pages, checkpoint)
}
