import type { BinText } from '../zh-CN/bin.ts'

export const bin: BinText = {
  title: 'Recycle bin',
}
