import { TableExtension, TableNode } from '@lexical/table'
import { $getNodeByKey, configExtension, defineExtension } from 'lexical'

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
          if (table instanceof TableNode) drawWidths(table, editor.getElementByKey(key))
        }
      })
    }),
})

function drawWidths(table: TableNode, element: HTMLElement | null): void {
  const widths = table.getColWidths()
  if (element === null || widths === undefined) return
  const whole = widths.reduce((sum, width) => sum + width, 0)
  for (const [index, column] of [...element.querySelectorAll('col')].entries()) {
    column.style.width = `${((widths[index] ?? 0) / whole) * 100}%`
  }
}
