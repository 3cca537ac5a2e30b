import type { PrintText } from '../zh-CN/print.ts'

export const print: PrintText = {
  title: 'Print preview',
  laying: 'Laying out the pages…',
  pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
  paper: 'Pages',
  pdf: 'Save as PDF…',
  print: 'Print…',
}
