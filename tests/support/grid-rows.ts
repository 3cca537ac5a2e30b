import type { RecordInput } from '#shared/domain/record.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { GRID_COLUMNS, columnOf, type GridColumn } from '../../renderer/features/ledger/grid-columns.ts'
import { zhCN } from '../../renderer/text/dictionary.ts'

/** The words that cells are read and written with. */
export const WORDS = { ledger: zhCN.ledger, spreadsheet: zhCN.spreadsheet }

/** A row of the ledger as the grid holds it; `id` also names it. */
export function gridRow(id: string, change: Partial<RecordInput> = {}): RecordRow {
  return {
    id,
    revision: 1,
    createdAt: '2025-01-01T00:00:00.000Z',
    updatedAt: '2025-01-01T00:00:00.000Z',
    date: '2024-03-12',
    endDate: null,
    category: '提案',
    title: `记录${id}`,
    summary: '',
    outcome: '',
    people: '',
    department: '提案委',
    source: '',
    highlight: false,
    part: null,
    figures: [],
    evidence: [],
    sources: [],
    origin: null,
    effectivePart: 'consultation',
    ...change,
  }
}

/** Columns by their keys, in that order. */
export function columns(...keys: readonly GridColumn['key'][]): GridColumn[] {
  return keys.flatMap((key) => columnOf(key) ?? [])
}

export const ALL_COLUMNS: readonly GridColumn[] = GRID_COLUMNS
