export const texts = {
  title: '从文稿取数',
}

export type TextsText = typeof texts
