import { join } from 'node:path'
import { app, session } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { forkHost } from './fork-host.ts'
import { openMainWindow } from './main-window.ts'
import { guardNavigation } from './navigation-guard.ts'
import { guardSession, silenceNetwork } from './session-guard.ts'
import { chooseUserData } from './user-data.ts'

app.setName('综述')
chooseUserData()
// The lock belongs to the user data folder, so it comes after choosing that.
if (app.requestSingleInstanceLock()) {
  registerAppScheme()
  silenceNetwork()
  guardNavigation()
  void app.whenReady().then(start)
} else app.quit()

/**
 * Window and host are started before the rest of the program is even loaded: the three then load at the same
 * time, and the page is held back until the rest can answer it.
 */
function start(): void {
  guardSession(session.defaultSession)
  let answering: Promise<void> | undefined
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'), () => answering)
  const window = openMainWindow()
  const firstHost = forkHost()
  answering = import('./program.ts').then(({ runProgram }) => runProgram(window, firstHost))
}
