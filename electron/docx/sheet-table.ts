import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx'
import type { SheetColumn } from '#shared/checking/sheet-words.ts'
import type { Mark } from '#shared/document/model.ts'
import { typeAreaTwips } from './metrics.ts'
import { textRuns } from './runs.ts'
import { CELL_LOOKS, SHEET_PROFILE, type CellStyle } from './sheet-profile.ts'
import { columnTwips } from './tables.ts'

/** A paragraph of a cell: its style and what it prints. */
export type SheetLine = {
  readonly style: CellStyle | 'TableHead'
  readonly text: string
  readonly children: readonly ParagraphChild[]
}
/** The lines of each cell of a row. */
export type SheetRowOfCells = readonly (readonly SheetLine[])[]

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const RULES = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
}
const SIDE = 68
const MARGINS = { left: SIDE, right: SIDE, top: 40, bottom: 40, marginUnitType: WidthType.DXA } as const
/** One character of a record's line. */
const HANG = 180

/**
 * A ruled table as wide as the type area. Its head is printed again on every page, rows stay whole where they fit, and
 * the last one keeps to what follows, so that the signatures never stand alone on a page.
 */
export function sheetTable(columns: readonly SheetColumn[], rows: readonly SheetRowOfCells[]): Table {
  const total = typeAreaTwips(SHEET_PROFILE)
  const widths = columnTwips(
    columns.map(({ width }) => width),
    total,
  )
  const cells = (row: SheetRowOfCells, keepNext: boolean) =>
    row.map((lines, column) => mapCell(lines, widths[column] ?? 0, keepNext))
  const head = columns.map(({ title }) => [textLine('TableHead', title)])
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: RULES,
    margins: MARGINS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, false) }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            ...(fitsOnePage(row, widths) ? { cantSplit: true } : {}),
            children: cells(row, index === rows.length - 1),
          }),
      ),
    ],
  })
}

/** A line of plain text. */
export function textLine(style: SheetLine['style'], text: string, marks: readonly Mark[] = []): SheetLine {
  return { style, text, children: textRuns(text, marks) }
}

function mapCell(lines: readonly SheetLine[], width: number, keepNext: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: lines[0]?.style === 'TableHead' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: lines.map(
      ({ style, children }) =>
        new Paragraph({
          style,
          ...(style === 'TableRecord' ? { indent: { left: HANG, hanging: HANG } } : {}),
          ...(keepNext ? { keepNext: true } : {}),
          children: [...children],
        }),
    ),
  })
}

/**
 * Whether a row is sure to fit on a page of its own; one that does not must be able to go on on the next. The estimate
 * errs to the tall side by one character a line.
 */
function fitsOnePage(row: SheetRowOfCells, widths: readonly number[]): boolean {
  const { page, tableHead } = SHEET_PROFILE
  const room = page.height - page.top - page.bottom - 2 * tableHead.line
  return row.every((lines, column) => {
    const width = (widths[column] ?? 0) - 2 * SIDE
    const height = lines.reduce((sum, { style, text }) => {
      const { size, line } = style === 'TableHead' ? tableHead : CELL_LOOKS[style]
      const perLine = Math.max(1, width / (size * 10) - 1)
      return sum + Math.max(1, Math.ceil(charactersWide(text) / perLine)) * line
    }, 0)
    return height <= room
  })
}

/** The width of a text in Chinese characters; Latin letters and digits take half of one. */
function charactersWide(text: string): number {
  return [...text].reduce((sum, character) => sum + (character <= '~' ? 0.5 : 1), 0)
}
