import { expect, test } from 'vitest'
import { organMark } from '#shared/paper/organ-mark.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'

const PROFILE = resolveProfile(builtInProfile('official'))
/** 156 mm in half-points. */
const WIDTH = 884.4

test('发文机关标志 is as large as one line allows, at most 42 pt', () => {
  expect(organMark('青山市政协', PROFILE).size).toBe(84)
  const { size, lines } = organMark('政协青山市委员会办公室文件', PROFILE)
  expect(size * 13).toBeLessThanOrEqual(WIDTH)
  expect((size + 1) * 13).toBeGreaterThan(WIDTH - 6)
  expect(lines).toHaveLength(1)
})

test('it never becomes smaller than the title: a longer one takes two lines that end where words end', () => {
  const { size, lines } = organMark('中国人民政治协商会议青山市委员会办公室文件', PROFILE)
  expect(size).toBe(44)
  expect(lines).toHaveLength(2)
  expect(lines.join('')).toBe('中国人民政治协商会议青山市委员会办公室文件')
  expect(lines[1]).not.toBe('件')
})
