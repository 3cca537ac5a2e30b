import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { textNow } from '../../text/use-text.ts'
import { ask } from '../../ui/confirm.ts'
import { toastDone, toastError, toastRefusal } from '../../ui/toast.tsx'
import { useLedger } from '../ledger/ledger-store.ts'
import { knownRowsBetween, knownTotal, rowsBetween } from '../ledger/use-records.ts'
import { editCells, textsOf } from './cell-edits.ts'
import { heightOf, MOST_ROWS, rangeOf, widthOf } from './cell-range.ts'
import { clearRange, markedRange, readRows, storeEdits } from './change-range.ts'
import { readTabbed, writeHtmlTable, writeTabbed, type CellTexts } from './clipboard-table.ts'
import { columnsNow } from './layout-store.ts'
import { hasHeader, pastedText, planPaste, type PastePlan } from './paste-plan.ts'
import { readHtmlTable } from './read-html-table.ts'
import { selectCells } from './select-cells.ts'

/** Puts the marked cells, or all cells of the marked rows, on the clipboard for a spreadsheet program. True when they are there now. */
export function copyCells(event: ClipboardEvent): boolean {
  const { cells, selected } = useLedger.getState()
  if (cells === null || event.clipboardData === null) return false
  event.preventDefault()
  const range = rangeOf(cells)
  const rows = knownRowsBetween(range.top, range.bottom)
  if (rows === null) {
    // Rows that were never in sight are read first; the clipboard is then written by a second copy.
    rowsBetween(range.top, range.bottom).then(() => document.execCommand('copy'), toastError)
    return false
  }
  const words = textNow()
  const columns = columnsNow()
  const isMarked = (row: RecordRow): boolean => !cells.rows || selected.has(row.id)
  const marked = rows.filter(isMarked)
  const shown = { ...range, top: 0, bottom: marked.length - 1 }
  const texts = textsOf({ first: 0, rows: marked }, shown, columns, words)
  const days = new Set(
    columns
      .slice(range.left, range.right + 1)
      .flatMap(({ field }, at) => (field === 'date' || field === 'endDate' ? [at] : [])),
  )
  event.clipboardData.setData('text/plain', writeTabbed(texts))
  event.clipboardData.setData('text/html', writeHtmlTable(texts, days))
  const { copied, copiedRows } = words.spreadsheet
  if (marked.length > 1 || widthOf(range) > 1) {
    toastDone(cells.rows ? copiedRows(marked.length) : copied(marked.length, widthOf(range)))
  }
  return true
}

export function cutCells(event: ClipboardEvent): void {
  if (copyCells(event)) clearRange().catch(toastError)
}

/** Pastes a table or text into the marked cells; false when the clipboard holds none, or no cell is marked. */
export function pasteCells(event: ClipboardEvent): boolean {
  const clipboard = event.clipboardData
  if (clipboard === null || useLedger.getState().cells === null) return false
  const text = clipboard.getData('text/plain')
  const html = clipboard.getData('text/html')
  const tabbed = text === '' ? [] : readTabbed(text)
  const cells = text.includes('\t') || html === '' ? tabbed : (readHtmlTable(html) ?? tabbed)
  if (cells.length === 0) return false
  event.preventDefault()
  paste(cells, { text, html }).catch(toastError)
  return true
}

async function paste(cells: CellTexts, source: { text: string; html: string }): Promise<void> {
  const words = textNow()
  const range = markedRange()
  if (range === null) return
  const columns = columnsNow()
  const plan = planPaste(cells, range, { rows: knownTotal(), columns: columns.length })
  if (heightOf(plan.range) > MOST_ROWS) {
    toastRefusal(words.spreadsheet.pasteTooLong(MOST_ROWS))
    return
  }
  const place = await askPlace(cells, plan)
  if (place === 'records') await passOn(source)
  if (place !== 'cells') return
  const rows = await readRows(plan.range.top, plan.range.bottom)
  const textAt = (row: number, column: number): string => pastedText(cells, plan, row, column)
  const edits = editCells(rows, plan.range, columns, textAt, words)
  const { pasteRefused, pasted } = words.spreadsheet
  if (!(await storeEdits(edits, { refused: pasteRefused, done: pasted }))) return
  const { top, left, bottom, right } = plan.range
  const anchor = { row: top, column: left }
  await selectCells({ cursor: anchor, anchor, head: { row: bottom, column: right }, rows: false })
}

/** Asks where a table goes that is larger than the grid from here, or that looks like one to import. */
async function askPlace(cells: CellTexts, plan: PastePlan): Promise<'cells' | 'records' | null> {
  const { spreadsheet: text } = textNow()
  const isForeign = hasHeader(cells)
  const lines = [
    ...(isForeign ? [text.pasteHeader] : []),
    ...(plan.extraColumns > 0 ? [text.pasteWide(plan.extraColumns)] : []),
    ...(plan.extraRows > 0 ? [text.pasteLong(plan.extraRows)] : []),
  ]
  if (lines.length === 0) return 'cells'
  const answer = await ask({
    title: text.pasteTitle,
    body: lines.join(''),
    confirm: isForeign ? text.pasteRecords : text.pasteCells,
    alternative: isForeign ? text.pasteCells : text.pasteRecords,
  })
  if (answer === 'cancel') return null
  return (answer === 'confirm') === isForeign ? 'records' : 'cells'
}

/** Gives the clipboard to the import, which takes every paste that is not for cells. */
async function passOn({ text, html }: { text: string; html: string }): Promise<void> {
  // The import leaves a paste to a dialog as long as one is there.
  await new Promise((gone) => requestAnimationFrame(() => requestAnimationFrame(gone)))
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  if (html !== '') clipboardData.setData('text/html', html)
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  document.body.dispatchEvent(event)
  if (!event.defaultPrevented) toastRefusal(textNow().spreadsheet.pasteNowhere)
}
