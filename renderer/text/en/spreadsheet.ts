import type { SpreadsheetText } from '../zh-CN/spreadsheet.ts'

export const spreadsheet: SpreadsheetText = {
  title: 'Editing in the grid',
}
