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
import { typeAreaTwips, typeHeightTwips } from './metrics.ts'
import { cellStyles } from './paper-styles.ts'
import { rowHeights } from './row-heights.ts'
import { textRuns } from './runs.ts'
import { type GridCell, type TableGrid, tableGrid } from './table-grid.ts'
import { type TableFit, tableFit, tableLook } from './table-look.ts'

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const RULES = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
}
/** Room above and below the text of a cell. */
const CELL_PAD = 28

const MERGES = {
  none: {},
  start: { verticalMerge: VerticalMergeType.RESTART },
  continue: { verticalMerge: VerticalMergeType.CONTINUE },
} as const

/** What the cells of one table share. */
type CellSetting = {
  readonly columns: readonly number[]
  readonly styles: { readonly text: string; readonly head: string }
  readonly context: ExportContext
}

/**
 * A ruled table as wide as the type area, its caption above. The heading rows at its top are printed again on every
 * page; rows stay whole where they fit on one.
 */
export function mapTable(table: Table, context: ExportContext): (Paragraph | DocxTable)[] {
  const { profile } = context
  const across = table.landscape === true
  const width = across ? typeHeightTwips(profile) : typeAreaTwips(profile)
  const height = across ? typeAreaTwips(profile) : typeHeightTwips(profile)
  const grid = tableGrid(table)
  const fit = tableFit(profile, grid.widths.length, width)
  context.tableSizes.add(fit.size)
  const columns = columnTwips(grid.widths, width)
  const caption = (table.caption ?? '').trim()
  return [
    ...(caption === '' ? [] : [captionParagraph(caption)]),
    new DocxTable({
      width: { size: sum(columns), type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: RULES,
      margins: {
        left: fit.side,
        right: fit.side,
        top: CELL_PAD,
        bottom: CELL_PAD,
        marginUnitType: WidthType.DXA,
      },
      rows: mapRows(grid, { columns, styles: cellStyles(profile, fit.size), context }, fit, height),
    }),
  ]
}

function captionParagraph(caption: string): Paragraph {
  return new Paragraph({ style: 'Caption', keepNext: true, children: textRuns(caption) })
}

function mapRows(grid: TableGrid, setting: CellSetting, fit: TableFit, pageHeight: number): TableRow[] {
  const { table, caption } = setting.context.profile
  const look = { ...fit, line: tableLook(table, fit.size).line }
  const { heights, tooTall } = rowHeights(grid, setting.columns, look, pageHeight / 2)
  const body = grid.rows.findIndex((row) => !row.every((place) => isHeading(place)))
  // Heading rows that fill half a page would leave no room for what they head.
  const repeated = sum(heights.slice(0, body)) <= pageHeight / 2 ? body : 0
  const room = pageHeight - sum(heights.slice(0, repeated)) - caption.line
  return grid.rows.map((row, index) => {
    // A row higher than a page must be able to go on on the next one.
    const whole = (heights[index] ?? 0) <= room
    const cells = row.map((place) =>
      place.owner !== null && tooTall.has(place.owner) ? { ...place, merge: 'none' as const } : place,
    )
    return new TableRow({
      // A table of headings only would repeat itself on every page.
      ...(index < repeated ? { tableHeader: true } : {}),
      ...(whole ? { cantSplit: true } : {}),
      children: cells.map((place) => mapCell(place, whole, setting)),
    })
  })
}

/** A span that began in a heading row above still belongs to the heading. */
function isHeading(place: GridCell): boolean {
  return place.cell === null ? place.merge === 'continue' : place.cell.header
}

function mapCell(place: GridCell, whole: boolean, { columns, styles, context }: CellSetting): TableCell {
  const style = place.cell?.header ? styles.head : styles.text
  return new TableCell({
    width: {
      size: sum(columns.slice(place.column, place.column + place.span)),
      type: WidthType.DXA,
    },
    ...(place.span > 1 ? { columnSpan: place.span } : {}),
    ...MERGES[place.merge],
    verticalAlign: whole ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
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
