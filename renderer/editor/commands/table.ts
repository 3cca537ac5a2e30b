import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $findTableNode,
  $isTableSelection,
  $mergeCells,
  $isTableCellNode,
  $unmergeCell,
  type TableNode,
} from '@lexical/table'
import {
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical'
import { $isLandscape, $setLandscape, $setTableCaption, $tableCaption } from '../nodes/element-states.ts'
import { $blockOf } from './block-style.ts'

export type TableAction =
  | 'row-above'
  | 'row-below'
  | 'column-left'
  | 'column-right'
  | 'delete-row'
  | 'delete-column'
  | 'delete-table'
  | 'merge'
  | 'split'

/** Puts a table with a header row after the block at the caret, and the caret into its first cell. */
export function insertTable(editor: LexicalEditor, rows: number, columns: number): void {
  editor.update(() => {
    const selection = $getSelection()
    const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null
    if (block === null) return
    const table = $createTableNodeWithDimensions(rows, columns, { rows: true, columns: false })
    table.setColWidths(Array.from({ length: columns }, () => 1))
    block.insertAfter(table)
    if ($isParagraphNode(block) && block.isEmpty()) block.remove()
    table.selectStart()
  })
}

/** What is printed around a table. */
export type TableForm = { readonly caption: string; readonly landscape: boolean }

/** The caption and the page of the table around the selection; null outside a table. */
export function readTableForm(editor: LexicalEditor): TableForm | null {
  return editor.read(() => {
    const table = $currentTable()
    return table && { caption: $tableCaption(table) ?? '', landscape: $isLandscape(table) }
  })
}

/** The element of the table around the selection; null outside a table. */
export function tableElement(editor: LexicalEditor): HTMLElement | null {
  const key = editor.read(() => $currentTable()?.getKey() ?? null)
  return key === null ? null : editor.getElementByKey(key)
}

/** Sets caption or page of the table around the selection, in one undo step; an empty caption is none. */
export function setTableForm(editor: LexicalEditor, form: Partial<TableForm>): void {
  editor.update(
    () => {
      const table = $currentTable()
      if (table === null) return
      if (form.caption !== undefined) $setTableCaption(table, form.caption.trim() || null)
      if (form.landscape !== undefined) $setLandscape(table, form.landscape)
    },
    { discrete: true, tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] },
  )
}

function $currentTable(): TableNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null
  return $findTableNode(selection.anchor.getNode())
}

/** Changes the table around the selection; nothing happens outside a table. */
export function changeTable(editor: LexicalEditor, action: TableAction): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return
    const table = $findTableNode(selection.anchor.getNode())
    if (table === null) return
    switch (action) {
      case 'row-above':
        $insertTableRowAtSelection(false)
        break
      case 'row-below':
        $insertTableRowAtSelection(true)
        break
      case 'column-left':
        $insertTableColumnAtSelection(false)
        break
      case 'column-right':
        $insertTableColumnAtSelection(true)
        break
      case 'delete-row':
        $deleteTableRowAtSelection()
        break
      case 'delete-column':
        $deleteTableColumnAtSelection()
        break
      case 'delete-table': {
        const next = table.getNextSibling() ?? table.getPreviousSibling()
        if ($isElementNode(next)) next.selectStart()
        table.remove()
        break
      }
      case 'merge':
        if ($isTableSelection(selection)) $mergeCells(selection.getNodes().filter($isTableCellNode))
        break
      case 'split':
        $unmergeCell()
        break
    }
  })
}
