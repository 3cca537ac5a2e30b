/** The small window for one line, and its settings. */
export const quickEntry = {
  title: '快速记一条',
  into: (library: string) => `记入“${library}”`,
  line: '一句话',
  placeholder: '昨天召开提案办理协商会，提案45件，意见建议12条',
  hint: '可写日期（今天、昨天、3月12日）、类别、承办部门和数据，下面能改',
  date: '日期',
  endDate: '结束日期',
  category: '类别',
  recordTitle: '标题',
  figures: '数据',
  department: '承办部门',
  file: '记入台账',
  fileKeys: 'Ctrl Enter',
  hide: '收起',
  hideKeys: 'Esc',
  filed: (title: string) => `已记下“${title}”，在台账里可以撤销`,
  noLibrary: '还没有打开资料库',
  noLibraryBody: '请先在主窗口里新建或打开一个资料库，再回来记。写的这一句会留着。',
  failed: '没有记下，请再试一次；写的内容还在。',

  settings: '快速记一条',
  settingsBody: '在任何程序里按这组键，就会弹出一个小窗口，写一句话记入台账。程序开着就有效，最小化时也行。',
  on: '用快捷键打开',
  change: '换一组键…',
  press: '请按下新的一组键，例如 Ctrl Alt J；Esc 不换',
  needsControl: '要带上 Ctrl 或 Alt，再加一个字母、数字或 F1—F12',
  refused: (keys: string) =>
    `${keys} 已被别的程序占用，现在按它打不开小窗口。请换一组键，或从“文件”菜单里打开。`,
  works: (keys: string) => `${keys} 可以用了`,
}

export type QuickEntryText = typeof quickEntry
