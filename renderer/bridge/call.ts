import type { Bridge, Input, Output, WindowChannel } from '#shared/ipc/contract.ts'
import { BridgeFailure } from './failure.ts'

declare global {
  interface Window {
    readonly zongshu: Bridge
  }
}

/** The answer of a channel. Throws BridgeFailure with the code when the services refuse. */
export async function call<C extends WindowChannel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const result = await window.zongshu.invoke(channel, input)
  if (!result.ok) throw new BridgeFailure(result.error)
  return result.value
}
