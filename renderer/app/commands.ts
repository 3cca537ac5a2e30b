import { useEffect, useEffectEvent } from 'react'
import type { EventPayload } from '#shared/ipc/events.ts'
import { useViewActive } from './slots.tsx'

export type Command = EventPayload<'menu:command'>['command'] | 'undo' | 'redo' | 'from-text'

const carriers = new Map<Command, Set<() => void>>()

/** Gives a command of menu or keyboard to whoever carries it out now. True when somebody did. */
export function runCommand(command: Command): boolean {
  const listening = [...(carriers.get(command) ?? [])]
  for (const carry of listening) carry()
  return listening.length > 0
}

/** Carries out a command while the view around the component is shown, or always with `everywhere`. */
export function useCommand(command: Command, carry: () => void, everywhere = false): void {
  const active = useViewActive() || everywhere
  const latest = useEffectEvent(carry)
  useEffect(() => {
    if (!active) return
    const listener = () => latest()
    const listening = carriers.get(command) ?? new Set()
    listening.add(listener)
    carriers.set(command, listening)
    return () => {
      listening.delete(listener)
    }
  }, [command, active])
}
