import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { Result } from '#shared/ipc/result.ts'
import { APP_ORIGIN } from './app-files.ts'
import { log } from './log.ts'

/** Answers a message whose sender has been checked. Never rejects. */
export type Checkpoint = (channel: unknown, input: unknown) => Promise<Result<unknown>>

const FOREIGN: Result<never> = {
  ok: false,
  error: { code: 'invalid-input', message: '拒绝了来自其他页面的请求。' },
}

/** Only the main frame of our own window, showing our own page, may speak to the main process. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false
  const frame = event.senderFrame
  // Chromium reports the origin of a custom scheme as "null" in some versions, so the URL decides.
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`)
}

/** Takes every message of the window; those that come before the program is loaded wait for it. */
export function receiveMessages(window: BrowserWindow, checkpoint: Promise<Checkpoint>): void {
  ipcMain.handle('zongshu:invoke', async (event, channel: unknown, input: unknown) => {
    if (isOurs(event, window)) return (await checkpoint)(channel, input)
    log.warn('message refused: foreign sender')
    return FOREIGN
  })
}
