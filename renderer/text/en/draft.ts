import type { DraftText } from '../zh-CN/draft.ts'

export const draft: DraftText = {
  title: 'Draft',
}
