import { ServiceError } from '#shared/ipc/result.ts'

/** What no table may exceed, so that a file made to do harm ends in a sentence and not in a full memory. */
export const READING_LIMITS = {
  /** Bytes of a file. */
  fileBytes: 200 * 1024 * 1024,
  /** Bytes a part of a packed workbook may unpack to; a million empty formatted rows are a third of it. */
  partBytes: 1024 * 1024 * 1024,
  /** Parts of a packed workbook. */
  parts: 10_000,
  /** How many times larger than packed a part may become once it is over `ratioFrom` bytes. */
  ratio: 250,
  ratioFrom: 64 * 1024 * 1024,
  /** Cells with content of all sheets. */
  cells: 5_000_000,
  /** Cells with content and the empty ones before them in their rows. */
  places: 20_000_000,
  /** UTF-16 units of the texts of all cells. */
  textUnits: 256 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
  sheets: 500,
} as const

/** A refusal of a file: what is wrong in it and what to do, with its name in front. */
export function unreadable(name: string, reason: string): ServiceError {
  return new ServiceError('file-unreadable', `${called(name)}${reason}。`, { path: name })
}

export function tooLarge(name: string, reason: string): ServiceError {
  return new ServiceError('file-too-large', `${called(name)}${reason}。`, { path: name })
}

export function damaged(name: string, where: string): ServiceError {
  return unreadable(
    name,
    `${where}已损坏或不完整，读不出来。请重新导出，或在 Excel、WPS 中打开后另存一份再导入`,
  )
}

export function locked(name: string): ServiceError {
  return unreadable(name, '设有打开密码，程序不能读取。请在 Excel 或 WPS 中打开，去掉密码后另存一份再导入')
}

export function bomb(name: string, part: string): ServiceError {
  return tooLarge(name, `里的“${part}”解压后大得不合情理，像是有害文件，已停止读取`)
}

function called(name: string): string {
  return name === '' ? '粘贴的表格' : `“${name}”`
}
