export const views = {
  title: '视图',
  none: '还没有保存的视图',
  hint: '把现在的筛选、排序和列起个名字存下来，下次一点就回到这个样子。',
  everything: '全部记录',
  saveAs: '保存当前视图…',
  update: (name: string) => `用现在的样子更新“${name}”`,
  manage: '管理视图…',
  manageTitle: '管理视图',
  saveTitle: '保存当前视图',
  name: '视图名称',
  namePlaceholder: '如：本年社情民意',
  rename: (name: string) => `改名：${name}`,
  remove: (name: string) => `删除视图“${name}”`,
  moveUp: (name: string) => `“${name}”往前移`,
  moveDown: (name: string) => `“${name}”往后移`,
  saved: (name: string) => `已保存视图“${name}”`,
  removed: (name: string) => `已删除视图“${name}”`,
  done: '完成',
}

export type ViewsText = typeof views
