export const collect = {
  title: '收集',
}

export type CollectText = typeof collect
