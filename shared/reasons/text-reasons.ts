import type { ReadingNote } from '../ipc/contract/texts.ts'
import type { Wording } from './reason.ts'

/** Why a text is not read. Those of a file go on after its name. */
export interface TextReasons {
  'text-nothing': object
  'text-folder': object
  'text-no-file': object
  'text-old-word': object
  'text-password': object
  'text-pdf': object
  'text-rtf': object
  'text-binary': object
  'text-encoding': object
  'text-no-words': object
  'text-too-long': object
  /** Its size in MB. */
  'text-too-large': { size: number }
  'docx-damaged': object
  'docx-locked': object
  'docx-parts': object
  'docx-bomb': object
  'docx-path': object
  'docx-doubled': object
  'docx-table': object
  'docx-slides': object
  'docx-odf': object
  'docx-other': object
  'paste-too-long': object
  'paste-no-words': object
  'extract-too-long': object
  'text-kind': object
  'text-days': { title: string }
}

export const textReasons: Wording<TextReasons> = {
  'text-nothing': () => '是空的',
  'text-folder': () => '是一个文件夹，不是文稿',
  'text-no-file': () => '不是普通的文件，读不了',
  'text-old-word': () => '是旧版的 .doc 文档，读不了。请在 Word 或 WPS 里打开，另存为 .docx 再选',
  'text-password': () => '加了打开密码，读不出来。请先在 Word 或 WPS 里去掉密码再另存为 .docx',
  'text-pdf': () => '是 PDF，读不了。请打开它，把文字复制出来粘贴，或另存为 .docx',
  'text-rtf': () => '是 RTF 文档，读不了。请在 Word 或 WPS 里另存为 .docx',
  'text-binary': () => '不是文本文件，读不了',
  'text-encoding': () =>
    '里的文字读不出来：编码既不是 UTF-8 也不是 GBK，或文件没有传完整。请在 Word 或 WPS 里另存为 .docx',
  'text-no-words': () => '里没有文字',
  'text-too-long': () => '的文字超过 5 MB，读不下。请分成几份再取数',
  'text-too-large': ({ size }) => `太大（${size} MB），最多读 100 MB。请去掉图片另存一份，或分成几份`,
  'docx-damaged': () => '已损坏，读不出来。请在 Word 或 WPS 里打开并另存一份再试',
  'docx-locked': () => '加了密码，读不出来。请先在 Word 或 WPS 里去掉密码',
  'docx-parts': () => '里的部件多得不正常，没有打开。请在 Word 或 WPS 里另存一份再试',
  'docx-bomb': () => '解开后大得不正常，没有打开。请在 Word 或 WPS 里另存一份再试',
  'docx-path': () => '里有指向别处的路径，不是正常的 Word 文档，没有打开',
  'docx-doubled': () => '里有两个同名的部件，不是正常的 Word 文档，没有打开',
  'docx-table': () => '是 Excel 表格，不是文稿。请用“导入表格…”',
  'docx-slides': () => '是演示文稿，读不了。请把文字复制出来粘贴',
  'docx-odf': () => '是 OpenDocument 文档，读不了。请在 WPS 或 LibreOffice 里另存为 .docx',
  'docx-other': () => '不是 Word 文档，读不了',
  'paste-too-long': () => '粘贴的文字超过 5 MB，读不下。请分成几次粘贴。',
  'paste-no-words': () => '粘贴的内容里没有文字。',
  'extract-too-long': () => '文稿的文字超过 5 MB，读不下。请分成几份再取数。',
  'text-kind': () => '只能从 .docx、.txt、.md 或网页文件里取数。',
  'text-days': ({ title }) => `“${title}”的结束日期早于日期，一条也没有记入。`,
}

/** What a reader of texts did besides reading the words. */
export const READING_WORDS: Readonly<Record<ReadingNote['kind'], (count: number) => string>> = {
  inserted: (count) => `插入 ${count} 处（已读入）`,
  deleted: (count) => `删除 ${count} 处（未读）`,
  moved: (count) => `移动 ${count} 处（按移动后的位置读）`,
  comments: (count) => `批注 ${count} 条（未读）`,
  notes: (count) => `脚注和尾注 ${count} 条（接在所在段落后）`,
  boxes: (count) => `文本框 ${count} 个（接在所在段落后）`,
  tables: (count) => `表格 ${count} 个（每行作一行）`,
  hidden: (count) => `隐藏文字 ${count} 处（未读）`,
  contents: () => '目录（未读）',
  headers: (count) => `页眉页脚 ${count} 处（未读）`,
  pictures: (count) => `图片 ${count} 张（图上的字未读）`,
  macros: () => '宏（未读，也未运行）',
  skipped: (count) => `菜单、页脚等 ${count} 块（未读）`,
  unknown: (count) => `不认识的内容 ${count} 处（其中的文字照读）`,
}
