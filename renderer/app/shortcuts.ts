import type { Command } from './commands.ts'

type Press = Readonly<Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>>

const WITH_CONTROL: Readonly<Record<string, Command>> = {
  '1': 'view-ledger',
  '2': 'view-draft',
  n: 'new-record',
  f: 'find',
  h: 'replace',
  p: 'print',
  s: 'save',
  z: 'undo',
  y: 'redo',
}

const WITH_SHIFT: Readonly<Record<string, Command>> = { z: 'redo', v: 'from-text' }

/** The command of a key press, or null. Writing in a field keeps its own undo and redo. */
export function commandOf(press: Press, inField: boolean): Command | null {
  if (press.key === 'F1') return 'help'
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null
  const key = press.key.toLowerCase()
  if (press.shiftKey) return inField ? null : (WITH_SHIFT[key] ?? null)
  const command = WITH_CONTROL[key] ?? null
  return inField && (command === 'undo' || command === 'redo') ? null : command
}

/** Whether keys go into text there: an input, a text area or the editor. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
  )
}
