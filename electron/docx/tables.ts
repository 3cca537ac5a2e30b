import { type IXmlableObject, Paragraph, Table as DocxTable } from 'docx'
import type { Table } from '#shared/document/model.ts'
import { type TableFit, tableFit, tableLook } from '#shared/paper/table-look.ts'
import type { ExportContext } from './context.ts'
import { inlineObjects } from './inlines.ts'
import { typeAreaTwips, typeHeightTwips } from './metrics.ts'
import { cellStyles } from './paper-styles.ts'
import { rowHeights } from './row-heights.ts'
import { textRuns } from './runs.ts'
import { type GridCell, type TableGrid, tableGrid } from './table-grid.ts'

/** Room above and below the text of a cell. */
const CELL_PAD = 28
const RULE = { _attr: { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' } }
const RULED = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => ({
  [`w:${side}`]: RULE,
}))

/**
 * A table that hands docx its finished content, like FinishedElement: the library's own cells take three times the time
 * and memory of everything else in a table of 2,000 rows.
 */
class FinishedTable extends DocxTable {
  private readonly content: IXmlableObject
  constructor(content: IXmlableObject) {
    super({ rows: [] })
    this.content = content
  }
  override prepForXml(): IXmlableObject {
    return this.content
  }
}

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
  const setting = { columns, styles: cellStyles(profile, fit.size), context }
  const content = {
    'w:tbl': [
      { 'w:tblPr': tableProperties(width, fit) },
      { 'w:tblGrid': columns.map((column) => ({ 'w:gridCol': { _attr: { 'w:w': column } } })) },
      ...mapRows(grid, setting, fit, height),
    ],
  }
  const caption = (table.caption ?? '').trim()
  return [...(caption === '' ? [] : [captionParagraph(caption)]), new FinishedTable(content)]
}

function captionParagraph(caption: string): Paragraph {
  return new Paragraph({ style: 'Caption', keepNext: true, children: textRuns(caption) })
}

/** In the order the schema asks for. */
function tableProperties(width: number, { side }: TableFit): IXmlableObject[] {
  const margins = [
    twips('top', CELL_PAD),
    twips('left', side),
    twips('bottom', CELL_PAD),
    twips('right', side),
  ]
  return [
    twips('tblW', width),
    { 'w:jc': { _attr: { 'w:val': 'center' } } },
    { 'w:tblBorders': RULED },
    { 'w:tblLayout': { _attr: { 'w:type': 'fixed' } } },
    { 'w:tblCellMar': margins },
  ]
}

function mapRows(grid: TableGrid, setting: CellSetting, fit: TableFit, pageHeight: number): IXmlableObject[] {
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
    const properties = [
      ...(whole ? [{ 'w:cantSplit': {} }] : []),
      // A table of headings only would repeat itself on every page.
      ...(index < repeated ? [{ 'w:tblHeader': {} }] : []),
    ]
    return {
      'w:tr': [
        ...(properties.length > 0 ? [{ 'w:trPr': properties }] : []),
        ...cells.map((place) => mapCell(place, whole, setting)),
      ],
    }
  })
}

/** A span that began in a heading row above still belongs to the heading. */
function isHeading(place: GridCell): boolean {
  return place.cell === null ? place.merge === 'continue' : place.cell.header
}

function mapCell(place: GridCell, whole: boolean, { columns, styles, context }: CellSetting): IXmlableObject {
  const style = place.cell?.header ? styles.head : styles.text
  const width = sum(columns.slice(place.column, place.column + place.span))
  return {
    'w:tc': [
      {
        'w:tcPr': [
          twips('tcW', width),
          ...(place.span > 1 ? [{ 'w:gridSpan': { _attr: { 'w:val': place.span } } }] : []),
          ...(place.merge === 'none'
            ? []
            : [{ 'w:vMerge': { _attr: { 'w:val': place.merge === 'start' ? 'restart' : 'continue' } } }]),
          { 'w:vAlign': { _attr: { 'w:val': whole ? 'center' : 'top' } } },
        ],
      },
      ...(place.cell?.lines ?? [[]]).map((line) => ({
        'w:p': [
          { 'w:pPr': [{ 'w:pStyle': { _attr: { 'w:val': style } } }] },
          ...inlineObjects(line, context),
        ],
      })),
    ],
  }
}

function twips(name: string, width: number): IXmlableObject {
  return { [`w:${name}`]: { _attr: { 'w:w': width, 'w:type': 'dxa' } } }
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
