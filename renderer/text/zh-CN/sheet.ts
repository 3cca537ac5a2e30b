export const sheet = {
  more: '更多导出',
  word: '导出 Word…',
  file: '数字核对表（.docx）…',
  view: '查看、打印核对表',
  title: '数字核对表',
  lead: '文中每个数字的所在句、口径、依据记录和上年数，都按台账的现状列出，供审核人逐项打钩签字。',
  print: '打印',
  save: '存为 Word…',
  saved: (name: string) => `已存为 ${name}`,
  paper: '核对表',
  none: '这份稿里还没有活数字',
  noneBody: '活数字连着台账的记录，核对表列的就是它们。在正文里用“活数字”按钮放进一个，再来这里看。',
}

export type SheetText = typeof sheet
