import type { MergedCells } from '#shared/tables/model.ts'
import { SIGN_ENTITIES } from '../../entity-names.ts'
import { resolveEntities } from './xml-scan.ts'

export type HtmlCell = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly number: number | null
}
export type HtmlTable = { readonly cells: readonly HtmlCell[]; readonly merged: readonly MergedCells[] }

type Open = {
  cells: HtmlCell[]
  merged: MergedCells[]
  row: number
  column: number
  /** Rows below that a cell above still covers, by column: the row it reaches to. */
  covered: Map<number, number>
  cell: { text: string[]; down: number; across: number; number: number | null } | null
}

const SPAN_LIMIT = 1000
/** Steps that spans of a page may cost together; beyond them cells are taken as they come. */
const SPAN_STEPS = 3_000_000
const MOST_COLUMNS = 16_384
const MOST_DEPTH = 30
const SILENT = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'object'])
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const NAMED: ReadonlyMap<string, string> = new Map([
  ...SIGN_ENTITIES,
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['yen', '¥'],
  ['radic', '√'],
])

/**
 * The tables of a web page with at least two cells, inner tables as tables of their own. Forgiving as a browser is:
 * cells and rows need not be closed. Nothing is run or loaded.
 */
export function htmlTables(html: string): HtmlTable[] {
  const done: HtmlTable[] = []
  const open: Open[] = []
  const budget = { steps: SPAN_STEPS }
  for (const piece of htmlPieces(html)) {
    const table = open.at(-1)
    if (piece.kind === 'text') {
      table?.cell?.text.push(piece.text)
      continue
    }
    const { name, closes, attributes } = piece
    if (name === 'table') {
      if (!closes && open.length < MOST_DEPTH) {
        open.push({ cells: [], merged: [], row: -1, column: 0, covered: new Map(), cell: null })
      } else if (closes && table) {
        endCell(table, budget)
        open.pop()
        if (table.cells.length >= 2) done.push({ cells: table.cells, merged: table.merged })
      }
    } else if (!table) continue
    else if (name === 'tr') {
      endCell(table, budget)
      if (!closes) {
        table.row += 1
        table.column = 0
      }
    } else if (name === 'td' || name === 'th') {
      endCell(table, budget)
      if (closes) continue
      if (table.row < 0) table.row = 0
      const number = Number(attributeIn(attributes, 'x:num') ?? Number.NaN)
      table.cell = {
        text: [],
        down: spanOf(attributes, 'rowspan'),
        across: spanOf(attributes, 'colspan'),
        number: Number.isFinite(number) && attributeIn(attributes, 'x:num') !== '' ? number : null,
      }
    } else if (BLOCKS.has(name)) table.cell?.text.push('\n')
  }
  for (const table of open) {
    endCell(table, budget)
    if (table.cells.length >= 2) done.push({ cells: table.cells, merged: table.merged })
  }
  return done
}

function endCell(table: Open, budget: { steps: number }): void {
  const { cell, row } = table
  if (cell === null) return
  table.cell = null
  while (budget.steps > 0 && (table.covered.get(table.column) ?? -1) >= row) {
    table.column += 1
    budget.steps -= 1
  }
  const { column } = table
  if (column >= MOST_COLUMNS) return
  const text = tidy(cell.text.join(''))
  if (text !== '') table.cells.push({ row, column, text, number: cell.number })
  if (cell.down > 1 || cell.across > 1) {
    table.merged.push({
      top: row,
      left: column,
      bottom: row + cell.down - 1,
      right: column + cell.across - 1,
    })
  }
  if (cell.down > 1) {
    budget.steps -= cell.across
    for (let at = column; budget.steps > 0 && at < column + cell.across; at += 1) {
      table.covered.set(at, row + cell.down - 1)
    }
  }
  table.column += cell.across
}

function tidy(text: string): string {
  return resolveEntities(text.replace(/&(\w+);/g, (whole, name: string) => NAMED.get(name) ?? whole))
    .replace(/[ \t\r\f\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function spanOf(attributes: string, name: string): number {
  const value = Number(attributeIn(attributes, name) ?? 1)
  return Number.isInteger(value) && value > 1 ? Math.min(value, SPAN_LIMIT) : 1
}

const PATTERNS = new Map<string, RegExp>()

function attributeIn(attributes: string, name: string): string | null {
  if (!attributes.toLowerCase().includes(name)) return null
  const pattern = PATTERNS.get(name) ?? patternOf(name)
  const match = pattern.exec(attributes)
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : null
}

function patternOf(name: string): RegExp {
  const value = `(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*(?:=\\s*${value})?(?=\\s|/|$)`, 'i')
  PATTERNS.set(name, pattern)
  return pattern
}

type Piece =
  { kind: 'text'; text: string } | { kind: 'tag'; name: string; closes: boolean; attributes: string }

function* htmlPieces(html: string): Generator<Piece> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    // White space of the source is one space; only marks break lines.
    if (open !== at)
      yield { kind: 'text', text: html.slice(at, open < 0 ? html.length : open).replace(/\s+/g, ' ') }
    if (open < 0) return
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const tag = TAG.exec(html.slice(open, open + 40))
    if (!tag) {
      const isMark = html[open + 1] === '!' || html[open + 1] === '?'
      const end = isMark ? html.indexOf('>', open) : open
      if (!isMark) yield { kind: 'text', text: '&lt;' }
      at = end < 0 ? html.length : end + 1
      continue
    }
    const name = (tag[2] ?? '').toLowerCase()
    const end = endOfTag(html, open + tag[0].length)
    yield {
      kind: 'tag',
      name,
      closes: tag[1] === '/',
      attributes: html.slice(open + tag[0].length, end),
    }
    at = end + 1
    if (tag[1] !== '/' && SILENT.has(name)) at = endOfSilent(html, name, at)
  }
}

const TAG = /^<(\/?)([a-z][\w:-]{0,30})/i

function endOfTag(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < html.length; at += 1) {
    const character = html[at] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return at
  }
  return html.length
}

function endOfSilent(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'gi')
  pattern.lastIndex = from
  const match = pattern.exec(html)
  return match ? match.index + match[0].length : name === 'head' ? from : html.length
}
