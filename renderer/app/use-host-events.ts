import { useEffect, useState } from 'react'
import type { EventPayload } from '#shared/ipc/events.ts'
import { call } from '../bridge/call.ts'
import { refresh } from '../bridge/query-client.ts'
import { readyToClose } from './closing.ts'
import { runCommand } from './commands.ts'
import { reachesViews } from './covered.ts'

export type HostState = EventPayload<'host:state'>['state']

/** Listens to what main tells the window; returns the state of the process behind the library. */
export function useHostEvents(): HostState {
  const [state, setState] = useState<HostState>('running')
  useEffect(() => {
    const stops = [
      window.zongshu.on('data:changed', ({ kinds }) => refresh(kinds)),
      window.zongshu.on('menu:command', ({ command }) => {
        // The keys that a dialog does not take go on to the menu, which knows nothing of it.
        if (reachesViews(command)) runCommand(command)
      }),
      window.zongshu.on('host:state', (payload) => {
        setState(payload.state)
        if (payload.state === 'running') refresh(['records', 'indicators', 'drafts', 'library'])
      }),
      window.zongshu.on('app:closing', () => {
        void readyToClose().then((ready) => (ready ? call('app:ready-to-close', {}) : undefined))
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [])
  return state
}
