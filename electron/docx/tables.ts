import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Table } from '#shared/document/model.ts'
import type { ExportContext } from './context.ts'
import { mapInlines } from './inlines.ts'
import { typeAreaTwips } from './metrics.ts'
import { type GridCell, tableGrid } from './table-grid.ts'

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const RULES = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
}
const MARGINS = { left: 85, right: 85, top: 28, bottom: 28, marginUnitType: WidthType.DXA } as const

const MERGES = {
  none: {},
  start: { verticalMerge: VerticalMergeType.RESTART },
  continue: { verticalMerge: VerticalMergeType.CONTINUE },
} as const

/** A ruled table as wide as the type area. The heading rows at its top are printed again on every page. */
export function mapTable(table: Table, context: ExportContext): DocxTable {
  const grid = tableGrid(table)
  const columns = columnTwips(grid.widths, typeAreaTwips(context.profile))
  const body = grid.rows.findIndex((row) => !row.every((place) => isHeading(place)))
  return new DocxTable({
    width: { size: sum(columns), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: RULES,
    margins: MARGINS,
    rows: grid.rows.map(
      (row, index) =>
        new TableRow({
          // A table of headings only would repeat itself on every page.
          ...(index < body ? { tableHeader: true } : {}),
          cantSplit: true,
          children: row.map((place) => mapCell(place, columns, context)),
        }),
    ),
  })
}

/** A span that began in a heading row above still belongs to the heading. */
function isHeading(place: GridCell): boolean {
  return place.cell === null ? place.merge === 'continue' : place.cell.header
}

function mapCell(place: GridCell, columns: readonly number[], context: ExportContext): TableCell {
  const style = place.cell?.header ? 'TableHead' : 'TableText'
  return new TableCell({
    width: {
      size: sum(columns.slice(place.column, place.column + place.span)),
      type: WidthType.DXA,
    },
    ...(place.span > 1 ? { columnSpan: place.span } : {}),
    ...MERGES[place.merge],
    verticalAlign: VerticalAlignTable.CENTER,
    children: (place.cell?.lines ?? [[]]).map(
      (line) => new Paragraph({ style, children: mapInlines(line, context) }),
    ),
  })
}

/** Whole twips that add up to the total exactly: each column ends where its share of the whole ends. */
export function columnTwips(widths: readonly number[], total: number): number[] {
  const all = sum(widths)
  let before = 0
  return widths.map((width) => {
    const start = Math.round((before / all) * total)
    before += width
    return Math.round((before / all) * total) - start
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
