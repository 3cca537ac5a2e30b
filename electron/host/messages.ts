import type { HostChannel } from '#shared/ipc/contract.ts'
import type { EventName } from '#shared/ipc/events.ts'
import type { Result } from '#shared/ipc/result.ts'

/** What main sends to the host. */
export type HostRequest = { id: number; channel: HostChannel; input: unknown }

/** What the host sends to main: the answer to one request, or news. */
export type HostMessage =
  | { kind: 'answer'; id: number; result: Result<unknown> }
  | { kind: 'event'; name: EventName; payload: unknown }
