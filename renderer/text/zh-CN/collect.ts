import type { ReportState } from '#shared/ipc/contract/collect.ts'

const STATES: Readonly<Record<ReportState, string>> = {
  reported: '已报',
  missing: '未报',
  late: '逾期',
  differs: '有出入',
}

export const collect = {
  leaveTitle: '这次收集还没有保存',
  leaveBody: '离开后，刚才填的名称、日期和部门都不保留。',
  leave: '不保存，离开',
  title: '收集',
  round: '收集',
  newRound: '新建收集…',
  editRound: '修改…',
  removeRound: '删除这次收集',
  removeTitle: (name: string) => `删除“${name}”？`,
  removeBody: '只删除这次收集和收回的登记，已经收进台账的记录都还在。删除后不能撤销。',
  removed: (name: string) => `已删除“${name}”`,
  period: (from: string, to: string) => `${from} 至 ${to}`,
  dueIn: (day: string, days: number) =>
    days > 0
      ? `截止 ${day}，还有 ${days} 天`
      : days === 0
        ? `截止 ${day}，就是今天`
        : `截止 ${day}，已过 ${-days} 天`,
  noDue: '没有定截止日',

  firstTitle: '开始第一次收集',
  firstBody: '给每个部门生成一份收集表（Excel），发出去、收回来，这里就能看到谁报了、谁没报、谁前后对不上。',
  newTitle: '新建收集',
  editTitle: '修改收集',
  name: '名称',
  from: '时段从',
  to: '到',
  due: '截止日（可不填）',
  departments: (count: number) => `部门（${count} 个）`,
  departmentsHint: '一行一个部门，可以增删。',
  badDay: '日期请写成 2024-12-31',
  reversed: '开始日在结束日之后',
  noName: '请填名称',
  noDepartments: '至少要有一个部门',
  save: '保存',
  create: '建好这次收集',

  state: (state: ReportState): string => STATES[state],
  department: '部门',
  situation: '情况',
  sent: '收集表',
  returned: '收回',
  inLedger: '台账',
  sentAt: (when: string) => `${when}发出`,
  notSent: '还没有生成',
  returnedAt: (when: string, rows: number) => (rows === 0 ? `${when} · 零报告` : `${when} · ${rows} 行`),
  returnedTimes: (count: number) => `收回过 ${count} 次`,
  byTable: '用自己的表报来',
  notReturned: '—',
  records: (count: number) => `${count} 条`,
  lastOn: (day: string) => `最后 ${day}`,
  nothing: '没有记录',
  openRecords: (department: string) => `在台账里看${department}的记录`,
  writeOne: '生成…',
  writeOneFor: (department: string) => `生成${department}的收集表`,
  board: '报送情况',

  differences: (department: string, count: number) => `${department}这次交回的与上次有 ${count} 处出入`,
  differsGone: (date: string, title: string) => `${date}“${title}”：这次没有了，台账里还在`,
  differsFigure: (date: string, title: string, label: string, before: string, after: string) =>
    `${date}“${title}”${label}：原报 ${before}，现报 ${after === '' ? '（没有）' : after}`,
  shrank: '变小了',
  showRecord: '看记录',
  settle: '已核对',
  settled: (department: string) => `${department}的出入已核对`,

  withRecords: '带上台账里已有的记录',
  withRecordsHint: '部门可以在已有记录上补充、更正',
  writeAll: (count: number) => `生成全部 ${count} 份…`,
  written: (count: number) => `已生成 ${count} 份收集表`,
  writtenTo: (file: string) => `已生成 ${file}`,
  take: '收回…',
  takeHint: '也可以把交回的文件一起拖到这里',
  drop: '松开鼠标，收回这些收集表',
  remind: '复制催报文字',
  reminded: (count: number) => `催报文字已复制，共 ${count} 个部门`,
  remindNobody: '各部门都报了，不用催。',
  copyFailed: '没能复制，请再试一次。',
  export: '导出情况表…',
  exported: (file: string) => `情况表已存到 ${file}`,
  reading: '正在读取收集表……',

  takeTitle: (count: number) => `收回 ${count} 份`,
  takeLead: '还没有写进台账。看过以后再收入，一步可以撤销。',
  whose: '这份表是哪个部门的？',
  choose: '选部门',
  ready: '可以收入',
  ask: '请选部门',
  known: '收过了',
  refused: '不能收',
  counts: (fresh: number, changed: number, same: number) => `新 ${fresh} · 改 ${changed} · 不变 ${same}`,
  include: (file: string) => `收入 ${file}`,
  row: '行',
  column: '列',
  problem: '问题',
  moreProblems: (count: number) => `还有 ${count} 处问题没有列出`,
  change: (column: string, before: string, after: string) =>
    `${column}：${before === '' ? '（空）' : before} → ${after === '' ? '（空）' : after}`,
  useReturned: '以交回的为准',
  edited: '台账里也改过，请选一边',
  freshRow: '新',
  changedRow: '改',
  moreRows: (count: number) => `另有 ${count} 行`,
  commit: (forms: number, rows: number) =>
    rows === 0 ? `收入 ${forms} 份` : `收入 ${forms} 份，${rows} 条进台账`,
  nothingToTake: '没有可以收入的',
  back: '返回',
  taken: (forms: number, added: number, updated: number) =>
    added + updated === 0
      ? `已收回 ${forms} 份，台账没有变化`
      : `已收回 ${forms} 份：新增 ${added} 条，更新 ${updated} 条`,

  facetMissing: '未报',
  facetMissingHint: (round: string) => `“${round}”还没有报`,
}

export type CollectText = typeof collect
