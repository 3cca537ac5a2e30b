import { PART_NAMES, type PartId } from '#shared/domain/part.ts'
import type { ReadText, ReadingNote } from '#shared/ipc/contract/texts.ts'
import { LEFT_OUT_WORDS, type LeftOut } from '#shared/reasons/left-out.ts'
import { READING_WORDS } from '#shared/reasons/text-reasons.ts'
import type { ProposalState } from '#shared/texts/proposal.ts'

const STATES: Readonly<Record<ProposalState, string>> = {
  new: '新数据',
  doubtful: '待核对',
  wide: '跨年度',
  other: '与台账不同',
  known: '台账已有',
  repeat: '重复',
  incomplete: '缺名称',
}

const STRETCHES: Readonly<Record<string, string>> = {
  year: '全年',
  'first-half': '上半年',
  'second-half': '下半年',
}

export const texts = {
  title: '从文稿取数',

  emptyTitle: '把一篇文稿交给台账',
  emptyBody:
    '去年的综述、专委会的月报、一个网页：里面的每个数据都会标出来，核对后记成履职记录，原句留作依据。',
  dropHere: '把文稿拖到这里，或按 Ctrl V 粘贴',
  formats: 'Word 文档（.docx）、文本（.txt、.md）、网页（.html）；最多 5 MB 文字',
  open: '打开文稿…',
  drop: '松手，从这篇文稿取数',
  notText: (name: string) => `“${name}”不是文稿，这里读 .docx、.txt、.md 和网页文件。`,
  reading: '正在读文稿……',
  extracting: '正在找数据……',
  stop: '停下',
  pastedNothing: '剪贴板里没有文字，先在别处复制一段再粘贴。',
  another: '换一篇',
  anotherTitle: '换一篇文稿？',
  anotherBody: '这一篇里改过、勾过还没有记入台账的，不会保留。',
  anotherConfirm: '换一篇',
  pasted: '粘贴的文字',
  format: { paste: '粘贴', text: '文本', docx: 'Word 文档', html: '网页' } satisfies Record<
    ReadText['format'],
    string
  >,
  encoding: { 'utf-8': 'UTF-8', gbk: 'GBK', 'utf-16': 'UTF-16' } satisfies Record<
    ReadText['encoding'],
    string
  >,
  characters: (count: number) => `${count.toLocaleString('zh-CN')} 字`,
  note: (kind: ReadingNote['kind'], count: number): string => READING_WORDS[kind](count),
  revised: (said: string) => `读的是修订后的文字：${said}。`,
  alsoRead: (said: string) => `文件里另有：${said}。`,
  comma: '、',
  paper: '文稿，数据已标出',
  addSelected: '加为数据',
  notQuantity: '选中的文字读不出一个带单位的数，请选到数字和量词，如“26人次”。',

  period: '文稿的时段',
  stretch: (key: string): string => STRETCHES[key] ?? `${key}月`,
  stretchOther: '另选日期',
  from: '从',
  to: '到',
  notDated: '文稿没有写明年份，请核对',
  badPeriod: '时段的结束早于开始',
  department: '承办部门',
  departmentHint: '可不填',
  source: '来源',

  list: '取出的数据',
  shown: { all: '全部', new: '新数据', look: '要看一眼', known: '台账已有' },
  chooseSure: '勾选有把握的',
  chooseNone: '全不勾',
  part: (part: PartId | null): string => (part === null ? '没有部分' : PART_NAMES[part]),
  state: (state: ProposalState): string => STATES[state],
  noLabel: '（请写这是什么数据）',
  mentions: (count: number) => `文中共 ${count} 处`,
  knownIn: (title: string) => `台账里“${title}”已记`,
  knownTotal: (held: string, count: number) => `台账里 ${count} 条记录合起来是 ${held}`,
  otherOne: (held: string, title: string) => `台账里“${title}”记的是 ${held}`,
  otherTotal: (held: string, count: number) => `台账里 ${count} 条记录合起来是 ${held}`,
  wideHint: (words: string) => `文中说的是“${words}”，记入后会算在一年里，请先核对`,
  doubtfulHint: '名称或数值不十分肯定，请对照原句',
  tick: (label: string, quantity: string) => `勾选 ${label} ${quantity}`,
  edit: '修改',
  label: '名称',
  quantity: '数据',
  badQuantity: '请写成 26人次、110余条、98%以上',
  category: '类别',
  date: '日期',
  partField: '部分',
  editDone: '改好',
  notFigure: '不是数据',
  separate: (count: number) => `另外 ${count} 处是别的数据，拆开`,
  leftOut: (count: number) => `没有取的数字 ${count} 个`,
  why: (why: LeftOut): string => LEFT_OUT_WORDS[why],
  showLeftOut: '展开',
  hideLeftOut: '收起',
  addExcluded: '加为数据',
  nothingShown: '没有这一类数据。',
  noFigures: '这篇文稿里没有找到数据。',
  noFiguresBody: '可以在左边选中一个数，再点“加为数据”。',

  keys: '↑ ↓ 移动　空格 勾选　Enter 修改　Delete 不是数据',
  summary: (figures: number, chosen: number, records: number) =>
    `${figures} 个数据，勾选 ${chosen} 个，记成 ${records} 条记录（一句话一条）`,
  file: (count: number) => (count > 0 ? `记入台账 ${count} 条` : '记入台账'),
  filed: (records: number, figures: number, unchanged: number) =>
    `已记入 ${records} 条记录、${figures} 个数据${unchanged > 0 ? `；另有 ${unchanged} 条台账已有，没有重复记` : ''}`,
  nothingNew: (count: number) => `勾选的 ${count} 条都已在台账里，没有重复记入。`,
  tooMany: (limit: number) => `一次最多记入 ${limit} 条，请少勾选一些，分几次记入。`,
}

export type TextsText = typeof texts
