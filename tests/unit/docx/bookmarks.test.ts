import { expect, test } from 'vitest'
import { createBookmarks } from '../../../electron/docx/bookmarks.ts'

test('bookmarks are named after their figures and numbered from 1', () => {
  const bookmarks = createBookmarks()
  expect([bookmarks.next('abc'), bookmarks.next('x9')]).toEqual([
    { name: '_fig_abc', id: 1 },
    { name: '_fig_x9', id: 2 },
  ])
})

test('an id that Word would take for the same name gets a number, and stays within 40 characters', () => {
  const bookmarks = createBookmarks()
  const long = 'a'.repeat(32)
  const names = [long, long.toUpperCase(), long].map((id) => bookmarks.next(id).name)
  expect(names).toEqual([`_fig_${long}`, `_fig_${long.toUpperCase()}_2`, `_fig_${long}_3`])
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(40)
})
