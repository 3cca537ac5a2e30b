import type { RecordInput } from '#shared/domain/record.ts'
import type { RecordColumn } from '#shared/domain/records-header.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import type { ImportError } from '#shared/ipc/contract/import.ts'

/** A records file as read, before the ledger is asked what of it is new. */
export type ParsedRecords = {
  readonly kind: 'records'
  readonly file: string
  readonly encoding: 'utf-8' | 'gbk'
  readonly rows: readonly { readonly row: number; readonly record: RecordInput; readonly key: string }[]
  /** Any error means that nothing of the file may be imported. */
  readonly errors: readonly ImportError[]
  readonly ignoredColumns: readonly string[]
  /** Name of the sheet; '' or left out where there are none. */
  readonly sheet?: string
  /** The columns that the table has, as far as they matter for correcting a record. */
  readonly columns?: ReadonlySet<RecordColumn>
}

export type ParsedIndicators = {
  readonly kind: 'indicators'
  readonly file: string
  readonly encoding: 'utf-8' | 'gbk'
  readonly definitions: readonly IndicatorDefinition[]
  readonly errors: readonly ImportError[]
  readonly ignoredColumns: readonly string[]
}

export type ParsedImport = ParsedRecords | ParsedIndicators
