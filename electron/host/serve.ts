import { contract, type Handlers, type HostChannel } from '#shared/ipc/contract.ts'
import { ipcErrorOf, ServiceError, type Result } from '#shared/ipc/result.ts'
import type { HostRequest } from './messages.ts'

/** Why a request failed, for the log: a code and a stack, never the input. */
export type FailureLog = (channel: string, reason: string) => void

const INTERNAL: Result<never> = {
  ok: false,
  error: { code: 'internal', message: '程序内部出错，这一步没有完成。详情已写入日志。' },
}

/**
 * Answers one request with the services: input parsed by the contract, output parsed before it leaves, errors
 * as an envelope. Never throws.
 */
export async function serve(
  handlers: Handlers<HostChannel>,
  { channel, input }: Pick<HostRequest, 'channel' | 'input'>,
  log: FailureLog,
): Promise<Result<unknown>> {
  const entry = contract[channel]
  if (entry === undefined || !Object.hasOwn(handlers, channel)) {
    log(channel, 'unknown channel')
    return INTERNAL
  }
  const parsed = entry.input.safeParse(input)
  if (!parsed.success) {
    log(channel, `input: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
    return { ok: false, error: { code: 'invalid-input', message: '输入的内容不合要求，没有保存。' } }
  }
  try {
    const value = await (handlers[channel] as (input: unknown) => unknown)(parsed.data)
    return { ok: true, value: entry.output.parse(value) }
  } catch (error) {
    if (error instanceof ServiceError) return { ok: false, error: ipcErrorOf(error) }
    log(channel, error instanceof Error ? (error.stack ?? error.message) : String(error))
    return INTERNAL
  }
}
