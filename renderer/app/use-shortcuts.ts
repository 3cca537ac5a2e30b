import { useEffect } from 'react'
import { useView } from './view-store.ts'
import { runCommand } from './commands.ts'
import { pressInRegions } from './region-keys.ts'
import { commandOf, isField } from './shortcuts.ts'

/** Turns key presses into commands. A press that nobody carries out is left to the page and the menu. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandOf(event, isField(event.target))
      const covered =
        useView.getState().room !== null || document.querySelector('[aria-modal="true"]') !== null
      if (covered && command !== 'help') return
      if (command === null) {
        if (pressInRegions(event)) event.preventDefault()
        return
      }
      if (runCommand(command)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
