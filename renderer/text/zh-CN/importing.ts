import type { RowChoice, RowState } from '#shared/importing/desk-words.ts'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import { RECORD_COLUMNS, type RecordColumn } from '#shared/domain/records-header.ts'
import type { TableKind } from '#shared/tables/model.ts'

const FIELDS = Object.fromEntries(
  Object.entries(RECORD_COLUMNS).map(([field, names]) => [field, names[0]]),
) as Readonly<Record<RecordColumn, string>>

type Outcome = { imported: number; updated: number; unchanged: number; skipped: number }
type Outlook = ImportDesk['outlook']

/** Counted parts of a sentence, those of zero left out. */
const parts = (...each: readonly (readonly [count: number, words: string])[]) =>
  each.flatMap(([count, words]) => (count > 0 ? [words] : [])).join('，')

export const importing = {
  titleRecords: '导入台账表格',
  titleIndicators: '导入指标与口径表',
  preview: '表格里的行',
  stage: { read: '正在读取表格……', understand: '正在读懂每一行……', compare: '正在与台账比对……' },
  ready: '表格已读好，等您回台账查看。',
  goLook: '去看看',
  drop: '松开鼠标，读取表格',
  dropHint:
    '先看预览，不会马上导入。可以是 Excel、WPS 表格或 CSV，一次几份也行；文件名里带“指标”的 CSV 按指标与口径表读。',
  noTable: (name: string) => `“${name}”不是表格。可以拖进来的有 Excel、WPS 表格和 CSV。`,
  indicatorsAlone: '指标与口径表请单独拖进来。',
  pasteTooLarge: '复制的内容太多，最多 20 MB。请存成文件后导入。',
  noCells: '剪贴板里没有单元格。请先在 Excel 或 WPS 里选中表格（连同表头）复制。',
  pasted: '粘贴的表格',
  pasteTable: '粘贴表格',
  pasteItem: '粘贴表格（Ctrl V）',
  otherFile: '换一份…',
  waiting: (count: number) => `后面还有 ${count} 份`,
  kind: {
    csv: 'CSV',
    xlsx: 'Excel 表格',
    xls: '旧版 Excel 表格',
    ods: 'ODS 表格',
    html: '网页表格',
    paste: '粘贴',
  } as Readonly<Record<TableKind, string>>,
  encoding: { 'utf-8': 'UTF-8', gbk: 'GBK' } as Readonly<Record<'utf-8' | 'gbk', string>>,
  rowCount: (count: number) => `${count} 行`,

  sheet: '工作表',
  hiddenSheet: '隐藏',
  header: '表头的位置',
  headerAt: (from: number, to: number) => (from === to ? `表头：第 ${from} 行` : `表头：第 ${from}—${to} 行`),
  noHeader: '没有找到表头',
  headerUp: '表头上移一行',
  headerDown: '表头下移一行',
  headerFirst: '以第一行为表头',
  headerMore: '表头多一行',
  headerFewer: '表头少一行',
  remembered: '列的意思按上次的',
  context: '表里没写的，按',
  contextOf: (field: string) => `表里没写时的${field}`,
  year: '年份',
  yearPlaceholder: '年份',
  badYear: '年份请写成 2025',
  columns: '各列的意思',
  columnAt: (place: number) => `第 ${place} 列`,
  meaningOf: (head: string) => `“${head}”列是`,
  ignoreColumn: '不用',
  figureColumn: '一项数据',
  figureLabel: '数据名称',
  figureUnit: '单位',
  unsure: '待确认',
  confirmColumn: '没有把握。点一下表示就是这样，也可以另选。',
  field: FIELDS,
  problems: (problems: readonly string[]) => `${problems.join('；')}。`,

  states: '按情况看',
  allRows: '全部',
  state: { new: '新增', similar: '相近', doubtful: '存疑', wrong: '有误', same: '已有' } as Readonly<
    Record<RowState, string>
  >,
  why: {
    new: '台账里没有这样的记录，导入后新增一条。',
    similar: '台账里有一条相近的记录：可能是它的更正，也可能是另一件事。',
    doubtful: '这一行有拿不准的地方。看一眼，改好或确认后才会导入。',
    wrong: '这一行读不成记录，不会导入。可以在这里改好。',
    same: '台账里已经有了，不会重复导入。',
  } as Readonly<Record<RowState, string>>,
  passed: (groups: ImportDesk['passed']) =>
    `不算记录的行：${groups.map(({ why, rows }) => `${rows.join('、')}（${why}）`).join('；')}。`,
  noneOfState: '没有这样的行。',
  detail: '这一行',
  detailHint: '选一行，看它为什么是这样。上下键换行。',
  rowIs: (row: number, state: string) => `第 ${row} 行 · ${state}`,
  forAll: '这些行都',
  choice: { update: '更新原记录', add: '另存新记录', skip: '不导入' } as Readonly<Record<RowChoice, string>>,
  chosen: { update: '更新', add: '另存', skip: '不导入' } as Readonly<Record<RowChoice, string>>,
  undecided: '待选',
  whichRecord: '更新哪一条',
  whatToDo: '怎么处理',
  choose: '请选一种',
  changedField: '项目',
  inLedger: '台账里',
  inTable: '表格里',
  blank: '（空）',
  confirmRow: '没有问题，导入这一行',
  confirmAll: (count: number) => `全部确认（${count} 行）`,
  mend: '按改后的导入',

  outlook: ({ added, updated, undecided }: Outlook, counts: ImportDesk['counts']) => {
    const will = parts([added, `新增 ${added} 条`], [updated, `更新 ${updated} 条`])
    const stay = parts(
      [undecided, `${undecided} 行相近的还没有选`],
      [counts.doubtful, `${counts.doubtful} 行存疑`],
      [counts.wrong, `${counts.wrong} 行有误`],
    )
    const known = counts.same > 0 ? `已有 ${counts.same} 条` : ''
    if (will === '' && stay === '') return known === '' ? '这份表格里没有记录。' : `${known}，没有要导入的。`
    const first = will === '' ? '现在没有可导入的行' : `将${will}，可以撤销`
    return `${[first, known, stay === '' ? '' : `不导入的：${stay}`].filter((each) => each !== '').join('；')}。`
  },
  leaveTitle: '放下这份表格？',
  leaveBody: '选好的列、改过的行和做过的选择都会丢掉，台账不变。',
  leave: '放下',
  openTitle: '有的行还没有定下来',
  openBody: ({ doubtful, undecided }: { doubtful: number; undecided: number }) =>
    `${parts([doubtful, `${doubtful} 行存疑的没有确认`], [undecided, `${undecided} 行相近的没有选`])}。这些行不会导入。`,
  fileRest: (count: number) => `只导入其余 ${count} 条`,
  filed: ({ imported, updated, unchanged, skipped }: Outcome) => {
    const done = parts([imported, `已导入 ${imported} 条记录`], [updated, `更新 ${updated} 条`])
    const rest = parts([unchanged, `${unchanged} 条原来就有`], [skipped, `${skipped} 行没有导入`])
    return [done === '' ? '没有要导入的' : done, rest === '' ? '' : `另有 ${rest}`]
      .filter((each) => each !== '')
      .join('，')
  },

  freshIndicators: '新口径',
  sameIndicators: '与现在相同',
  bad: '处问题',
  refused: (count: number) =>
    `有 ${count} 处问题，所以一行也不导入。请在表格里改好再导入一次，或在这里改好。`,
  pickRows: '只挑没有问题的行',
  otherIsRecords: '这像是台账表格：请用“导入表格…”。',
  shownErrors: (shown: number) => `下面列出前 ${shown} 个。`,
  allFineIndicators: (count: number) => `每个单元格都读懂了。导入后更新 ${count} 个指标的口径，可以撤销。`,
  nothingNew: '这份表格里的内容都已经有了，不用再导入。',
  emptyTable: '这份表格里没有记录。',
  ignored: (columns: string) => `没有用到的列：${columns}`,
  copyErrors: '复制问题清单',
  copied: '问题清单已复制',
  copyFailed: '没能复制，请选中文字后按 Ctrl C。',
  row: '行',
  wholeFile: '整份文件',
  column: '列',
  reason: '问题',
  status: '情况',
  commit: (count: number) => `导入 ${count} 条`,
  commitIndicators: (count: number) => `更新 ${count} 个指标`,
  importedIndicators: (count: number) => `已更新 ${count} 个指标的口径`,
  templateSaved: (file: string) => `空白表格已存到 ${file}`,
}

export type ImportingText = typeof importing
