import type { Doubt, Resemblance } from '#shared/duplicates/compare-reports.ts'
import type { MergeField } from '#shared/duplicates/merge-records.ts'

const WHY: Readonly<Record<Resemblance, string>> = {
  'same-day': '同日',
  overlap: '日期相交',
  'near-days': '日期相近',
  'same-title': '标题相同',
  'like-title': '标题相近',
  'like-summary': '内容相近',
  people: '人员相同',
  figures: '数据相同',
  departments: '两个部门分别报来',
}

const DOUBT: Readonly<Record<Doubt, string>> = {
  'figures-differ': '数据不同',
  'days-differ': '日期差一两天',
  'categories-differ': '类别不同',
}

const FIELD: Readonly<Record<MergeField, string>> = {
  title: '标题',
  date: '日期',
  endDate: '结束日期',
  category: '类别',
  department: '承办部门',
  people: '参与人员',
  summary: '内容',
  outcome: '成效',
  source: '来源',
  part: '部分',
  highlight: '亮点',
}

export const duplicates = {
  title: '疑似重复',
  lead: '不同部门可能报了同一件事。合并后只计一次，两份报送的原文都留着，随时可以撤销或拆开。',
  reading: '正在查看台账……',
  none: '没有看上去重复的记录。',
  noneLeft: '都看过了。',
  skippedAll: (count: number) => `跳过了 ${count} 对，再看一遍`,
  count: (count: number) => `${count} 对`,
  more: (count: number) => `先列出最像的，另有 ${count} 对`,
  list: '疑似重复的记录',
  keys: '↑ ↓ 换一对　Enter 合并　N 不是同一件事　S 跳过',
  why: (why: Resemblance): string => WHY[why],
  doubt: (doubt: Doubt): string => DOUBT[doubt],
  whyLead: '像的地方',
  doubtLead: '不同的地方',
  noDepartment: '未填部门',
  first: '先记的',
  second: '后记的',
  choose: (field: string) => `${field}用哪一份`,
  field: (field: MergeField): string => FIELD[field],
  both: '合用',
  bothFigures: '两个都留',
  figures: '数据',
  figureOpen: '请选一个',
  figureAdded: '只有一份报了，保留',
  empty: '（空）',
  yes: '是',
  no: '否',
  byCategory: '按类别',
  same: '两份相同',
  merge: '合并',
  mergeWaits: (count: number) => `还有 ${count} 项数据两份不同，请先选定`,
  different: '不是同一件事',
  skip: '跳过',
  merged: (title: string) => `已合并为“${title}”`,
  keptApart: '以后不再提示这一对',
  takeBack: '收回',
  from: '合并自',
  fromLead: '合并进来的报送，各部门当时怎么报的',
  own: '本条原来',
  split: '拆开',
  splitHint: '恢复为单独一条记录，可撤销',
  splitDone: (title: string) => `已拆开，“${title}”又是单独一条`,
  splitCheck: '本条合并后改过，内容没有动，请核对',
}

export type DuplicatesText = typeof duplicates
