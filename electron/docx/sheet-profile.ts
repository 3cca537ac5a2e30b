import type { Profile, TextLook } from './profile.ts'
import type { ParagraphStyle } from './styles-xml.ts'

/** 小五 on lines that leave a table readable in a black-and-white copy. */
const SMALL: TextLook = { font: 'song', size: 18, bold: false, line: 260, spacing: 0 }
/** 五号. */
const PLAIN: TextLook = { font: 'fangSong', size: 21, bold: false, line: 320, spacing: 0 }

/** 数字核对表: A4 across, so that a number, its sentence and its proof stand in one row. */
export const SHEET_PROFILE: Profile = {
  page: { width: 16838, height: 11906, top: 1134, left: 1021, bottom: 1021, right: 1021 },
  body: PLAIN,
  indent: 0,
  linesAboveTitle: 0,
  title: { font: 'xiaoBiaoSong', size: 44, bold: false, line: 640, spacing: 0 },
  subtitle: { ...PLAIN, font: 'kai', size: 28, line: 420 },
  headings: [{ ...PLAIN, font: 'hei', size: 24, line: 400 }, PLAIN, PLAIN],
  table: SMALL,
  tableHead: { ...PLAIN, font: 'hei' },
  pageNumber: { look: SMALL, place: 'center', below: 300 },
}

/** Looks of the cells, by the name of their style. */
export const CELL_LOOKS = {
  TableText: SMALL,
  /** A record; its second line hangs in. */
  TableRecord: SMALL,
  TableNumber: { ...PLAIN, font: 'hei', size: 24, line: 340 },
  TableSentence: PLAIN,
  TableMark: SMALL,
  TableBox: { ...PLAIN, font: 'song', size: 28, line: 340 },
} as const satisfies Readonly<Record<string, TextLook>>
export type CellStyle = keyof typeof CELL_LOOKS

const cell = (id: CellStyle, name: string, align: 'left' | 'center'): ParagraphStyle => {
  return { id, name, basedOn: 'TableText', look: CELL_LOOKS[id], align, grid: false }
}

/** What only the sheet prints, by name so that an office can change it in one place. */
export const SHEET_STYLES: readonly ParagraphStyle[] = [
  cell('TableRecord', 'Table Record', 'left'),
  cell('TableNumber', 'Table Number', 'left'),
  cell('TableSentence', 'Table Sentence', 'left'),
  cell('TableMark', 'Table Mark', 'center'),
  cell('TableBox', 'Table Box', 'center'),
]
