import { findCategory } from '../domain/category-match.ts'
import type { Category } from '../domain/category.ts'
import { squeezed } from './cell-text.ts'

type Named = { readonly plain: string; readonly name: string }
const named = new WeakMap<readonly Category[], readonly Named[]>()

function namesOf(categories: readonly Category[]): readonly Named[] {
  const known = named.get(categories)
  if (known) return known
  const names = categories
    .flatMap(({ name, aliases }) => [name, ...aliases].map((word) => ({ plain: squeezed(word), name })))
    // Words of one character are everywhere; the longest word in a text says most.
    .filter(({ plain }) => plain.length >= 2)
    .toSorted((a, b) => b.plain.length - a.plain.length)
  named.set(categories, names)
  return names
}

/**
 * The category a title speaks of: the one it names, else that of the longest name or alias inside it. null for a text
 * that names none.
 */
export function categoryInText(text: string, categories: readonly Category[]): string | null {
  const plain = squeezed(text).replace(
    /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)])/,
    '',
  )
  const whole = findCategory(plain, categories)
  if (whole) return whole.name
  return namesOf(categories).find((each) => plain.includes(each.plain))?.name ?? null
}
