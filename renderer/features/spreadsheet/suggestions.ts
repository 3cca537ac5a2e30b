import type { Category } from '#shared/domain/category.ts'
import { PARTS } from '#shared/domain/part.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import type { GridColumn } from '../ledger/grid-columns.ts'

/** Values that fit what is being typed into a cell; `first`: Enter takes the first of them unless the writer chooses. */
export type Suggestions = Readonly<{ values: readonly string[]; takesFirst: boolean }>

const NONE: Suggestions = { values: [], takesFirst: false }
const MOST = 9

/**
 * What the editor offers below a cell. A category is found by its other names too and is taken by Enter, as in the form; a
 * whole name offers all, so that another can be chosen.
 */
export function suggestionsFor(
  { field }: GridColumn,
  typed: string,
  known: { categories: readonly Category[]; departments: readonly string[]; ledger: LedgerText },
): Suggestions {
  const wanted = typed.trim()
  if (field === 'category') {
    const { categories } = known
    const isWhole = categories.some(({ name }) => name === wanted)
    const found =
      wanted === '' || isWhole
        ? categories
        : categories.filter(({ name, aliases }) => [name, ...aliases].some((word) => word.includes(wanted)))
    return { values: found.map(({ name }) => name), takesFirst: wanted !== '' && !isWhole }
  }
  if (field === 'department') {
    const names = [...new Set(known.departments)].filter((name) => name !== '' && name.includes(wanted))
    return { values: names.filter((name) => name !== wanted).slice(0, MOST), takesFirst: false }
  }
  if (field === 'part') {
    const names = PARTS.map((part) => known.ledger.part(part))
    const found = names.filter((name) => name.toLowerCase().includes(wanted.toLowerCase()))
    const isWhole = names.includes(wanted)
    return { values: isWhole ? names : found, takesFirst: wanted !== '' && !isWhole && found.length > 0 }
  }
  return NONE
}

/** The place of the suggestion that Enter takes; -1 when it takes what was typed. */
export function choiceOf({ values, takesFirst }: Suggestions, choice: number | null): number {
  if (values.length === 0) return -1
  if (choice !== null) return choice
  return takesFirst ? 0 : -1
}
