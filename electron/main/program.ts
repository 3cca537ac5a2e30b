import { join } from 'node:path'
import { app, type BrowserWindow, type UtilityProcess } from 'electron'
import { exportHandlers } from './channels/exporting.ts'
import { libraryHandlers } from './channels/library.ts'
import { paperHandlers } from './channels/papers.ts'
import { settingsHandlers } from './channels/settings.ts'
import { tableHandlers } from './channels/tables.ts'
import { workbookHandlers } from './channels/workbooks.ts'
import { textFileHandlers } from './channels/texts.ts'
import { createCheckpoint } from './checkpoint.ts'
import { holdUntilSaved } from './closing.ts'
import { superviseHost } from './host-process.ts'
import { createLibrarySession } from './library-session.ts'
import { log } from './log.ts'
import type { MainContext } from './main-context.ts'
import { setMenu } from './menu.ts'
import type { Checkpoint } from './receive-messages.ts'
import { sendEvent } from './send-event.ts'
import { openSettingsFile } from './settings-file.ts'

export type Program = {
  /** Answers the window's messages. */
  readonly checkpoint: Checkpoint
  /** Folder of the open library. */
  libraryDir(): string | null
}

/** Everything behind the window: settings, the host's supervision, the library of last time. */
export function runProgram(window: BrowserWindow, firstHost: UtilityProcess): Program {
  const userData = app.getPath('userData')
  const settings = openSettingsFile(join(userData, 'settings.json'))
  const host = superviseHost(firstHost, {
    onEvent: (name, payload) => sendEvent(window, name, payload),
    onState: (state) => sendEvent(window, 'host:state', { state }),
    onRestart: () => {
      void library
        .reopen()
        .then((open) => sendEvent(window, 'host:state', { state: open ? 'running' : 'failed' }))
    },
  })
  const library = createLibrarySession(host, settings, userData)
  const closeNow = holdUntilSaved(window, settings)
  const context: MainContext = { window, host, library, settings, closeNow }
  setMenu(window, settings.read().settings.language)
  app.on('second-instance', () => bringForward(window))
  app.on('window-all-closed', () => void leave(context))
  log.info(`start ${app.getVersion()} electron ${process.versions.electron} ${process.platform}`)
  const checkpoint = createCheckpoint(host, {
    ...libraryHandlers(context),
    ...tableHandlers(context),
    ...textFileHandlers(context),
    ...exportHandlers(context),
    ...paperHandlers(context),
    ...settingsHandlers(context),
    ...workbookHandlers(context),
  })
  return { checkpoint, libraryDir: library.dir }
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
