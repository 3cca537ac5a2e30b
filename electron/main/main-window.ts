import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { APP_ORIGIN } from './app-files.ts'
import { log } from './log.ts'
import { pagePreferences } from './page-preferences.ts'
import { createRestartPolicy } from './restart-policy.ts'
import { readBounds, saveBounds, SMALLEST, startBounds } from './window-bounds.ts'

/** Opens the main window of the program where it was last time; shown as soon as it has something to show. */
export function openMainWindow(): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json')
  const saved = readBounds(file)
  const window = new BrowserWindow({
    ...startBounds(
      saved,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: '综述',
    backgroundColor: '#e9e8e4',
    // The editor must keep saving while another program covers it.
    // The limits stand here in words, where the safety scan can read them.
    webPreferences: {
      ...pagePreferences(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    },
  })
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  if (saved?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  rememberBounds(window, file)
  reloadAfterCrash(window)
  return window
}

/** A page that died comes back with what was saved; one that keeps dying stays away. */
function reloadAfterCrash(window: BrowserWindow): void {
  const policy = createRestartPolicy()
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error(`page stopped: ${details.reason}`)
    if (details.reason !== 'clean-exit' && policy.allows(Date.now())) window.reload()
  })
}

function rememberBounds(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized()) return
    saveBounds(file, { ...window.getNormalBounds(), maximized: window.isMaximized() })
  }
  const remember = () => {
    clearTimeout(timer)
    timer = setTimeout(save, 300)
  }
  window.on('resize', remember)
  window.on('move', remember)
  window.on('close', save)
}
