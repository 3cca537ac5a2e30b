import type { Workbook } from '#shared/tables/model.ts'

/** Temporary: reads with hucre until the shared reader is merged. */
export async function openForm(source: { readonly name: string; readonly bytes: Uint8Array }): Promise<Workbook> {
  const { readXlsx } = await import('hucre/xlsx')
  const book = await readXlsx(source.bytes)
  return {
    kind: 'xlsx',
    encoding: null,
    notes: [],
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      merged: [],
      rows: sheet.rows.map((row) =>
        row.map((value) => ({
          text: value instanceof Date ? value.toISOString().slice(0, 10) : value === null ? '' : String(value),
          number: typeof value === 'number' ? value : null,
          day: value instanceof Date ? value.toISOString().slice(0, 10) : null,
        })),
      ),
    })),
  }
}
