import { dialog, type BrowserWindow } from 'electron'
import type { SettingsFile } from './settings-file.ts'
import { mainText } from './main-text.ts'
import { sendEvent } from './send-event.ts'

/**
 * Holds the window open until the page has saved and said so; only a page that no longer reacts may be closed
 * over its head, and only by the writer. Returns what the page's app:ready-to-close calls.
 */
export function holdUntilSaved(window: BrowserWindow, settings: SettingsFile): () => void {
  const { webContents } = window
  let mayClose = false
  let asked = false
  let hung = false

  function closeNow(): void {
    mayClose = true
    if (!window.isDestroyed()) window.close()
  }

  async function offerForce(): Promise<void> {
    const text = mainText[settings.read().settings.language]
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: text.hung,
      detail: text.hungDetail,
      buttons: [text.wait, text.closeAnyway],
      defaultId: 0,
      cancelId: 0,
    })
    if (response === 1) closeNow()
  }

  window.on('unresponsive', () => {
    hung = true
    if (asked) void offerForce()
  })
  window.on('responsive', () => (hung = false))
  window.on('close', (event) => {
    // A page that is still loading or has crashed holds nothing unsaved.
    if (mayClose || webContents.isCrashed() || webContents.isLoadingMainFrame()) return
    event.preventDefault()
    asked = true
    if (hung) void offerForce()
    else sendEvent(window, 'app:closing', {})
  })
  return closeNow
}
