import type { ErrorCode } from '#shared/ipc/error-codes.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import type { Sheet, Workbook } from '#shared/tables/model.ts'
import type { PackedRows } from './packed-rows.ts'

/** What the reading thread is started with. */
export type ReadingOrder = { readonly bytes: Uint8Array; readonly name: string }

/** What it answers: how far it is, then the rows of each sheet in order, each piece on demand, then the rest. */
export type ReadingAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: PackedRows }
  | {
      readonly kind: 'done'
      readonly workbook: Omit<Workbook, 'sheets'> & { readonly sheets: readonly Omit<Sheet, 'rows'>[] }
    }
  | {
      readonly kind: 'refused'
      readonly code: ErrorCode
      readonly message: string
      readonly reason: Reason | undefined
      readonly detail: Record<string, string | number>
    }
  | { readonly kind: 'failed'; readonly stack: string }
