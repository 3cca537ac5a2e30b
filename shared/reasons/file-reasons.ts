import type { Reason, Wording } from './reason.ts'

/** What a file is that is taken for a table and is none. */
export type NoTable = 'pdf' | 'picture' | 'rtf' | 'rar' | '7z' | 'old-excel'

/** The place of a file that is damaged; `part` is the name of the part. */
export type Damage =
  | { readonly where: 'file' | 'end' | 'directory' | 'sheets' | 'no-table' }
  | { readonly where: 'part'; readonly part: string }

/** Why a file of tables is refused, and what was passed over in one that was read. */
export interface FileReasons {
  /** A whole sentence: the file (name '' for a paste) and what is wrong with it. */
  file: { name: string; problem: Reason }
  'file-missing': { file: string }
  'file-is-folder': object
  'file-unread': { error: string }
  /** Its size in MB, null where it does not matter. */
  'file-too-large': { size: number | null }
  'file-nothing': object
  'file-damaged': { damage: Damage }
  'file-locked': object
  'file-no-table': { is: NoTable }
  'file-unknown': object
  'file-old-format': object
  'file-page': object
  'file-word': object
  'file-no-workbook': object
  'file-xlsb': object
  'file-zip': object
  'file-no-sheets': object
  'paste-nothing': object
  'zip-bomb': { part: string }
  'zip-parts': { count: string }
  'zip-path': { part: string }
  'zip-doubled': { part: string }
  'cells-many': { tenThousands: number }
  'cells-text': object
  'cells-far': object
  'sheets-over': { limit: number }
  'sheets-count': { count: number; limit: number }
  'sheets-many': object
  'memory-full': object
  'sheet-unknown': { wanted: string; names: readonly string[] }
  /** Whole sentences about the encoding of a text file. */
  'text-workbook': object
  'text-utf16': object
  'text-broken': { line: number }
  'text-unknown': object
  'text-in-file': { name: string; problem: Reason }
  'note-macros': object
  'note-links': object
  'note-formulas': { count: number }
  'note-utf16': object
  /** The first lines in GBK, of `count`. */
  'note-mixed': { lines: readonly number[]; count: number }
  'note-quote': { row: number }
  'table-refused': { problem: Reason }
  'cells-refused': { count: number; row: number; column: string | number; problem: Reason }
  'reading-stopped': object
  'preview-gone': object
  'desk-compared': object
  'row-taken': { row: number }
  'record-gone': { row: number; title: string }
  'form-not-table': { file: string }
  'not-a-table': { file: string }
  'sheet-gone': object
  'header-place': object
}

const READABLE = '能导入的是 .xlsx、.xls、.ods 和 .csv'

const NO_TABLES: Readonly<Record<NoTable, string>> = {
  pdf: ' PDF 文件',
  picture: '图片',
  rtf: ' RTF 文稿',
  rar: ' RAR 压缩文件',
  '7z': ' 7z 压缩文件',
  'old-excel': ' Excel 4 以前的旧表格，请另存为 .xlsx',
}

const DAMAGED = {
  file: '文件',
  end: '文件的结尾',
  directory: '文件的目录',
  sheets: '工作表的目录',
  'no-table': '里面没有表格，文件',
} as const

export const fileReasons: Wording<FileReasons> = {
  file: ({ name, problem }, say) => `${name === '' ? '粘贴的表格' : `“${name}”`}${say(problem)}。`,
  'file-missing': ({ file }) => (file === '' ? '找不到这份表格。' : `找不到文件“${file}”。`),
  'file-is-folder': () => '是一个文件夹，不是表格文件',
  'file-unread': ({ error }) => `读不出来（${error || '未知错误'}）。请检查它是否正被占用或没有权限`,
  'file-too-large': ({ size }) =>
    `太大${size === null ? '' : `（${size} MB）`}，一次最多导入 200 MB。请分成几个文件`,
  'file-nothing': () => '是空文件，里面什么也没有',
  'file-damaged': ({ damage }) => {
    const where = damage.where === 'part' ? `里面的“${damage.part}”` : DAMAGED[damage.where]
    return `${where}已损坏或不完整，读不出来。请重新导出，或在 Excel、WPS 中打开后另存一份再导入`
  },
  'file-locked': () => '设有打开密码，程序不能读取。请在 Excel 或 WPS 中打开，去掉密码后另存一份再导入',
  'file-no-table': ({ is }) => `是${NO_TABLES[is]}，不是表格。${READABLE}`,
  'file-unknown': () => `不是表格文件，或已损坏。${READABLE}`,
  'file-old-format': () => '是太旧的表格格式或已损坏。请在 Excel 或 WPS 中打开后另存为 .xlsx 再导入',
  'file-page': () => '是网页，里面没有表格',
  'file-word': () => `是 Word 文档，不是表格。${READABLE}`,
  'file-no-workbook': () => `里没有工作簿。${READABLE}`,
  'file-xlsb': () => '是二进制工作簿（.xlsb）。请在 Excel 或 WPS 中另存为 .xlsx 再导入',
  'file-zip': () => `是压缩文件，里面没有工作簿。${READABLE}`,
  'file-no-sheets': () => '里没有工作表',
  'paste-nothing': () => '里没有内容。请在 Excel 或 WPS 中选中表格（连同表头）复制后再粘贴',
  'zip-bomb': ({ part }) => `里的“${part}”解压后大得不合情理，像是有害文件，已停止读取`,
  'zip-parts': ({ count }) => `由 ${count} 个部件组成，多得不合情理，没有读取`,
  'zip-path': ({ part }) => `里有一个指向文件夹之外的部件名“${part}”，不是正常的工作簿，没有读取`,
  'zip-doubled': ({ part }) => `里有两个同名的部件“${part}”，不是正常的工作簿，没有读取`,
  'cells-many': ({ tenThousands }) => `有超过 ${tenThousands} 万个有内容的单元格，读不下。请分成几个文件`,
  'cells-text': () => '里的文字太多，读不下。请分成几个文件',
  'cells-far': () => '的单元格散得太开，读不下。请只留下要导入的表',
  'sheets-over': ({ limit }) => `有超过 ${limit} 张工作表，读不下`,
  'sheets-count': ({ count, limit }) => `有 ${count} 张工作表，最多读 ${limit} 张`,
  'sheets-many': () => '的工作表太多，读不下',
  'memory-full': () => '太大，内存不够读。请分成几个文件，或只留下要导入的表',
  'sheet-unknown': ({ wanted, names }) =>
    `里没有叫“${wanted}”的工作表，有的是${names.map((name) => `“${name}”`).join('、')}`,
  'text-workbook': () => '这是 Excel 工作簿，不是 CSV。请在 Excel 或 WPS 中“另存为”CSV（逗号分隔）后再导入。',
  'text-utf16': () => '文件是 UTF-16 编码。请另存为“CSV UTF-8（逗号分隔）”后再导入。',
  'text-broken': ({ line }) => `第 ${line} 行有损坏的字符，文件可能没有传完整。请重新导出后再导入。`,
  'text-unknown': () => '文字编码既不是 UTF-8 也不是 GBK，或文件已损坏。请另存为“CSV UTF-8”后再导入。',
  'text-in-file': ({ name, problem }, say) => `“${name}”：${say(problem)}`,
  'note-macros': () => '文件里有宏，没有运行，只读了单元格里的值。',
  'note-links': () => '文件里有指向其他工作簿的链接，没有打开，用的是文件里存下的值。',
  'note-formulas': ({ count }) =>
    `有 ${count} 个公式没有存下结果，按空白处理；在 Excel 或 WPS 中打开后保存一次即可。`,
  'note-utf16': () => '文件是 UTF-16 编码，已按此读出。',
  'note-mixed': ({ lines, count }) => {
    const more = count > lines.length ? `等 ${count} 行` : '行'
    return `文件里混有两种编码：第 ${lines.join('、')} ${more}是 GBK，其余是 UTF-8，已分别读出，请核对。`
  },
  'note-quote': ({ row }) => `第 ${row} 行的英文引号 " 没有成对，后面的行可能读错，请核对。`,
  'table-refused': ({ problem }, say) => `${say(problem)}。一条也没有导入。`,
  'cells-refused': ({ count, row, column, problem }, say) => {
    const name = typeof column === 'string' ? column : `第 ${column} 列`
    return `文件里有 ${count} 处错误，一条也没有导入。第一处：第 ${row} 行“${name}”：${say(problem)}。`
  },
  'reading-stopped': () => '已停止读取，什么也没有导入。',
  'preview-gone': () => '这次导入的预览已失效，请重新选择文件。',
  'desk-compared': () => '台账刚刚有了变动，这份表格已重新比对。请再看一眼，然后导入。',
  'row-taken': ({ row }) => `这条原记录已经由第 ${row} 行更新。请另选一条原记录，或另存为新记录。`,
  'record-gone': ({ row, title }) =>
    `第 ${row} 行要更新的记录“${title}”已被删除，什么也没有导入。请重新核对这份表格。`,
  'form-not-table': ({ file }) =>
    `“${file}”是收集表，不按普通表格导入。请打开“收集…”，用“收回…”选它，或把它拖进那个窗口：部门会自动认出，示例行会略过。`,
  'not-a-table': ({ file }) => `“${file}”不是能导入的表格，可以导入 Excel、WPS 表格和 CSV。`,
  'sheet-gone': () => '这份表格里没有这张工作表。',
  'header-place': () => '表头不能放在这里：它最多 8 行，下面还要有数据。',
}
