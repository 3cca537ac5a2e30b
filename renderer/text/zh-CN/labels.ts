import type { Nature } from '#shared/labels/term.ts'
import type { LabelProposal } from '#shared/ipc/contract/labels.ts'

type NamesWhy = Extract<LabelProposal, { kind: 'names' }>['why']

const WHY: Readonly<Record<NamesWhy, string>> = {
  synonym: '意思相同的说法',
  spelling: '只是写法不同',
  order: '只是词序不同',
  'weak-word': '只多了虚词',
  typo: '像是错了一个字',
}

const NATURE: Readonly<Record<Nature, string>> = { flow: '流量', stock: '存量' }
const NATURE_HINT: Readonly<Record<Nature, string>> = {
  flow: '做一件记一件，各月可以相加',
  stock: '某一天有多少，各月不能相加',
}

export const labels = {
  title: '数据名称词典',
  lead: '各部门叫法不同的同一项数据，在这里算作一个名称。记录里仍是原来报的叫法，指标、公式和文稿都按合并后的数。',
  search: '查找名称',
  count: (count: number) => `${count} 个名称`,
  none: '台账里还没有数据。',
  noMatch: '没有这个名称。',
  choose: '选一个名称，看单位、汇总方式和别名。',
  label: '名称',
  records: '记录',
  units: '单位',
  aggregate: '汇总方式',
  nature: '性质',
  aliases: '别名',
  basis: '口径',

  proposals: (count: number) => `${count} 处可以统一`,
  proposalList: '可以统一的名称和单位',
  why: (why: NamesWhy): string => WHY[why],
  keepName: (name: string) => `留用“${name}”`,
  keepWhich: '留用哪个名称',
  recordsOf: (count: number) => `${count} 条`,
  unitWhich: '文中用哪个单位',
  unitsDiffer: (label: string) => `“${label}”的单位不统一`,
  unitKeep: (unit: string) => `用“${unit}”`,
  unify: '统一',
  merge: '合并',
  different: '不同',
  keepUnits: '分开算',
  skip: '跳过',
  /** Units that count something else, and the sentences that say why. */
  apart: (why: readonly string[]) => `${why.join('；')}。`,
  apartStays: '这些仍按原来的单位分开列',

  printedUnit: '文中的单位',
  asReported: '按报送的单位',
  comma: '、',
  unitsReported: (units: string) => `报来的单位：${units}`,
  natureNone: '未定',
  natureName: (nature: Nature): string => NATURE[nature],
  natureHint: (nature: Nature): string => NATURE_HINT[nature],
  stockSummed: '存量逐月相加会重复计数，汇总方式宜用“期末”。',
  useLatest: '改为期末',
  note: '说明',
  notePlaceholder: '这个名称包含什么、和哪些容易混',
  basisPlaceholder: '这个数包含什么、不包含什么，谁核定',
  aliasesLead: '也算作本名称的叫法',
  aliasesNone: '没有别的叫法。',
  split: '拆开',
  splitName: (name: string) => `拆开“${name}”`,
  mergeInto: '把它并到……',
  mergeIntoPlaceholder: '选一个名称',
  mergeUnit: '单位不同，文中用',
  reset: '恢复默认',

  merged: (names: string, label: string) => `“${names}”已并入“${label}”`,
  unified: (label: string, unit: string) => `“${label}”统一用“${unit}”`,
  splitDone: (name: string) => `“${name}”又是单独的名称`,
  keptApart: '以后不再提示',
  takeBack: '收回',
}

export type LabelsText = typeof labels
