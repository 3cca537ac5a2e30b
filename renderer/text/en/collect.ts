import type { CollectText } from '../zh-CN/collect.ts'

export const collect: CollectText = {
  title: 'Collect',
}
