import type { FigureProblem, FigureProblemCode } from './figure-problem.ts'
import { writeQuantityCell } from './quantity-format.ts'
import { parseQuantity } from './quantity-parse.ts'
import type { Parsed } from './quantity-parse.ts'
import { RECORD_LIMITS } from './record.ts'
import type { Figure } from './record.ts'

export interface ParsedFigures {
  figures: Figure[]
  /** One for each item that could not be read; with any of them the cell as a whole is refused. */
  problems: FigureProblem[]
}

export function figureFault(code: FigureProblemCode, piece: string, data = piece): Parsed<Figure> {
  return { ok: false, problem: { code, piece, data } }
}

/** Reads `label=number unit`, the item of design 3.1; ＝ and spaces around it are fine. */
export function parseFigureItem(item: string): Parsed<Figure> {
  const at = item.search(/[=＝]/)
  if (at < 0) return figureFault('missing-equals', item)
  const label = item.slice(0, at).trim()
  if (label === '') return figureFault('missing-label', item)
  if (label.length > RECORD_LIMITS.label)
    return figureFault('label-too-long', label, `${RECORD_LIMITS.label}`)
  const quantity = parseQuantity(item.slice(at + 1))
  if (quantity.ok) return { ok: true, value: { label, ...quantity.value } }
  return figureFault(quantity.problem.code, item, quantity.problem.data || item)
}

/** Reads each piece with `read`; empty pieces are skipped, too many are refused as a whole. */
export function collectFigures(
  pieces: readonly string[],
  read: (item: string) => Parsed<Figure>,
): ParsedFigures {
  const items = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
  if (items.length > RECORD_LIMITS.figures) {
    const problem = { code: 'too-many-figures', piece: '', data: `${RECORD_LIMITS.figures}` } as const
    return { figures: [], problems: [problem] }
  }
  const figures: Figure[] = []
  const problems: FigureProblem[] = []
  for (const item of items) {
    const parsed = read(item)
    if (parsed.ok) figures.push(parsed.value)
    else problems.push(parsed.problem)
  }
  return { figures, problems }
}

/** Reads a 数据 cell (design 3.1): items separated by ; or ； or line ends. Never throws. */
export function parseFiguresCell(cell: string): ParsedFigures {
  if (cell === '') return { figures: [], problems: [] }
  return collectFigures(cell.split(/[;；\n\r]/), parseFigureItem)
}

/** The cell that parseFiguresCell reads back, for labels without =, ; or line ends. */
export function writeFiguresCell(figures: readonly Figure[]): string {
  return figures.map((figure) => `${figure.label}=${writeQuantityCell(figure)}`).join(';')
}
