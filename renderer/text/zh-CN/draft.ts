export const draft = {
  title: '起草',
}

export type DraftText = typeof draft
