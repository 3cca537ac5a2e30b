import { writeFileWhole } from '../../files/write-file-whole.ts'

export type OutputColumn = {
  readonly head: string
  /** In characters of the sheet's font; a Chinese character takes two. */
  readonly width: number
}

export type OutputSheet = {
  readonly name: string
  readonly columns: readonly OutputColumn[]
  /** Text stays text whatever it begins with; numbers are numbers. */
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Longest text a cell may hold in a workbook, in UTF-16 units. */
const LONGEST = 32_767

/**
 * Writes an .xlsx whole or not at all: a grey head that stays in sight and is repeated on every page, text that wraps, A4
 * across. No cell is a formula.
 *
 * @throws ServiceError (writeProblem) for a file that cannot be written
 */
export async function writeWorkbook(file: string, sheets: readonly OutputSheet[], now: Date): Promise<void> {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    defaultFont: { name: '宋体', size: 11 },
    properties: { created: now, modified: now },
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ width }) => ({
        width,
        style: { alignment: { vertical: 'top', wrapText: true } },
      })),
      rows: [
        columns.map(({ head }) => head),
        ...rows.map((row) =>
          row.map((cell) =>
            typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n').slice(0, LONGEST) : cell,
          ),
        ),
      ],
      cells: new Map(
        columns.map(({ head }, at) => [
          `0,${at}`,
          {
            value: head,
            style: {
              font: { bold: true },
              fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EAECED' } },
              alignment: { vertical: 'center', wrapText: true },
            },
          },
        ]),
      ),
      freezePane: { rows: 1 },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '$1:$1',
      },
    })),
  })
  await writeFileWhole(file, bytes)
}
