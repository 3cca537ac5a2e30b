import type { ImportingText } from '../zh-CN/importing.ts'

export const importing: ImportingText = {
  title: '',
}
