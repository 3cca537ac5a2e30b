import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { findCategory, partOfCategory, partOfFigure, partOfRecord } from '#shared/domain/category-match.ts'

const file = new URL('../../../resources/categories.json', import.meta.url)
const { categories } = categoriesFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

describe('finding a category', () => {
  it('finds it by name and by alias, whatever the spaces', () => {
    expect(findCategory(' 提案 ', categories)?.name).toBe('提案')
    for (const category of categories) {
      expect(findCategory(category.name, categories)).toBe(category)
      for (const alias of category.aliases) expect(findCategory(alias, categories), alias).not.toBeNull()
    }
    expect(findCategory('从没见过的类别', categories)).toBeNull()
  })

  it('places an unknown category by the known name inside it, by keyword, else under consultation', () => {
    expect(partOfCategory('重点提案回头看', categories)).toBe('consultation')
    expect(partOfCategory('慰问活动', [])).toBe('people')
    expect(partOfCategory('思想政治引领', [])).toBe('leadership')
    expect(partOfCategory('统战联谊', [])).toBe('unity')
    expect(partOfCategory('队伍建设', [])).toBe('self-building')
    expect(partOfCategory('杂项', [])).toBe('consultation')
  })

  it('places a yearly total by its label, unless the record says otherwise', () => {
    const total = { part: null, category: '年度汇总' }
    expect(partOfFigure(total, '集中研讨', categories)).toBe('leadership')
    expect(partOfFigure(total, '走访委员企业', categories)).toBe('people')
    expect(partOfFigure({ ...total, part: 'unity' }, '集中研讨', categories)).toBe('unity')
    expect(partOfFigure({ part: null, category: '提案' }, '集中研讨', categories)).toBe('consultation')
  })

  it('lets the record overrule its category', () => {
    expect(partOfRecord({ part: 'unity', category: '提案' }, categories)).toBe('unity')
    expect(partOfRecord({ part: null, category: '提案' }, categories)).toBe('consultation')
  })
})
