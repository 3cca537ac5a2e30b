import type { Category } from './category.ts'
import { PARTS } from './part.ts'
import type { PartId } from './part.ts'

/**
 * Words of taxonomy 8 (and of gifts, floods and visits, which its headings leave out) that place a category the
 * office made up itself.
 */
const KEYWORDS: Readonly<Record<PartId, readonly string[]>> = {
  leadership: ['党的', '党建', '政治', '思想', '筑牢', '铸魂', '主题教育', '学习', '理论', '党组', '宣讲'],
  consultation: ['协商', '建言', '资政', '议政', '提案', '监督', '调研', '视察', '发言', '信息', '批示'],
  people: [
    '为民',
    '民生',
    '惠民',
    '服务',
    '群众',
    '捐',
    '帮扶',
    '慰问',
    '救灾',
    '抗疫',
    '疫情',
    '企业',
    '履职平台',
    '实事',
  ],
  unity: [
    '团结',
    '联谊',
    '凝聚',
    '同心',
    '联合',
    '统战',
    '民族',
    '宗教',
    '港澳',
    '台侨',
    '党派',
    '文史',
    '书画',
  ],
  'self-building': ['自身建设', '队伍', '机关', '履职能力', '委员管理', '考评', '制度', '宣传', '培训'],
}

/** Where a category goes that nothing places: most of the year's work is consultation. */
export const FALLBACK_PART: PartId = 'consultation'

function plainName(name: string): string {
  return name.replace(/[\s\u3000·•、，（）()/]/g, '').toLowerCase()
}

/** Plain names and aliases of a list; names win over aliases, earlier categories over later ones. */
const indexes = new WeakMap<readonly Category[], ReadonlyMap<string, Category>>()

function indexOf(categories: readonly Category[]): ReadonlyMap<string, Category> {
  const known = indexes.get(categories)
  if (known) return known
  const names = categories.map((category) => [plainName(category.name), category] as const)
  const aliases = categories.flatMap((category) =>
    category.aliases.map((alias) => [plainName(alias), category] as const),
  )
  const index = new Map([...names, ...aliases].toReversed())
  indexes.set(categories, index)
  return index
}

/**
 * The category with this name or alias; spaces and separators do not matter. null for one the list does not
 * have. The list must not be changed afterwards, since its names are kept.
 */
export function findCategory(name: string, categories: readonly Category[]): Category | null {
  return indexOf(categories).get(plainName(name)) ?? null
}

/**
 * The default part of a category: that of the listed category, else of the longest listed name or alias
 * inside it (重点提案督办 → 提案), else the part whose keywords occur most (ties: order of the review), else
 * FALLBACK_PART.
 */
export function partOfCategory(name: string, categories: readonly Category[]): PartId {
  const known = findCategory(name, categories)
  if (known) return known.part
  const wanted = plainName(name)
  let inside: { length: number; part: PartId } = { length: 1, part: FALLBACK_PART }
  for (const [candidate, { part }] of indexOf(categories)) {
    // The index runs from the last category to the first, so of equals the first in the list stays.
    if (candidate.length > 1 && candidate.length >= inside.length && wanted.includes(candidate)) {
      inside = { length: candidate.length, part }
    }
  }
  if (inside.length > 1) return inside.part
  let best: { hits: number; part: PartId } = { hits: 0, part: FALLBACK_PART }
  for (const part of PARTS) {
    const hits = KEYWORDS[part].filter((word) => wanted.includes(word)).length
    if (hits > best.hits) best = { hits, part }
  }
  return best.part
}

/** The part that counts for a record: its own, else its category's default (taxonomy 0.1). */
export function partOfRecord(
  record: { part: PartId | null; category: string },
  categories: readonly Category[],
): PartId {
  return record.part ?? partOfCategory(record.category, categories)
}

/** The category whose records hold totals of any subject (taxonomy 1, 年度汇总: “follows label”). */
const TOTALS_CATEGORY_ID = 'annual-total'

/** The part of one figure of a record: the record's, but in a record of 年度汇总 that of the figure's label. */
export function partOfFigure(
  record: { part: PartId | null; category: string },
  label: string,
  categories: readonly Category[],
): PartId {
  const isTotal = findCategory(record.category, categories)?.id === TOTALS_CATEGORY_ID
  return record.part === null && isTotal
    ? partOfCategory(label, categories)
    : partOfRecord(record, categories)
}
