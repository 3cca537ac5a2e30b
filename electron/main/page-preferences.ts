import { join } from 'node:path'
import type { WebPreferences } from 'electron'

/** What every page of ours may do: nothing but draw itself and speak through the bridge. */
export function pagePreferences(): WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    // A middle click would otherwise open a link in a window of its own.
    disableBlinkFeatures: 'Auxclick',
  }
}
