import type { RecordColumn } from '../domain/records-header.ts'
import type { Reason } from '../reasons/reason.ts'

/** One cell as a reader found it: values only, formulas by what they came to. */
export type Cell = {
  /** What the sheet shows, as far as the reader can tell; '' for an empty cell. */
  readonly text: string
  /** The number of a numeric cell, null for text. A date cell holds the serial of its sheet's day count. */
  readonly number: number | null
  /** The day of a true date cell (YYYY-MM-DD); null for everything else, also for text that looks like a date. */
  readonly day: string | null
}

/** A rectangle of cells that is shown as one; places count from 0, both ends included. */
export type MergedCells = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet without its empty tail; rows may be of different length, row 0 is the first row of the file. */
export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly merged: readonly MergedCells[]
}

export const TABLE_KINDS = ['csv', 'xlsx', 'xls', 'ods', 'html', 'paste'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

/** A file of tables, read whole and checked. `notes` tell what was passed over (macros, links, cut rows). */
export type Workbook = {
  readonly kind: TableKind
  readonly encoding: 'utf-8' | 'gbk' | null
  readonly sheets: readonly Sheet[]
  readonly notes: readonly Reason[]
}

/** Why a row below a header is no record. */
export const PASSED_ROWS = ['total', 'column-numbers', 'note', 'example', 'repeated-head', 'section'] as const
export type PassedRow = (typeof PASSED_ROWS)[number]

/** Where a table stands in its sheet; rows count from 0. */
export type TableFrame = {
  /** First and last row of the header, two or more for merged heads. */
  readonly headerFrom: number
  readonly headerTo: number
  /** First and last row of the data. */
  readonly dataFrom: number
  readonly dataTo: number
  /** Rows between that are no records: totals, repeated heads, notes. */
  readonly passed: readonly { readonly row: number; readonly why: PassedRow }[]
  /** Head of each column, the parts of a merged head joined by ·; '' where there is none. */
  readonly heads: readonly string[]
}

/** What one column of a table means. */
export type ColumnChoice = {
  readonly column: number
  /** A field of the record, a figure of its own (解决问题（个）), or nothing. */
  readonly field: RecordColumn | 'figure' | null
  /** Label and unit of a figure's column; '' else. */
  readonly label: string
  readonly unit: string
  /** Whether name or content leave no doubt; the others are asked. */
  readonly sure: boolean
}
