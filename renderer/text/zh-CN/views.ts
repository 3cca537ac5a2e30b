export const views = {
  title: '视图',
}

export type ViewsText = typeof views
