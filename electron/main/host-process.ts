import type { UtilityProcess } from 'electron'
import { log } from './log.ts'
import type { HostChannel, Input, Output } from '#shared/ipc/contract.ts'
import type { EventName } from '#shared/ipc/events.ts'
import type { Result } from '#shared/ipc/result.ts'
import type { HostMessage, HostRequest } from '../host/messages.ts'
import { forkHost } from './fork-host.ts'
import { createPendingRequests } from './pending-requests.ts'
import { createRestartPolicy } from './restart-policy.ts'

export type HostState = 'running' | 'restarting' | 'failed'

export type HostProcess = {
  /** Sends one request; resolves to the host's answer, or to `host-down` when the host died before answering. */
  ask<C extends HostChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>
  /** Starts the host again after it was given up. */
  revive(): void
  stop(): void
}

type Listeners = {
  onEvent(name: EventName, payload: unknown): void
  onState(state: HostState): void
  /** Called on every restart before waiting requests go out, to open the library again. */
  onRestart(host: HostProcess): void
}

const HOST_DOWN: Result<never> = {
  ok: false,
  error: { code: 'host-down', message: '资料库进程意外停止，刚才的操作没有完成，请再试一次。' },
}

/**
 * Keeps the process of the services running, beginning with `first`: what was asked and not answered is reported
 * as `host-down`, never silently dropped, and a new process takes over.
 */
export function superviseHost(first: UtilityProcess, listeners: Listeners): HostProcess {
  const pending = createPendingRequests()
  const policy = createRestartPolicy()
  let child: UtilityProcess | null = null
  let stopping = false

  function adopt(started: UtilityProcess): void {
    child = started
    started.on('message', (message: HostMessage) => {
      if (message.kind === 'answer') pending.settle(message.id, message.result)
      else listeners.onEvent(message.name, message.payload)
    })
    started.on('exit', (code) => {
      if (child === started) onExit(code)
    })
  }

  function onExit(code: number): void {
    child = null
    pending.settleAll(HOST_DOWN)
    if (stopping) return
    log.error(`host stopped with code ${code}`)
    if (!policy.allows(Date.now())) return listeners.onState('failed')
    listeners.onState('restarting')
    restart()
  }

  function restart(): void {
    adopt(forkHost())
    listeners.onRestart(host)
  }

  const host: HostProcess = {
    async ask(channel, input) {
      if (child === null) return HOST_DOWN
      const { id, answer } = pending.open()
      child.postMessage({ id, channel, input } satisfies HostRequest)
      // The host parses its output with the contract before it sends it.
      return (await answer) as Result<Output<typeof channel>>
    },
    revive() {
      if (child === null && !stopping) restart()
    },
    stop() {
      stopping = true
      child?.kill()
    },
  }
  adopt(first)
  return host
}
