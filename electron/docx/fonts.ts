/** Words of a font table: what a program without the font may take for it. */
export type FontFacts = {
  /** Another name of the same design; null: none is known. */
  readonly alternate: string | null
  /** Its class for any other substitute. */
  readonly family: 'auto' | 'modern' | 'roman' | 'script' | 'swiss'
  /** Windows character set: 86 is Chinese, 00 Latin. */
  readonly charset: '86' | '00'
}

const KNOWN: Readonly<Record<string, FontFacts>> = {
  宋体: { alternate: 'SimSun', family: 'auto', charset: '86' },
  黑体: { alternate: 'SimHei', family: 'modern', charset: '86' },
  仿宋_GB2312: { alternate: '仿宋', family: 'modern', charset: '86' },
  楷体_GB2312: { alternate: '楷体', family: 'modern', charset: '86' },
  方正小标宋简体: { alternate: 'FZXiaoBiaoSong-B05S', family: 'script', charset: '86' },
  仿宋: { alternate: 'FangSong', family: 'modern', charset: '86' },
  楷体: { alternate: 'KaiTi', family: 'modern', charset: '86' },
  微软雅黑: { alternate: 'Microsoft YaHei', family: 'swiss', charset: '86' },
  'Times New Roman': { alternate: 'Tinos', family: 'roman', charset: '00' },
  Arial: { alternate: 'Arimo', family: 'swiss', charset: '00' },
}

/**
 * What is known of a font by its name (format.md 4). Fonts are named, never embedded: several are sold under licence. Of
 * a name nobody knows only the script can be told.
 */
export function fontFacts(name: string): FontFacts {
  const charset = /[^\u{20}-\u{7E}]/u.test(name) ? '86' : '00'
  return KNOWN[name] ?? { alternate: null, family: 'auto', charset }
}
