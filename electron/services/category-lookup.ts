import { findCategory, partOfCategory } from '#shared/domain/category-match.ts'
import type { Category } from '#shared/domain/category.ts'
import type { PartId } from '#shared/domain/part.ts'

/** Category questions with their answers kept: a ledger asks them once a row and has few different names. */
export function categoryLookup(categories: readonly Category[]) {
  const parts = new Map<string, PartId>()
  const names = new Map<string, string>()
  return {
    categories,
    /** The part that a record of this category counts for unless it says otherwise. */
    partOf(name: string): PartId {
      const known = parts.get(name)
      if (known !== undefined) return known
      const part = partOfCategory(name, categories)
      parts.set(name, part)
      return part
    },
    /** The listed name of a category, or the ledger's own when the list has none. */
    nameOf(name: string): string {
      const known = names.get(name)
      if (known !== undefined) return known
      const listed = findCategory(name, categories)?.name ?? name
      names.set(name, listed)
      return listed
    },
  }
}
