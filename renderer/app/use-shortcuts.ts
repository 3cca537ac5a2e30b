import { useEffect } from 'react'
import { runCommand } from './commands.ts'
import { isCovered, reachesViews } from './covered.ts'
import { pressInRegions } from './region-keys.ts'
import { commandOf, isField } from './shortcuts.ts'

/** Turns key presses into commands. A press that nobody carries out is left to the page and the menu. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandOf(event, isField(event.target))
      const isTaken =
        command === null
          ? !isCovered() && pressInRegions(event)
          : reachesViews(command) && runCommand(command)
      if (isTaken) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
