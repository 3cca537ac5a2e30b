import { ServiceError } from '#shared/ipc/result.ts'
import type { Damage } from '#shared/reasons/file-reasons.ts'
import type { Reason } from '#shared/reasons/reason.ts'

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
  /** Merged areas of a sheet that are heeded. */
  merged: 200_000,
  rows: 1_048_576,
  columns: 16_384,
  sheets: 500,
} as const

/** A refusal of a file: what is wrong in it and what to do, with its name in front. */
export function unreadable(name: string, problem: Reason): ServiceError {
  return new ServiceError('file-unreadable', { code: 'file', name, problem }, { path: name })
}

export function tooLarge(name: string, problem: Reason): ServiceError {
  return new ServiceError('file-too-large', { code: 'file', name, problem }, { path: name })
}

export function damaged(name: string, where: Exclude<Damage['where'], 'part'>): ServiceError {
  return unreadable(name, { code: 'file-damaged', damage: { where } })
}

export function damagedPart(name: string, part: string): ServiceError {
  return unreadable(name, { code: 'file-damaged', damage: { where: 'part', part } })
}

export function locked(name: string): ServiceError {
  return unreadable(name, { code: 'file-locked' })
}

export function bomb(name: string, part: string): ServiceError {
  return tooLarge(name, { code: 'zip-bomb', part })
}
