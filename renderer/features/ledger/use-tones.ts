import { useMemo } from 'react'
import { findCategory } from '#shared/domain/category-match.ts'
import type { Category } from '#shared/domain/category.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'

const NO_CATEGORIES: readonly Category[] = []

/** The categories the program knows, for choosing and for marks; empty until they are read. */
export function useCategories(): { categories: readonly Category[]; departments: readonly string[] } {
  const { data } = useBridgeQuery('categories:list', {})
  return { categories: data?.categories ?? NO_CATEGORIES, departments: data?.departments ?? [] }
}

/** Gives the colour mark of a category by its name; c8 for one the program does not know. */
export function useTones(): (category: string) => string {
  const { categories } = useCategories()
  return useMemo(() => toneFinder(categories), [categories])
}

function toneFinder(categories: readonly Category[]): (category: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const found = known.get(name) ?? findCategory(name, categories)?.tone ?? 'c8'
    known.set(name, found)
    return found
  }
}
