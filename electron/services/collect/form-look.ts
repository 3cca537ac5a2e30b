import type { CellStyle, ColumnDef } from 'hucre/xlsx'
import type { RecordColumn } from '#shared/domain/records-header.ts'

const FACE = '微软雅黑'
const colour = (rgb: string) => ({ rgb })
const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: colour(rgb),
})
const side = { style: 'thin', color: colour('B9C4C2') } as const
const BOX = { top: side, right: side, bottom: side, left: side }
const INK = '1D2126'
const QUIET = '656C74'
const ACCENT = '17605B'

/** Excel's own formats: a day, and text that stays what was typed even if it begins with =. */
const DAY_FORMAT = 'yyyy-mm-dd'
const TEXT_FORMAT = '@'

export const TITLE: CellStyle = {
  font: { name: FACE, size: 16, bold: true, color: colour(INK) },
  alignment: { horizontal: 'center', vertical: 'center' },
}
export const LEAD: CellStyle = {
  font: { name: FACE, size: 10, color: colour(INK) },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
}
export const HOW: CellStyle = {
  font: { name: FACE, size: 10, color: colour(ACCENT) },
  fill: fill('EDF4F3'),
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true, indent: 1 },
}

/** Heads; those of columns that must be filled in are dark. */
export function headStyle(isNeeded: boolean): CellStyle {
  return {
    font: { name: FACE, size: 10, bold: true, color: colour(isNeeded ? 'FFFFFF' : ACCENT) },
    fill: fill(isNeeded ? ACCENT : 'DCEAE8'),
    border: BOX,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  }
}

const CENTRED = new Set<RecordColumn>(['date', 'endDate', 'category', 'highlight', 'part'])
const isDay = (column: RecordColumn): boolean => column === 'date' || column === 'endDate'

/** A cell of a row: grey and locked for an example, else to be written in; `boxed` draws its lines. */
export function cellStyle(column: RecordColumn, kind: 'example' | 'entry', boxed: boolean): CellStyle {
  const isExample = kind === 'example'
  return {
    font: { name: FACE, size: 10, italic: isExample, color: colour(isExample ? QUIET : INK) },
    ...(isExample ? { fill: fill('F2F2F0') } : {}),
    ...(boxed ? { border: BOX } : {}),
    alignment: {
      horizontal: CENTRED.has(column) ? 'center' : 'left',
      vertical: 'center',
      wrapText: true,
    },
    numFmt: isDay(column) ? DAY_FORMAT : TEXT_FORMAT,
    protection: { locked: isExample },
  }
}

/** Lines of a row that lies below the drawn ones, once something is written in it. */
export const FILLED: CellStyle = { border: BOX }

/** Widths in characters, made for A4 across. */
export const WIDTHS: Readonly<Record<RecordColumn, number>> = {
  date: 12.5,
  endDate: 12.5,
  category: 14,
  title: 34,
  summary: 36,
  outcome: 26,
  figures: 30,
  people: 16,
  department: 14,
  source: 15,
  highlight: 7,
  part: 11,
}

export const GUIDE_COLUMNS: ColumnDef[] = [{ width: 12 }, { width: 10 }, { width: 62 }, { width: 46 }]

/** The look of a cell on the sheet that explains how to fill in the form. */
export function guideStyle(kind: 'head' | 'name' | 'text'): CellStyle {
  if (kind === 'head') return headStyle(true)
  return {
    font: { name: FACE, size: 10, bold: kind === 'name', color: colour(INK) },
    border: BOX,
    alignment: { horizontal: kind === 'name' ? 'center' : 'left', vertical: 'center', wrapText: true },
    numFmt: TEXT_FORMAT,
  }
}
