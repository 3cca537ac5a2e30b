import { TableExtension, TableNode } from '@lexical/table'
import { $getNodeByKey, configExtension, defineExtension } from 'lexical'
import { $isLandscape, $tableCaption } from '../nodes/element-states.ts'

/** Tables fill the text width: the widths of the document are proportions, so the columns are drawn in percent. */
export const DraftTableExtension = defineExtension({
  name: 'zongshu/tables',
  dependencies: [
    configExtension(TableExtension, {
      hasHorizontalScroll: false,
      hasCellBackgroundColor: false,
      hasNestedTables: false,
    }),
  ],
  register: (editor) =>
    editor.registerMutationListener(TableNode, (mutations) => {
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          const table = mutation === 'destroyed' ? null : $getNodeByKey(key)
          const element = editor.getElementByKey(key)
          if (!(table instanceof TableNode) || element === null) continue
          drawWidths(table, element)
          drawCaption(table, element)
        }
      })
    }),
})

function drawWidths(table: TableNode, element: HTMLElement): void {
  const widths = table.getColWidths()
  if (widths === undefined) return
  const whole = widths.reduce((sum, width) => sum + width, 0)
  for (const [index, column] of [...element.querySelectorAll('col')].entries()) {
    column.style.width = `${((widths[index] ?? 0) / whole) * 100}%`
  }
}

/** Attributes that CSS prints: an element of our own inside the table would be taken for one of its rows. */
function drawCaption(table: TableNode, element: HTMLElement): void {
  const caption = $tableCaption(table) ?? ''
  if (caption === '') delete element.dataset['caption']
  else element.dataset['caption'] = caption
  element.toggleAttribute('data-landscape', $isLandscape(table))
}
