type Press = Readonly<Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>

const MODIFIERS = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'])
const KEY = /^(?:Key([A-Z])|Digit(\d)|(F(?:[1-9]|1[0-2])))$/

/**
 * The combination of a key press as the system registers it; 'modifier' while only such keys are down, null for one
 * that would take an ordinary key from every program. The place of the key decides, since Alt changes its letter.
 */
export function keysOf({ code, key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | 'modifier' | null {
  if (MODIFIERS.has(key)) return 'modifier'
  const match = KEY.exec(code)
  const name = match?.[1] ?? match?.[2] ?? match?.[3]
  if (name === undefined || !(ctrlKey || metaKey || altKey)) return null
  const held = [ctrlKey || metaKey ? 'CommandOrControl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '']
  return [...held.filter((each) => each !== ''), name].join('+')
}

/** The same for people: Ctrl Alt J. */
export function shownKeys(keys: string): string {
  return keys.replace('CommandOrControl', 'Ctrl').replaceAll('+', ' ')
}
