import type { Sheet, Workbook } from '#shared/tables/model.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { readWorkbook } from '../../electron/services/import/workbook/read-workbook.ts'

export const read = (bytes: Uint8Array, name = '表.xlsx'): Promise<Workbook> => readWorkbook(bytes, { name })

/** What the cells of a sheet show. */
export const texts = (sheet: Sheet | undefined): string[][] =>
  sheet?.rows.map((row) => row.map(({ text }) => text)) ?? []

export async function refusalOf(work: () => Promise<unknown>): Promise<ServiceError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof ServiceError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
