const did = {
  insert: '撤回',
  update: '修改时移出',
  remove: '删除',
  import: '导入时被替换',
  define: '移出',
  restore: '恢复旧版时移出',
  attach: '移出',
  merge: '合并',
  relabel: '移出',
  extract: '收入文稿时被替换',
}

export const bin = {
  title: '回收站',
  lead: '删除或被替换的记录都在这里，恢复后仍是原来那一条，稿里的数字也接得上。',
  search: '在回收站里查找',
  count: (total: number) => `${total} 条`,
  shown: (shown: number, total: number) => `只列出最近的 ${shown} 条，共 ${total} 条，请用查找缩小范围`,
  none: '回收站是空的',
  noneBody: '删除的记录会放在这里，随时可以恢复。',
  notFound: '没有找到',
  selectAll: '全选',
  select: (title: string) => `选中“${title}”`,
  selected: (count: number) => `已选 ${count} 条`,
  columns: { title: '记录', department: '承办部门', left: '移出', by: '经手' },
  did: (kind: keyof typeof did): string => did[kind],
  files: (count: number) => `附 ${count} 份材料`,
  restore: (count: number) => (count > 0 ? `恢复 ${count} 条` : '恢复'),
  restored: (count: number) => `已恢复 ${count} 条记录`,
  purge: '彻底删除…',
  purgeAll: '清空回收站…',
  purgeAsk: (count: number) => `彻底删除 ${count} 条记录？`,
  purgeBody:
    '它们连同修改历史会从资料库里抹去，不能恢复，撤销也会跳过它们。已经写进文稿的文字和以前的备份不受影响；附的材料以后可以在设置里清理。',
  purgeConfirm: '彻底删除',
  purged: (count: number) => `已彻底删除 ${count} 条记录`,
}

export type BinText = typeof bin
