import { ipcMain } from 'electron'
import type { Result } from '#shared/ipc/result.ts'
import type { KnownPages } from './known-pages.ts'
import { log } from './log.ts'

/** Answers a message whose sender has been checked. Never rejects. */
export type Checkpoint = (channel: unknown, input: unknown) => Promise<Result<unknown>>

const FOREIGN: Result<never> = {
  ok: false,
  error: { code: 'invalid-input', message: '拒绝了来自其他页面的请求。' },
}

/** Takes every message of the windows; those that come before the program is loaded wait for it. */
export function receiveMessages(pages: KnownPages, checkpoint: Promise<Checkpoint>): void {
  ipcMain.handle('zongshu:invoke', async (event, channel: unknown, input: unknown) => {
    if (pages.hears(event.sender, event.senderFrame, channel)) return (await checkpoint)(channel, input)
    log.warn('message refused: foreign sender')
    return FOREIGN
  })
}
