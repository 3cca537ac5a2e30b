import { useEffect, useEffectEvent } from 'react'
import { takeField } from '../ui/take-field.ts'

/** Saves what it holds; false keeps the window (or the library) open. */
export type BeforeClose = () => Promise<boolean>

const holders = new Set<BeforeClose>()

/** Has `save` called before the window closes or another library is opened. */
export function useBeforeClose(save: BeforeClose): void {
  const latest = useEffectEvent(save)
  useEffect(() => {
    const holder = () => latest()
    holders.add(holder)
    return () => {
      holders.delete(holder)
    }
  }, [])
}

/** Lets every holder save, one after the other; false when one of them must not be closed. */
export async function readyToClose(): Promise<boolean> {
  takeField()
  for (const holder of holders) {
    if (!(await holder())) return false
  }
  return true
}
