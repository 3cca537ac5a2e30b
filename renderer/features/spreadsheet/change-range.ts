import { textNow } from '../../text/use-text.ts'
import { ask } from '../../ui/confirm.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { useLedger } from '../ledger/ledger-store.ts'
import { stepBack } from '../ledger/record-flow.ts'
import { rowsBetween } from '../ledger/use-records.ts'
import { editCells, fillDown, type CellEdits, type GridRows } from './cell-edits.ts'
import { heightOf, rangeOf, type CellRange } from './cell-range.ts'
import { columnsNow } from './layout-store.ts'
import { saveChanges, settleCells } from './save-cells.ts'
import { selectCells } from './select-cells.ts'

/** Cells named in a refusal; more than these are counted. */
const NAMED = 6

/** The records of some rows, with everything typed before stored. */
export async function readRows(top: number, bottom: number): Promise<GridRows> {
  await settleCells()
  return { first: top, rows: await rowsBetween(top, bottom) }
}

/**
 * Stores edits of many cells in one step that can be undone, or says which cells refuse and stores nothing. True when they
 * are stored.
 */
export async function storeEdits(
  { changes, problems }: CellEdits,
  words: { refused: string; done: (count: number) => string; hint?: string },
): Promise<boolean> {
  const { spreadsheet: text, ledger, shell } = textNow()
  if (problems.length > 0) {
    const lines = problems
      .slice(0, NAMED)
      .map(({ row, column, problem }) => text.problemAt(row + 1, column.label(ledger), problem))
    await ask({
      title: words.refused,
      body: words.hint === undefined ? text.nothingWritten : `${text.nothingWritten}${words.hint}`,
      lines: problems.length > NAMED ? [...lines, text.moreProblems(problems.length - NAMED)] : lines,
      confirm: text.understood,
      withoutCancel: true,
    })
    return false
  }
  if (changes.length === 0) {
    toastDone(text.unchanged)
    return true
  }
  try {
    const changed = await saveChanges(changes)
    toastDone(words.done(changed), { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() })
    return true
  } catch (error) {
    toastError(error)
    return false
  }
}

/** Puts one text into every cell of the marked range. */
export async function writeRange(text: string): Promise<boolean> {
  const range = markedRange()
  if (range === null) return false
  const rows = await readRows(range.top, range.bottom)
  const words = textNow()
  const edits = editCells(rows, range, columnsNow(), () => text, words)
  return storeEdits(edits, { refused: words.spreadsheet.fillRefused, done: words.spreadsheet.filled })
}

/** Empties the marked cells; date, category and title refuse. */
export async function clearRange(): Promise<void> {
  const range = markedRange()
  if (range === null) return
  const rows = await readRows(range.top, range.bottom)
  const words = textNow()
  const { clearRefused, clearHint, cleared } = words.spreadsheet
  const edits = editCells(rows, range, columnsNow(), () => '', words)
  await storeEdits(edits, { refused: clearRefused, hint: clearHint, done: cleared })
}

/** Repeats the first marked row in the rows below it; a single row takes what stands above it. */
export async function fillMarked(): Promise<void> {
  const range = markedRange()
  if (range === null) return
  const first = heightOf(range) === 1 ? range.top - 1 : range.top
  if (first >= 0) await fill({ ...range, top: first, bottom: first }, range.bottom)
}

/** Repeats the marked cells down to a row, as the fill handle does, and marks what was filled. */
export async function fillTo(bottom: number): Promise<void> {
  const range = markedRange()
  if (range === null || bottom <= range.bottom) return
  if (!(await fill(range, bottom))) return
  const anchor = { row: range.top, column: range.left }
  await selectCells({ cursor: anchor, anchor, head: { row: bottom, column: range.right }, rows: false })
}

async function fill(source: CellRange, bottom: number): Promise<boolean> {
  const rows = await readRows(source.top, bottom)
  const words = textNow()
  const edits = fillDown(rows, source, bottom, columnsNow(), words)
  return storeEdits(edits, { refused: words.spreadsheet.fillRefused, done: words.spreadsheet.filled })
}

/** The marked block of cells; null, and the writer is told, when rows are marked here and there. */
export function markedRange(): CellRange | null {
  const { cells, selected } = useLedger.getState()
  if (cells === null) return null
  const range = rangeOf(cells)
  if (cells.rows && selected.size !== heightOf(range)) {
    toastDone(textNow().spreadsheet.oneBlock)
    return null
  }
  return range
}
