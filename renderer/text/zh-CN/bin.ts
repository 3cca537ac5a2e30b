export const bin = {
  title: '回收站',
}

export type BinText = typeof bin
