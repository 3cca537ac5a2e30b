import { expect, test } from 'vitest'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { organMarkSize } from '../../../electron/docx/red-head.ts'

const PROFILE = resolveProfile(builtInProfile('official'))
/** 156 mm in half-points. */
const WIDTH = 884.4

test('发文机关标志 is as large as one line allows, at most 42 pt', () => {
  expect(organMarkSize('青山市政协', PROFILE)).toBe(84)
  const size = organMarkSize('政协青山市委员会办公室文件', PROFILE)
  expect(size * 13).toBeLessThanOrEqual(WIDTH)
  expect((size + 1) * 13).toBeGreaterThan(WIDTH - 6)
})

test('it never becomes smaller than 26 pt: a longer one takes two lines', () => {
  expect(organMarkSize('中国人民政治协商会议青山市委员会办公室文件', PROFILE)).toBe(52)
  expect(organMarkSize('', PROFILE)).toBe(84)
})
