import type { PaperProfile, TextLook } from '#shared/paper/profile.ts'
import type { ParagraphStyle, StyleSheet } from './styles-xml.ts'

/** What 数字核对表 needs of a page. */
type SheetProfile = Pick<PaperProfile, 'page' | 'tableHead'> & {
  readonly pageNumber: Pick<PaperProfile['pageNumber'], 'look' | 'below' | 'place' | 'form'>
}

const SONG = '宋体'
const HEI = '黑体'
const FANG_SONG = '仿宋_GB2312'
const KAI = '楷体_GB2312'
const XIAO_BIAO_SONG = '方正小标宋简体'

/** Fonts the sheet names. */
export const SHEET_FONTS = [SONG, HEI, FANG_SONG, KAI, XIAO_BIAO_SONG] as const
/** The one of its theme. */
export const SHEET_THEME_FONT = SONG

/** 小五 on lines that leave a table readable in a black-and-white copy. */
const SMALL: TextLook = { font: SONG, size: 18, bold: false, line: 260, spacing: 0 }
/** 五号. */
const PLAIN: TextLook = { font: FANG_SONG, size: 21, bold: false, line: 320, spacing: 0 }
const HEAD: TextLook = { ...PLAIN, font: HEI }

/** 数字核对表: A4 across, so that a number, its sentence and its proof stand in one row. */
export const SHEET_PROFILE: SheetProfile = {
  page: { width: 16838, height: 11906, top: 1134, left: 1021, bottom: 1021, right: 1021 },
  tableHead: HEAD,
  pageNumber: { look: SMALL, place: 'center', form: 'plain', below: 300 },
}

/** Looks of the cells, by the name of their style. */
export const CELL_LOOKS = {
  TableText: SMALL,
  /** A record; its second line hangs in. */
  TableRecord: SMALL,
  TableNumber: { ...HEAD, size: 24, line: 340 },
  TableSentence: PLAIN,
  TableMark: SMALL,
  TableBox: { ...PLAIN, font: SONG, size: 28, line: 340 },
} as const satisfies Readonly<Record<string, TextLook>>
export type CellStyle = keyof typeof CELL_LOOKS

const cell = (id: CellStyle, name: string, align: 'left' | 'center'): ParagraphStyle => {
  return { id, name, custom: true, basedOn: 'TableText', look: CELL_LOOKS[id], align, grid: false }
}

const text = { basedOn: 'Normal', next: 'BodyText' } as const
const heading = (level: 1 | 2 | 3, look: TextLook): ParagraphStyle => {
  const name = `heading ${level}`
  return { ...text, id: `Heading${level}`, name, look, indent: true, keepNext: true, outline: level - 1 }
}

/** The sheet's styles, by name so that an office can change each in one place. */
export const SHEET_STYLES: StyleSheet = {
  body: PLAIN,
  latin: null,
  indent: { characters: 0, twips: 0 },
  hangingMarks: true,
  paragraphs: [
    { id: 'Normal', name: 'Normal', look: PLAIN },
    { ...text, id: 'BodyText', name: 'Body Text', look: PLAIN, indent: true },
    {
      ...text,
      id: 'Title',
      name: 'Title',
      look: { ...PLAIN, font: XIAO_BIAO_SONG, size: 44, line: 640 },
      align: 'center',
      grid: false,
    },
    {
      ...text,
      id: 'Subtitle',
      name: 'Subtitle',
      look: { ...PLAIN, font: KAI, size: 28, line: 420 },
      align: 'center',
    },
    heading(1, { ...HEAD, size: 24, line: 400 }),
    heading(2, PLAIN),
    heading(3, PLAIN),
    { ...text, id: 'ListParagraph', name: 'List Paragraph', next: 'ListParagraph', look: PLAIN },
    {
      ...text,
      id: 'TableText',
      name: 'Table Text',
      custom: true,
      next: 'TableText',
      look: SMALL,
      align: 'left',
      grid: false,
    },
    {
      ...text,
      id: 'TableHead',
      name: 'Table Head',
      custom: true,
      look: HEAD,
      align: 'center',
      grid: false,
    },
    { ...text, id: 'Footer', name: 'footer', look: SMALL, grid: false },
    cell('TableRecord', 'Table Record', 'left'),
    cell('TableNumber', 'Table Number', 'left'),
    cell('TableSentence', 'Table Sentence', 'left'),
    cell('TableMark', 'Table Mark', 'center'),
    cell('TableBox', 'Table Box', 'center'),
  ],
}
