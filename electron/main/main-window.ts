import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import log from 'electron-log/main'
import { APP_ORIGIN } from './app-protocol.ts'
import { createRestartPolicy } from './restart-policy.ts'
import type { SettingsFile } from './settings-file.ts'
import { SMALLEST, startBounds } from './window-bounds.ts'

/** Opens the one window of the program where it was last time; shown as soon as it has something to show. */
export function openMainWindow(settings: SettingsFile): BrowserWindow {
  const saved = settings.read().bounds
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
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      // A middle click would otherwise open a link in a window of its own.
      disableBlinkFeatures: 'Auxclick',
      // The editor must keep saving while another program covers it.
      backgroundThrottling: false,
    },
  })
  if (saved?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  rememberBounds(window, settings)
  reloadAfterCrash(window)
  void window.loadURL(`${APP_ORIGIN}/index.html`)
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

function rememberBounds(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(timer)
    timer = setTimeout(save, 300)
  }
  const save = () => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized()) return
    settings.change({ bounds: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
  }
  window.on('resize', remember)
  window.on('move', remember)
  window.on('close', save)
}
