/**
 * Fonts a paper names (format.md 4). They are never embedded: two are sold under licence. `alternate` is what the
 * reader's program may take when it has no font of that name; `family` is its class for any other substitute.
 */
export const FONTS = {
  song: { name: '宋体', alternate: 'SimSun', family: 'auto' },
  hei: { name: '黑体', alternate: 'SimHei', family: 'modern' },
  fangSong: { name: '仿宋_GB2312', alternate: '仿宋', family: 'modern' },
  kai: { name: '楷体_GB2312', alternate: '楷体', family: 'modern' },
  xiaoBiaoSong: { name: '方正小标宋简体', alternate: 'FZXiaoBiaoSong-B05S', family: 'script' },
} as const

export type FontId = keyof typeof FONTS
