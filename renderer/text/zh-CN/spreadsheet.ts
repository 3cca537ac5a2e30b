export const spreadsheet = {
  title: '表格编辑',
}

export type SpreadsheetText = typeof spreadsheet
