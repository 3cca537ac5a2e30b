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
} from '@lexical/table'
import {
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical'
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
