import { contract, type Handlers, type HostChannel, type MainChannel } from '#shared/ipc/contract.ts'
import { ipcErrorOf, ServiceError, type IpcError, type Result } from '#shared/ipc/result.ts'
import type { HostProcess } from './host-process.ts'
import { log } from './log.ts'
import type { Checkpoint } from './receive-messages.ts'

function refusal(code: IpcError['code'], message: string): Result<never> {
  return { ok: false, error: { code, message } }
}

/** An error as it may cross to the window: what was thrown on purpose as it is, anything else as `internal`. */
function envelope(channel: string, error: unknown): Result<never> {
  if (error instanceof ServiceError) return { ok: false, error: ipcErrorOf(error) }
  log.error(`${channel} failed`, error instanceof Error ? (error.stack ?? error.message) : String(error))
  return refusal('internal', '程序内部出错，这一步没有完成。详情已写入日志。')
}

function isChannel(name: unknown): name is HostChannel | MainChannel {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

/**
 * The one checkpoint for every message from the window: channel, then input, then the handler or the host.
 * A message that fails is refused with a sentence and logged by channel and code only.
 */
export function createCheckpoint(host: HostProcess, handlers: Handlers<MainChannel>): Checkpoint {
  return async (channel, raw) => {
    if (!isChannel(channel) || contract[channel].by === 'main-only') {
      log.warn('message refused: not a channel of the window')
      return refusal('invalid-input', '程序不认识这个请求。')
    }
    const { by, input, output } = contract[channel]
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
  }
}
