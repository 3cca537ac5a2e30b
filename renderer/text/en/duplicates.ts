import type { DuplicatesText } from '../zh-CN/duplicates.ts'

export const duplicates: DuplicatesText = {
  title: 'Likely duplicates',
}
