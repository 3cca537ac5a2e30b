import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { log } from './log.ts'
import {
  CHANNELS,
  contract,
  type ChannelName,
  type Handlers,
  type HostChannel,
  type MainChannel,
} from '#shared/ipc/contract.ts'
import { ServiceError, type IpcError, type Result } from '#shared/ipc/result.ts'
import { APP_ORIGIN } from './app-files.ts'
import type { HostProcess } from './host-process.ts'

function refusal(code: IpcError['code'], message: string): Result<never> {
  return { ok: false, error: { code, message } }
}

/** Only the main frame of our own window, showing our own page, may speak to the main process. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || event.sender !== window.webContents) return false
  const frame = event.senderFrame
  // Chromium reports the origin of a custom scheme as "null" in some versions, so the URL decides.
  return frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`)
}

/** An error as it may cross to the window: what was thrown on purpose as it is, anything else as `internal`. */
function envelope(channel: ChannelName, error: unknown): Result<never> {
  if (error instanceof ServiceError)
    return { ok: false, error: { code: error.code, message: error.message, detail: error.detail } }
  log.error(`${channel} failed`, error instanceof Error ? (error.stack ?? error.message) : String(error))
  return refusal('internal', '程序内部出错，这一步没有完成。详情已写入日志。')
}

/**
 * The one checkpoint for every message from the window: sender, then input, then the handler or the host.
 * A message that fails is refused with a sentence and logged by channel and code only.
 */
export function openCheckpoint(
  window: BrowserWindow,
  host: HostProcess,
  handlers: Handlers<MainChannel>,
): void {
  for (const channel of CHANNELS) {
    const { by, input, output } = contract[channel]
    if (by === 'main-only') continue
    ipcMain.handle(channel, async (event, raw: unknown): Promise<Result<unknown>> => {
      if (!isOurs(event, window)) {
        log.warn(`${channel} refused: foreign sender`)
        return refusal('invalid-input', '拒绝了来自其他页面的请求。')
      }
      const parsed = input.safeParse(raw)
      if (!parsed.success) {
        log.warn(`${channel} refused: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
        return refusal('invalid-input', '输入的内容不合要求，没有保存。')
      }
      try {
        if (by === 'host') return await host.ask(channel as HostChannel, parsed.data as never)
        const handler = handlers[channel as MainChannel] as (input: unknown) => unknown
        return { ok: true, value: output.parse(await handler(parsed.data)) }
      } catch (error) {
        return envelope(channel, error)
      }
    })
  }
}
