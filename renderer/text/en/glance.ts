import type { GlanceText } from '../zh-CN/glance.ts'

export const glance: GlanceText = {
  title: 'Year at a glance',
}
