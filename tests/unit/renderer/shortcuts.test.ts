import { describe, expect, test } from 'vitest'
import { commandOf } from '../../../renderer/app/shortcuts.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})
const control = { ctrlKey: true }

describe('the keyboard', () => {
  test.each([
    ['1', 'view-ledger'],
    ['2', 'view-draft'],
    ['n', 'new-record'],
    ['N', 'new-record'],
    ['f', 'find'],
    ['p', 'print'],
    ['s', 'save'],
    ['z', 'undo'],
    ['y', 'redo'],
  ])('Ctrl %s is %s', (key, command) => {
    expect(commandOf(press(key, control), false)).toBe(command)
  })

  test('F1 opens help without any other key', () => {
    expect(commandOf(press('F1'), true)).toBe('help')
  })

  test('a field keeps its own undo and redo', () => {
    expect(commandOf(press('z', control), true)).toBeNull()
    expect(commandOf(press('y', control), true)).toBeNull()
    expect(commandOf(press('Z', { ...control, shiftKey: true }), true)).toBeNull()
    expect(commandOf(press('Z', { ...control, shiftKey: true }), false)).toBe('redo')
  })

  test('Ctrl Shift V takes figures from a text, but pastes plain text in a field', () => {
    expect(commandOf(press('V', { ...control, shiftKey: true }), false)).toBe('from-text')
    expect(commandOf(press('V', { ...control, shiftKey: true }), true)).toBeNull()
  })

  test('plain letters and AltGr are nobody’s command', () => {
    expect(commandOf(press('n'), false)).toBeNull()
    expect(commandOf(press('n', { ...control, altKey: true }), false)).toBeNull()
  })
})
