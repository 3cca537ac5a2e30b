import { BrowserWindow, globalShortcut, screen } from 'electron'
import { QUICK_ENTRY_PAGE_CHANNELS, type QuickEntryState } from '#shared/ipc/contract/quick-entry.ts'
import { APP_ORIGIN } from './app-files.ts'
import type { KnownPages } from './known-pages.ts'
import { log } from './log.ts'
import { pagePreferences } from './page-preferences.ts'
import { sendEvent } from './send-event.ts'
import type { SettingsFile } from './settings-file.ts'

const PAGE = 'quick.html'
const SIZE = { width: 600, height: 372 }

export type QuickEntry = {
  /** Shows the window in front of whatever program is used, making it when it is first asked for. */
  show(): void
  hide(): void
  /** Whether the shortcut works, as it was last registered. */
  state(): QuickEntryState
  /** Registers the shortcut as the settings say, after they changed or at the start. */
  register(): QuickEntryState
}

/**
 * The small window for one line. It hides instead of closing, keeps what is typed, and ends with the main window; the
 * shortcut works while the program runs, also when that is minimised.
 */
export function createQuickEntry(main: BrowserWindow, settings: SettingsFile, pages: KnownPages): QuickEntry {
  let window: BrowserWindow | null = null
  let registered: string | null = null
  let refused = false

  function open(): BrowserWindow {
    const opened = new BrowserWindow({
      ...SIZE,
      useContentSize: true,
      show: false,
      title: '综述',
      backgroundColor: '#ffffff',
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // The limits stand here in words, where the safety scan can read them.
      webPreferences: { ...pagePreferences(), sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    if (process.platform !== 'darwin') opened.removeMenu()
    pages.admit(opened.webContents, PAGE, QUICK_ENTRY_PAGE_CHANNELS)
    opened.on('page-title-updated', (event) => event.preventDefault())
    opened.on('close', (event) => {
      event.preventDefault()
      opened.hide()
    })
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      log.error(`quick entry page stopped: ${reason}`)
      window = null
      opened.destroy()
    })
    opened.once('ready-to-show', () => bringUp(opened))
    void opened.loadURL(`${APP_ORIGIN}/${PAGE}`)
    return opened
  }

  function end(): void {
    globalShortcut.unregisterAll()
    window?.destroy()
    window = null
  }

  const entry: QuickEntry = {
    show() {
      if (main.isDestroyed()) return
      if (window === null) window = open()
      else bringUp(window)
    },
    hide: () => window?.hide(),
    state() {
      const { on, keys } = settings.read().settings.quickEntry
      return { on, keys, refused: on && refused }
    },
    register() {
      const { on, keys } = settings.read().settings.quickEntry
      if (registered !== null) globalShortcut.unregister(registered)
      registered = on && takeKeys(keys, () => entry.show()) ? keys : null
      refused = on && registered === null
      return entry.state()
    },
  }
  // A hidden window would keep the program running after its last visible one.
  main.once('closed', end)
  return entry
}

function takeKeys(keys: string, press: () => void): boolean {
  try {
    return globalShortcut.register(keys, press)
  } catch (error) {
    log.warn('shortcut not registered', String(error))
    return false
  }
}

/** In the upper third of the screen that the writer is working on. */
function bringUp(window: BrowserWindow): void {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
  const { width, height } = window.getBounds()
  window.setPosition(
    Math.round(workArea.x + (workArea.width - width) / 2),
    Math.round(workArea.y + Math.max(0, (workArea.height - height) / 3)),
  )
  window.show()
  window.focus()
  sendEvent(window, 'quick:shown', {})
}
