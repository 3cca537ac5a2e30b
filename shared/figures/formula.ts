/** One label of a formula, added or taken away. */
export interface FormulaTerm {
  sign: 1 | -1
  label: string
}

/** `a+b-c` (denominator null) or `(a+b)/c`. */
export interface Formula {
  numerator: FormulaTerm[]
  denominator: FormulaTerm[] | null
}

const OPERATOR = /[+\-/()＋－／−÷]/
const PLAIN: Readonly<Record<string, string>> = { '＋': '+', '－': '-', '−': '-', '／': '/', '÷': '/' }

function tokens(text: string, known: readonly string[]): string[] {
  const found: string[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const char = rest[0] ?? ''
    const label = known.find(
      (name) => rest.startsWith(name) && /^\s*(?:[+\-/()＋－／−÷]|$)/.test(rest.slice(name.length)),
    )
    if (label !== undefined) {
      found.push(`=${label}`)
      at += label.length
    } else if (/\s/.test(char)) at += 1
    else if (OPERATOR.test(char)) {
      found.push(PLAIN[char] ?? char)
      at += 1
    } else {
      const end = rest.search(OPERATOR)
      const name = end < 0 ? rest : rest.slice(0, end)
      found.push(`=${name.trim()}`)
      at += name.length
    }
  }
  return found
}

/** Reads the terms of one side; brackets may enclose it as a whole. null when it is no sum of labels. */
function readSide(side: readonly string[]): FormulaTerm[] | null {
  const open = side[0] === '(' && side.at(-1) === ')'
  const inner = open ? side.slice(1, -1) : side
  if (inner.length % 2 === 0) return null
  const terms: FormulaTerm[] = []
  for (const [place, token] of inner.entries()) {
    if (place % 2 === 1) {
      if (token !== '+' && token !== '-') return null
    } else if (token.startsWith('=')) {
      terms.push({ sign: inner[place - 1] === '-' ? -1 : 1, label: token.slice(1) })
    } else return null
  }
  return terms
}

/**
 * Reads a formula of design 3.2: labels joined by + and -, divided once by /; a sum beside / needs brackets.
 * `known` labels are recognised whole even with a + or / in their name. null when the formula cannot be read.
 */
export function parseFormula(text: string, known: Iterable<string>): Formula | null {
  const names = [...known].filter((name) => name !== '' && text.includes(name))
  names.sort((a, b) => b.length - a.length)
  const list = tokens(text, names)
  const at = list.indexOf('/')
  if (at < 0) {
    const numerator = readSide(list)
    return numerator && { numerator, denominator: null }
  }
  const sides = [list.slice(0, at), list.slice(at + 1)]
  if (sides.some((side) => side.length > 1 && side[0] !== '(')) return null
  const [numerator, denominator] = sides.map(readSide)
  return numerator && denominator ? { numerator, denominator } : null
}

/** The labels a formula needs; empty for one that cannot be read. */
export function formulaLabels(text: string, known: Iterable<string>): string[] {
  const formula = parseFormula(text, known)
  if (formula === null) return []
  return [...formula.numerator, ...(formula.denominator ?? [])].map((term) => term.label)
}

/**
 * The formula with every label replaced by what `rename` says. A side that then names one label twice counts it once:
 * what was added up under two names is one number now. The text stays as it is when nothing changes or it cannot be
 * read.
 */
export function renameInFormula(
  text: string,
  known: Iterable<string>,
  rename: (label: string) => string,
): string {
  const formula = parseFormula(text, known)
  if (formula === null) return text
  const sides = [formula.numerator, ...(formula.denominator === null ? [] : [formula.denominator])]
  if (sides.every((side) => side.every(({ label }) => rename(label) === label))) return text
  const written = sides.map((side) => {
    const isJoined = (label: string) =>
      side.some((term) => term.label !== label && rename(term.label) === label)
    const kept: FormulaTerm[] = []
    for (const { sign, label: name } of side) {
      const label = rename(name)
      if (isJoined(label) && kept.some((term) => term.label === label && term.sign === sign)) continue
      kept.push({ sign, label })
    }
    return kept
  })
  const line = (side: readonly FormulaTerm[]) =>
    side.map(({ sign, label }, at) => `${sign < 0 ? '-' : at === 0 ? '' : '+'}${label}`).join('')
  const [numerator = [], denominator] = written
  if (denominator === undefined) return line(numerator)
  return [numerator, denominator].map((side) => (side.length > 1 ? `(${line(side)})` : line(side))).join('/')
}
