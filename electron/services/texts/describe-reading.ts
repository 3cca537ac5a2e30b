import type { ReadingNote } from '#shared/ipc/contract/texts.ts'

const WORDS: Readonly<Record<ReadingNote['kind'], (count: number) => string>> = {
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

/** What a reader did besides reading the words, as a line for whoever runs the command; none when it just read. */
export function describeReading(notes: readonly ReadingNote[]): string[] {
  if (notes.length === 0) return []
  const revised = notes.some(({ kind }) => kind === 'inserted' || kind === 'deleted' || kind === 'moved')
  const said = notes.map(({ kind, count }) => WORDS[kind](count)).join('、')
  return [`${revised ? '读的是修订后的文字：' : '另有：'}${said}。`]
}
