import { AGGREGATE_NAMES, type Aggregate } from '../figures/indicator.ts'
import type { Reason, Wording } from './reason.ts'

/** Counting words that count something else than they seem to. */
export type OddUnit = '期' | '人次' | '批' | '批次'

/** What was left undone because somebody else changed the record meanwhile. */
type Undone = 'change' | 'merge' | 'restore' | 'evidence'

/** A record by its place among those handed over, from 1; `title` is '' for one that is gone. */
type Place = { place: number; title: string }

/** Why a change of the ledger is refused: records, the bin, views, labels, duplicates. */
export interface LedgerReasons {
  'record-deleted': object
  'record-changed': { title: string; undone: Undone }
  'record-ends-early': { date: string; endDate: string }
  'record-in-bin': object
  'version-gone': object
  'bin-emptied': object
  'rows-twice': Place
  'rows-deleted': Place
  'rows-changed': Place
  'rows-end-early': Place & { date: string; endDate: string }
  'view-name': { name: string }
  'view-gone': object
  'merge-itself': object
  'apart-itself': object
  'report-gone': object
  'label-alone': { label: string }
  'label-itself': { label: string }
  'label-joined': { name: string; label: string; split: boolean }
  'label-circle': { label: string; of: string }
  'label-aggregates': { label: string; by: Aggregate; name: string; otherBy: Aggregate }
  'label-natures': { label: string; name: string }
  'label-unit': { problem: Reason }
  'label-units': { units: readonly string[] }
  'unit-other': { unit: string; as: string }
  'unit-odd': { odd: OddUnit; as: string }
}

const UNDONE: Readonly<Record<Undone, string>> = {
  change: '没有覆盖它。请核对新内容后再改。',
  merge: '没有合并。请核对新内容后再合并。',
  restore: '没有恢复旧版。请看过新内容再试。',
  evidence: '它的依据材料没有动。请看过新内容再试。',
}

const ODD_UNITS: Readonly<Record<OddUnit, string>> = {
  期: '“期”数的是期数，一期里可以有许多条',
  人次: '“人次”把同一个人参加的每一次都数进去',
  批: '“批”数的是批数，一批里可以有许多',
  批次: '“批次”数的是批数，一批里可以有许多',
}

const placed = ({ place, title }: Place): string => `第 ${place} 条${title === '' ? '' : `“${title}”`}`

export const ledgerReasons: Wording<LedgerReasons> = {
  'record-deleted': () => '这条记录已被删除，请刷新台账。',
  'record-changed': ({ title, undone }) => `“${title}”在别处已被修改，${UNDONE[undone]}`,
  'record-ends-early': ({ date, endDate }) => `结束日期 ${endDate} 早于日期 ${date}。`,
  'record-in-bin': () => '这条记录已被删除，请先从回收站恢复。',
  'version-gone': () => '这一版已不在修改历史里，请刷新。',
  'bin-emptied': () => '要恢复的记录已不在回收站里，请刷新。',
  'rows-twice': (at) => `${placed(at)}重复了，没有修改任何记录。`,
  'rows-deleted': (at) => `${placed(at)}已被删除，没有修改任何记录。`,
  'rows-changed': (at) => `${placed(at)}在别处已被修改，没有覆盖它，也没有修改其他记录。请核对新内容后再改。`,
  'rows-end-early': ({ date, endDate, ...at }) =>
    `${placed(at)}的“结束日期”${endDate} 早于日期 ${date}，没有修改任何记录。`,
  'view-name': ({ name }) => `已有名为“${name}”的视图，请换一个名字。`,
  'view-gone': () => '这个视图已被删除。',
  'merge-itself': () => '同一条记录不能和它自己合并。',
  'apart-itself': () => '同一条记录不用和它自己区分。',
  'report-gone': () => '这份报送已经不在这条记录里，请刷新台账。',
  'label-alone': ({ label }) => `“${label}”没有并在别的名称下面，不用拆开。`,
  'label-itself': ({ label }) => `“${label}”和它自己不用区分。`,
  'label-joined': ({ name, label, split }) =>
    `“${name}”已经并在“${label}”下面，${split ? '请先把它拆开' : `请改用“${label}”`}。`,
  'label-circle': ({ label, of }) => `“${label}”是用“${of}”算出来的，合并后会变成用自己算自己，没有合并。`,
  'label-aggregates': ({ label, by, name, otherBy }) =>
    `“${label}”按“${AGGREGATE_NAMES[by]}”汇总，“${name}”按“${AGGREGATE_NAMES[otherBy]}”，请先把汇总方式改成一样的，没有合并。`,
  'label-natures': ({ label, name }) =>
    `“${label}”和“${name}”一个是流量、一个是存量，不能算作一项，没有合并。`,
  'label-unit': ({ problem }, say) => `${say(problem)}，没有合并。`,
  'label-units': ({ units }) => `这些名称的单位不同（${units.join('、')}），请选定文中用哪一个。`,
  'unit-other': ({ unit, as }) => `“${unit}”和“${as}”数的不是同一种东西`,
  'unit-odd': ({ odd, as }) => `${ODD_UNITS[odd]}，不能当作“${as}”来数`,
}
