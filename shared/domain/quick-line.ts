import { findCategory } from './category-match.ts'
import type { Category } from './category.ts'
import { readLeadingDay } from './day-words.ts'
import { parseFiguresEntry } from './figures-entry.ts'

export type QuickLine = Readonly<{
  date: string
  endDate: string
  /** '' where nothing in the line tells it. */
  category: string
  title: string
  /** As the entry form takes them. */
  figures: string
  department: string
}>

export type QuickKnowledge = Readonly<{
  today: string
  categories: readonly Category[]
  departments: readonly string[]
  /** The department of the record before; it stays unless the line names another. */
  department: string
}>

/** Pieces of a line, with the marks between them; a comma inside 1,200 parts nothing. */
const PARTING = /([，；。;\n]+\s*|,(?!\d{3}(?!\d))\s*|(?<!\d),\s*|\s+)/
/** Ends of a label that belong to a name with a number in it: 第15次, 共3次. */
const NO_LABEL = /[第共约于在和与及]$|^[\d.]+$/
const LONGEST_LABEL = 20

/**
 * Reads one typed line into the fields of a record: the day it begins with (else today), pieces that are figures, a
 * piece that is a category or a department by name, and the rest as the title. Never throws; what it took wrongly is
 * corrected in the fields.
 */
export function parseQuickLine(line: string, known: QuickKnowledge): QuickLine {
  const leading = readLeadingDay(line, known.today)
  const figures: string[] = []
  const words: { text: string; before: string }[] = []
  let category: Category | null = null
  let department = known.department
  let before = ''
  const parts = (leading?.rest ?? line.trim()).split(PARTING)
  for (const [place, part] of parts.entries()) {
    const text = part.trim()
    if (place % 2 === 1) before = part
    else if (text === '') continue
    else if (known.departments.includes(text)) department = text
    else if (category === null && findCategory(text, known.categories) !== null) {
      category = findCategory(text, known.categories)
      // The category says it already; by another of its names it says something more.
      if (text !== category?.name) words.push({ text, before })
    } else if (isFigures(text)) figures.push(text)
    else words.push({ text, before })
  }
  const title = joinWords(words) || figures.join('，') || (category?.name ?? '')
  return {
    date: leading?.day ?? known.today,
    endDate: leading?.endDay ?? '',
    category: category?.name ?? guessCategory([title, ...figures].join('\n'), known.categories),
    title,
    figures: figures.join('，'),
    department,
  }
}

function isFigures(text: string): boolean {
  const { figures, problems } = parseFiguresEntry(text)
  if (problems.length > 0 || figures.length === 0) return false
  return figures.every(({ label }) => label.length <= LONGEST_LABEL && !NO_LABEL.test(label))
}

function joinWords(words: readonly { text: string; before: string }[]): string {
  let title = ''
  for (const { text, before } of words) {
    title += title === '' ? text : `${/^\s*$/.test(before) ? ' ' : '，'}${text}`
  }
  return title
}

/** The category whose name or other name stands in the text; the longest such name, of equals the first listed. */
function guessCategory(text: string, categories: readonly Category[]): string {
  let found = { name: '', length: 1 }
  for (const { name, aliases } of categories) {
    for (const each of [name, ...aliases]) {
      if (each.length > found.length && text.includes(each)) found = { name, length: each.length }
    }
  }
  return found.name
}
