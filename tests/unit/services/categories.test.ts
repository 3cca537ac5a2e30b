import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { categoryLookup } from '../../../electron/services/category-lookup.ts'
import { parseRecordsFile } from '../../../electron/services/import/parse-records-file.ts'
import { readResource } from '../../../electron/services/resource-file.ts'
import { RESOURCES, SAMPLES, testFile } from '../../support/library.ts'
import { ServiceError } from '#shared/ipc/result.ts'

const { categories } = readResource(join(RESOURCES, 'categories.json'), categoriesFileSchema)
const lookup = categoryLookup(categories)

test('no name or alias stands for two categories, and every id and tone is one the program knows', () => {
  const names = categories.flatMap(({ name, aliases }) => [name, ...aliases])
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(categories.map(({ id }) => id)).size).toBe(categories.length)
  for (const { tone } of categories) expect(tone).toMatch(/^c[1-8]$/)
})

test('every category of the published ledgers is on the list', () => {
  const listed = new Set(categories.map(({ name }) => name))
  for (const sample of ['fuyang', 'hanbin', 'wujin']) {
    for (const { record } of parseRecordsFile(join(SAMPLES, sample, 'records.csv')).rows) {
      expect(listed).toContain(lookup.nameOf(record.category))
    }
  }
})

test('aliases lead to their category and its part; a name of the office stays as it is', () => {
  expect(lookup.nameOf('党建工作')).toBe('党的领导')
  expect(lookup.partOf('党建工作')).toBe('leadership')
  expect(lookup.partOf('疫情防控')).toBe('people')
  expect(lookup.nameOf('重点提案督办')).toBe('重点提案督办')
  expect(lookup.partOf('重点提案督办')).toBe('consultation')
})

test('a resource that someone broke is named by its file', () => {
  for (const content of ['{', '{"categories":[{"id":""}]}']) {
    const file = testFile(content, 'categories.json')
    const read = () => readResource(file, categoriesFileSchema)
    expect(read).toThrow(ServiceError)
    expect(read).toThrow('“categories.json”读不懂')
  }
  expect(JSON.parse(readFileSync(join(RESOURCES, 'sample', 'library.json'), 'utf8'))).toHaveProperty('organ')
})
