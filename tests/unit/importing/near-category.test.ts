import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { nearCategory } from '#shared/importing/near-category.ts'
import { RESOURCES } from '../../support/library.ts'

const { categories } = categoriesFileSchema.parse(
  JSON.parse(readFileSync(join(RESOURCES, 'categories.json'), 'utf8')),
)

test.each([
  ['提安', '提案'],
  ['案提', '提案'],
  ['视查调研', '视察调研'],
  ['社情民意信心', '社情民意信息'],
  ['社情民意信', '社情民意信息'],
])('%s looks like a slip of %s', (written, meant) => {
  expect(nearCategory(written, categories)).toBe(meant)
})

test.each(['提案', '党建', '茶话会', '考核', '会议', '案', ''])('%s is no slip', (written) => {
  expect(nearCategory(written, categories)).toBeNull()
})
