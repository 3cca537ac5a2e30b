import type { ViewsText } from '../zh-CN/views.ts'

export const views: ViewsText = {
  title: 'Views',
}
