import type { RowChoice, RowState } from '#shared/importing/desk-words.ts'
import type { TableContext } from '#shared/ipc/contract/import.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import type { ColumnChoice, TableFrame, Workbook } from '#shared/tables/model.ts'
import type { CandidateRow } from '#shared/tables/read-rows.ts'
import type { ComparedRow } from '../compare-rows.ts'

/** What a writer put in the place of what a row says. */
export type RowEdit = { readonly date?: string; readonly category?: string; readonly title?: string }

export type RowDecision = { readonly choice: RowChoice; readonly target: number }

/** A row as it was read, with its edits. */
export type ReadRow = CandidateRow & {
  /** Key of its content; '' for a wrong row. */
  readonly key: string
}

/** A row beside the ledger. */
export type PlacedRow = ReadRow & {
  readonly state: RowState
  /** null for a wrong row. */
  readonly compared: ComparedRow | null
}

/** A table that is looked at before it is filed. Nothing of it is in the ledger yet. */
export type Desk = {
  readonly token: string
  /** Name of the file without its folder; '' for a paste. */
  readonly file: string
  /** Where the file lies, null for a paste. */
  readonly path: string | null
  readonly workbook: Workbook
  readonly sheet: number
  readonly frame: TableFrame | null
  readonly choices: readonly ColumnChoice[]
  readonly context: TableContext
  readonly remembered: boolean
  /** A records file in the standard form (design 3.1): one bad row keeps all out. */
  readonly strict: boolean
  readonly problems: readonly Reason[]
  readonly notes: readonly Reason[]
  readonly read: readonly ReadRow[]
  /** `read` beside the ledger, in the same order. */
  readonly placed: readonly PlacedRow[]
  /** The next four by number of the row. */
  readonly edits: ReadonlyMap<number, RowEdit>
  /** Keys of what edited rows said before: under them the file is known when it comes again. */
  readonly stated: ReadonlyMap<number, string>
  readonly confirmed: ReadonlySet<number>
  readonly decisions: ReadonlyMap<number, RowDecision>
}

export function rowsOfState(desk: Desk, state: RowState | null): readonly PlacedRow[] {
  return state === null ? desk.placed : desk.placed.filter((row) => row.state === state)
}

/** What becomes of a row unless somebody chooses: a sure correction corrects, what is new is added. */
export function decisionOf(desk: Desk, { row, state, compared }: PlacedRow): RowDecision | null {
  if (state === 'new') return { choice: 'add', target: 0 }
  if (state !== 'similar') return null
  const chosen = desk.decisions.get(row)
  if (chosen) return chosen
  return compared?.match?.standing === 'sure' ? { choice: 'update', target: 0 } : null
}
