import type { ErrorCode } from '#shared/ipc/error-codes.ts'

type Detail = Readonly<Record<string, string | number>>

/** Sentences by error code. In Chinese the services' own sentence is shown, so these stand in only when it is empty. */
export const errors: Record<ErrorCode, (detail: Detail) => string> = {
  'invalid-input': () => '填写的内容不合要求，没有保存。',
  'not-found': () => '要找的内容已经不在资料库里。',
  conflict: () => '这一条刚才在别处改过，没有覆盖。请看过新内容再改。',
  'no-library': () => '还没有打开资料库。',
  'library-busy': () => '这个资料库正在被另一个窗口使用。',
  'library-newer': () => '这个资料库是更新版本的程序建的，请先升级程序。',
  'library-damaged': () => '资料库文件损坏，没有改动它。请从备份恢复。',
  'library-exists': () => '这个文件夹里已经有资料库。',
  'library-network-path': () => '资料库不能放在网络盘上，请放在本机。',
  'library-unwritable': () => '这个文件夹不能写入，请换一个。',
  'import-refused': () => '表格里有读不懂的单元格，没有导入任何一行。',
  'file-missing': () => '文件不在了。',
  'file-unreadable': () => '文件读不出来。',
  'file-too-large': () => '文件太大。',
  'file-busy': () => '文件正被另一个程序打开，请关闭后再试。',
  'file-read-only': () => '文件是只读的，没有写入。',
  'file-damaged': () => '文件的内容和附上时不一样，已损坏或被改过。',
  'file-runnable': () => '程序和脚本不从这里打开，请另存出去，确认可靠再用。',
  'disk-full': () => '磁盘空间不足，没有写入，原来的文件还在。',
  'path-invalid': () => '这个位置不能用。',
  'template-invalid': () => '模板不完整。',
  'draft-final': () => '定稿不能再改。',
  canceled: () => '已取消。',
  'host-down': () => '资料库的后台程序正在重新启动，请稍后再试。',
  internal: () => '程序出了意外的错误，刚才的操作没有完成。',
}

export type ErrorsText = typeof errors
