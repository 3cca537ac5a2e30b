import { create } from 'zustand'
import type { RowState } from '#shared/importing/desk-words.ts'
import type { ImportDesk, ImportPreview } from '#shared/ipc/contract/import.ts'
import type { EventPayload } from '#shared/ipc/events.ts'

export type Progress = EventPayload<'import:progress'>

type ImportState = {
  /** How far the reading of a table is; null when none is read. */
  progress: Progress | null
  /** Whether the reading was canceled; what it still comes to is dropped. */
  abandoned: boolean
  /** The table that is looked at. */
  desk: ImportDesk | null
  /** The indicators table that is looked at. */
  preview: ImportPreview | null
  /** What is waited for: a table to be chosen and read, rows that are read again, or the filing. */
  busy: 'choosing' | 'arranging' | 'filing' | null
  /** Whether anything was chosen, corrected or decided that would be lost with the desk. */
  touched: boolean
  /** Rows of which state are shown; null: of all. */
  shown: RowState | null
  /** Place among the shown rows of the one whose details are shown; null for none. */
  opened: number | null
  /** Whether the writer asked for what the clipboard holds, so that she is told when it is no table. */
  pasteWanted: boolean
  /** Paths of dropped files that come after this one. */
  waiting: readonly string[]
}

/** Where an import stands. */
export const useImport = create<ImportState>(() => ({
  progress: null,
  abandoned: false,
  desk: null,
  preview: null,
  busy: null,
  touched: false,
  shown: null,
  opened: null,
  pasteWanted: false,
  waiting: [],
}))
