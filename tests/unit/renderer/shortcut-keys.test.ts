import { expect, test } from 'vitest'
import { shortcutKeysSchema } from '#shared/ipc/contract/quick-entry.ts'
import { DEFAULT_SETTINGS } from '#shared/ipc/contract/settings.ts'
import { keysOf, shownKeys } from '../../../renderer/features/settings/shortcut-keys.ts'

const press = (code: string, held = '', key = code) => ({
  code,
  key,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
})

test.each([
  [press('KeyJ', 'ca'), 'CommandOrControl+Alt+J'],
  [press('KeyJ', 'ma', '∆'), 'CommandOrControl+Alt+J'],
  [press('Digit1', 'as'), 'Alt+Shift+1'],
  [press('F9', 'c'), 'CommandOrControl+F9'],
  [press('ControlLeft', 'c', 'Control'), 'modifier'],
  [press('KeyJ'), null],
  [press('KeyJ', 's'), null],
  [press('Space', 'ca'), null],
])('a press is read as the keys to register', (event, keys) => {
  expect(keysOf(event)).toBe(keys)
  if (keys !== null && keys !== 'modifier') expect(shortcutKeysSchema.safeParse(keys).success).toBe(true)
})

test('keys are shown as on the keyboard, and only such keys pass the contract', () => {
  expect(shownKeys(DEFAULT_SETTINGS.quickEntry.keys)).toBe('Ctrl Alt J')
  for (const bad of ['J', 'Alt', 'Alt+', 'Alt+Escape', 'Super+J', '']) {
    expect(shortcutKeysSchema.safeParse(bad).success).toBe(false)
  }
})
