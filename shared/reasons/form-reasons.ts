import type { ErrorCode } from '../ipc/error-codes.ts'
import type { ColumnName, Reason, Wording } from './reason.ts'

/** Why a collection form is not taken, what is told of one that is, and what a round of forms is refused for. */
export interface FormReasons {
  'form-newer': { version: number }
  'form-older': { version: number; current: number }
  'form-no-heads': { sheet: string }
  /** `others` are quotations. */
  'form-heads': {
    row: number
    missing: readonly string[]
    doubled: readonly string[]
    others: readonly string[]
  }
  'form-other-columns': { others: readonly string[] }
  'form-facts-changed': object
  'form-other-name': { named: string; department: string }
  /** The first cells that were read by their meaning; `what` is a quotation. */
  'form-figures-typed': { cells: readonly { row: number; what: string }[] }
  /** The first rows whose category looks like a slip of a known one, of `count`. */
  'form-slips': { slips: readonly { row: number; written: string; near: string }[]; count: number }
  'form-empty': object
  'form-foreign': object
  'form-other-library': { organ: string; round: string }
  'form-other-round': { round: string }
  'form-no-department': { department: string; round: string }
  'form-newer-sent': object
  'form-twice': { file: string; department: string }
  'form-problems': { count: number }
  /** `named` is the department that the visible sheet names, '' for none. */
  'form-whose': { named: string }
  'form-known': object
  /** The first rows with a day outside the period, of `count`. */
  'form-days-outside': { count: number; from: string; to: string; rows: readonly number[] }
  'form-preview-gone': object
  'forms-preview-gone': object
  'form-not-of-round': { department: string }
  'form-of-batch': { department: string }
  'form-refused': { file: string; problem: Reason }
  'form-cells': { file: string; count: number; row: number; column: ColumnName; problem: Reason }
  'form-say-whose': { file: string }
  'form-not-kept': { full: boolean }
  'round-gone': object
  'round-period': { from: string; to: string }
  'round-name': { name: string }
  'department-long': { name: string; limit: number }
  'forms-no-folder': object
  /** An error that has no reason of its own; `message` is its Chinese sentence. */
  error: { error: ErrorCode; message: string; detail: Readonly<Record<string, string | number>> }
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')

export const formReasons: Wording<FormReasons> = {
  'form-newer': ({ version }) => `这份收集表的格式是第 ${version} 版，比本程序新。请先更新本程序，再收回。`,
  'form-older': ({ version, current }) =>
    `这份收集表的格式是旧的第 ${version} 版，现在是第 ${current} 版。请重新生成收集表，把内容粘贴过去再交回。`,
  'form-no-heads': ({ sheet }) => `在“${sheet}”里找不到表头行，表头可能被删掉了。`,
  'form-heads': ({ row, missing, doubled, others }) => {
    const wrong = [
      ...(missing.length > 0 ? [`缺少${quoted(missing)}`] : []),
      ...(doubled.length > 0 ? [`${quoted(doubled)}重复了`] : []),
      ...(others.length > 0 ? [`多出${others.join('、')}`] : []),
    ].join('，')
    return `第 ${row} 行的表头被改动过：${wrong}。请把表头改回原样再收回，或者用“导入表格…”导入。`
  },
  'form-other-columns': ({ others }) => `多出的列没有读：${others.join('、')}`,
  'form-facts-changed': () => '表里的隐藏信息被改动过，请确认是哪个部门的',
  'form-other-name': ({ named, department }) =>
    `表上写的填报部门是“${named}”，这份表是发给“${department}”的，按“${department}”收`,
  'form-figures-typed': ({ cells }) =>
    `数据没有按“名称=数字 单位”写，按意思读了，请核对：${cells.map(({ row, what }) => `第 ${row} 行${what}`).join('；')}`,
  'form-slips': ({ slips, count }) => {
    const told = slips.map(({ row, written, near }) => `第 ${row} 行“${written}”像是“${near}”`).join('；')
    return `有的类别不在名单里，按原样收：${told}${count > slips.length ? `等 ${count} 行` : ''}。`
  },
  'form-empty': () => '表里一行也没有填，收回后算“零报告”。',
  'form-foreign': () => '这不是收集表：没有收集表的隐藏信息，表头也对不上。别的表格请用“导入表格…”。',
  'form-other-library': ({ organ, round }) => `这份表不是本资料库发出的（${organ}“${round}”），不能收进来。`,
  'form-other-round': ({ round }) => `这份表属于“${round}”，不是这次收集的。请换到那一次收集，再收回。`,
  'form-no-department': ({ department, round }) =>
    `这份表是“${department}”的，这个部门不在“${round}”里。请先把它加进部门名单。`,
  'form-newer-sent': () => '这份表生成以后，又给这个部门生成过新的一份；请确认交回的是不是最新的。',
  'form-twice': ({ file, department }) =>
    `“${file}”也是${department}的收集表，一次只能收一份。请先收较早的，再收较晚的。`,
  'form-problems': ({ count }) => `有 ${count} 处问题，改好以后才能收回。`,
  'form-whose': ({ named }) =>
    `表里的隐藏信息不在了，${named === '' ? '' : `表上写的填报部门是“${named}”，`}请选这份表是哪个部门的。`,
  'form-known': () => '这份文件已经收过，没有新的内容。',
  'form-days-outside': ({ count, from, to, rows }) =>
    `有 ${count} 行的日期不在 ${from} 至 ${to} 之内：第 ${rows.join('、')} 行${count > rows.length ? '等' : ''}。`,
  'form-preview-gone': () => '这份文件的预览已失效，请重新选择。',
  'forms-preview-gone': () => '这次收回的预览已失效，请重新选择文件。',
  'form-not-of-round': ({ department }) => `“${department}”不在这次收集的部门里。`,
  'form-of-batch': ({ department }) => `这一批里已有一份${department}的收集表，一次只能收一份。`,
  'form-refused': ({ file, problem }, say) => `“${file}”不能收回：${say(problem)}`,
  'form-cells': ({ file, count, row, column, problem }, say) => {
    const name = typeof column === 'string' ? column : `第 ${column} 列`
    return `“${file}”里有 ${count} 处问题，没有收回。第一处：第 ${row} 行“${name}”：${say(problem)}。`
  },
  'form-say-whose': ({ file }) => `请先说明“${file}”是哪个部门的。`,
  'form-not-kept': ({ full }) =>
    `交回的收集表没有存进资料库：${full ? '资料库所在的磁盘空间已满' : '资料库的文件夹不能写入'}。`,
  'round-gone': () => '这次收集已经不在了，请刷新后再试。',
  'round-period': ({ from, to }) => `时段的开始 ${from} 晚于结束 ${to}。`,
  'round-name': ({ name }) => `已经有一次收集叫“${name}”，请换个名称。`,
  'department-long': ({ name, limit }) => `部门名称“${name}…”太长，最多 ${limit} 个字。`,
  'forms-no-folder': () => '还没有选择存放收集表的文件夹。',
  error: ({ message }) => message,
}
