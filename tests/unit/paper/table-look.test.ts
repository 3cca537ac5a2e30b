import { expect, test } from 'vitest'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { tableFit, tableLook } from '#shared/paper/table-look.ts'

const PROFILE = resolveProfile(builtInProfile('report'))
const WIDTH = 8844

test('a table of few columns is set in the size of the profile', () => {
  for (const columns of [1, 4, 8]) expect(tableFit(PROFILE, columns, WIDTH).size).toBe(PROFILE.table.size)
})

test('more columns are set smaller, never below 小六', () => {
  const sizes = Array.from({ length: 63 }, (_, index) => tableFit(PROFILE, index + 1, WIDTH).size)
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  expect(sizes.at(-1)).toBe(13)
})

test('even of 63 columns each holds a character beside its margins', () => {
  for (let columns = 1; columns <= 63; columns += 1) {
    const { size, side } = tableFit(PROFILE, columns, WIDTH)
    expect(WIDTH / columns - 2 * side).toBeGreaterThanOrEqual(size * 10)
  }
})

test('smaller characters stand on closer lines', () => {
  expect(tableLook(PROFILE.table, 14).line).toBe(230)
  expect(tableLook(PROFILE.table, PROFILE.table.size)).toBe(PROFILE.table)
})
