import type { SheetText } from '../zh-CN/sheet.ts'

export const sheet: SheetText = {
  more: 'More ways to export',
  word: 'Export to Word…',
  file: 'Verification sheet (.docx)…',
  view: 'View or print the sheet',
  title: 'Verification sheet',
  lead: 'Every figure of the text with its sentence, basis, records and number of last year, as the ledger stands now, for the approver to tick and sign. The sheet itself is in Chinese.',
  print: 'Print',
  save: 'Save as Word…',
  saved: (name) => `Saved as ${name}`,
  paper: 'Verification sheet',
  none: 'This draft has no bound figures yet',
  noneBody:
    'Bound figures know their records in the ledger, and the sheet lists them. Insert one with the button above the page, then come back.',
}
