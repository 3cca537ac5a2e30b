import type { Command } from './commands.ts'
import { useView } from './view-store.ts'

/** Whether a dialog or a room stands over the views. */
export function isCovered(): boolean {
  return useView.getState().room !== null || openDialogs().length > 0
}

/**
 * Whether a command of keyboard or menu may act on the views now. What is covered takes none but the help and, where
 * every open dialog says by data-steps that its acts are steps of the ledger, going back and forth in them.
 */
export function reachesViews(command: Command): boolean {
  if (command === 'help' || !isCovered()) return true
  const isStep = command === 'undo' || command === 'redo'
  const isStepped = openDialogs().every((dialog) => dialog.closest('[data-steps]') !== null)
  return isStep && isStepped && useView.getState().room === null
}

function openDialogs(): Element[] {
  return [...document.querySelectorAll('[aria-modal="true"]')]
}
