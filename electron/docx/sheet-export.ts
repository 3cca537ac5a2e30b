import { AlignmentType, Document, Packer, PageOrientation, Paragraph } from 'docx'
import type { Sheet } from '#shared/checking/sheet-model.ts'
import { FIGURE_COLUMNS, SHEET_WORDS, sheetFacts, TYPED_COLUMNS } from '#shared/checking/sheet-words.ts'
import { legalText } from '#shared/document/legal-text.ts'
import type { DocxBlock } from './blocks.ts'
import { footerTwips } from './metrics.ts'
import { notesXml } from './notes-xml.ts'
import { textRuns } from './runs.ts'
import { sheetFooter } from './sheet-footer.ts'
import { SHEET_FONTS, SHEET_PROFILE, SHEET_STYLES, SHEET_THEME_FONT } from './sheet-profile.ts'
import { figureRow, typedRow } from './sheet-rows.ts'
import { signatureLine } from './sheet-signature.ts'
import { sheetTable } from './sheet-table.ts'
import { removeZipTimes } from './stable-zip.ts'
import { stylesXml } from './styles-xml.ts'
import { corePropertiesXml, fontTableXml, settingsXml, themeXml } from './xml-parts.ts'

export type SheetOptions = {
  /** Custom property ZongshuDocument. */
  readonly draftId: string
  /** Custom property ZongshuVersion. */
  readonly revision: number
  /** Written as the file's time of creation; the only clock in the file. */
  readonly now: Date
  /** Written as the file's author. */
  readonly author: string
}

/**
 * 数字核对表 as a .docx: A4 across, one row a number, then the numbers nobody proves and the lines to sign. The same
 * sheet and options always give the same bytes. Throws a RangeError if `now` is no time.
 */
export async function exportSheet(sheet: Sheet, options: SheetOptions): Promise<Uint8Array> {
  const title = `${SHEET_WORDS.title}：${sheet.title}`
  const packed = await Packer.pack(buildFile(sheet, options), 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(title, options.author, options.now) },
    { path: 'word/styles.xml', data: stylesXml(SHEET_STYLES) },
    { path: 'word/settings.xml', data: settingsXml({ facingPages: false, compressMarks: true }) },
    { path: 'word/fontTable.xml', data: fontTableXml(SHEET_FONTS) },
    { path: 'word/theme/theme1.xml', data: themeXml(SHEET_THEME_FONT) },
    { path: 'word/footnotes.xml', data: notesXml('footnote') },
    { path: 'word/endnotes.xml', data: notesXml('endnote') },
  ])
  return removeZipTimes(packed)
}

function buildFile(sheet: Sheet, options: SheetOptions): Document {
  const { page } = SHEET_PROFILE
  const margin = { top: page.top, left: page.left, bottom: page.bottom, right: page.right }
  return new Document({
    customProperties: [
      { name: 'ZongshuDocument', value: legalText(options.draftId) },
      { name: 'ZongshuVersion', value: String(options.revision) },
      // Tells a sheet that comes back from the paper it belongs to.
      { name: 'ZongshuKind', value: 'sheet' },
    ],
    sections: [
      {
        properties: {
          page: {
            // docx wants the paper as it is tall and turns it itself.
            size: { width: page.height, height: page.width, orientation: PageOrientation.LANDSCAPE },
            margin: { ...margin, header: 851, footer: footerTwips(SHEET_PROFILE), gutter: 0 },
          },
        },
        footers: { default: sheetFooter(sheet) },
        children: [...front(sheet), ...figures(sheet), ...typed(sheet), signatureLine()],
      },
    ],
  })
}

function front(sheet: Sheet): Paragraph[] {
  const { paper, version, counts } = sheetFacts(sheet)
  return [
    new Paragraph({ style: 'Title', spacing: { after: 120 }, children: textRuns(SHEET_WORDS.title) }),
    new Paragraph({ style: 'Subtitle', children: textRuns(paper) }),
    new Paragraph({ style: 'Normal', alignment: AlignmentType.CENTER, children: textRuns(version) }),
    new Paragraph({ style: 'Normal', spacing: { before: 60, after: 60 }, children: textRuns(counts) }),
  ]
}

function figures({ rows }: Sheet): DocxBlock[] {
  if (rows.length === 0) return [new Paragraph({ style: 'Normal', children: textRuns(SHEET_WORDS.none) })]
  return [sheetTable(FIGURE_COLUMNS, rows.map(figureRow))]
}

function typed(sheet: Sheet): DocxBlock[] {
  if (sheet.typed.length === 0) return []
  const rows = sheet.typed.map((number, index) => typedRow(number, index + 1))
  return [
    new Paragraph({
      heading: 'Heading1',
      spacing: { before: 240 },
      children: textRuns(SHEET_WORDS.typedTitle),
    }),
    new Paragraph({
      style: 'Normal',
      keepNext: true,
      spacing: { after: 80 },
      children: textRuns(SHEET_WORDS.typedLead),
    }),
    sheetTable(TYPED_COLUMNS, rows),
  ]
}
