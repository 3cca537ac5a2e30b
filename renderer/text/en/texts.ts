import type { TextsText } from '../zh-CN/texts.ts'

export const texts: TextsText = {
  title: 'Figures from a text',
}
