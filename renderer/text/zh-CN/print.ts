export const print = {
  title: '打印预览',
  laying: '正在排版……',
  pages: (count: number) => `共 ${count} 页`,
  paper: '页面',
  pdf: '存为 PDF…',
  print: '打印…',
}

export type PrintText = typeof print
