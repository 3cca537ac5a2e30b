type Font = {
  /** The name by which Word and WPS list it. */
  readonly name: string
  /** Chinese, English and PostScript names under which systems know it. */
  readonly aliases: readonly string[]
  /** What a file's font table says of it; absent: only its script. */
  readonly word?: Pick<FontFacts, 'alternate' | 'family'>
}

/** Words of a font table: what a program without the font may take for it. */
export type FontFacts = {
  /** Another name of the same design; null: none is known. */
  readonly alternate: string | null
  /** Its class for any other substitute. */
  readonly family: 'auto' | 'modern' | 'roman' | 'script' | 'swiss'
  /** Windows character set: 86 is Chinese, 00 Latin. */
  readonly charset: '86' | '00'
}

/** The fonts of papers and those that stand in for them (format.md 4). None of them is ever shipped. */
const FONTS: readonly Font[] = [
  {
    name: '方正小标宋简体',
    aliases: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
    word: { alternate: 'FZXiaoBiaoSong-B05S', family: 'script' },
  },
  { name: '方正小标宋_GBK', aliases: ['FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'] },
  { name: '华文中宋', aliases: ['STZhongsong'] },
  {
    name: '思源宋体 SemiBold',
    aliases: [
      'Source Han Serif SC SemiBold',
      'Source Han Serif CN SemiBold',
      'Noto Serif CJK SC SemiBold',
      'SourceHanSerifSC-SemiBold',
    ],
  },
  {
    name: '思源宋体 Bold',
    aliases: ['Source Han Serif SC Bold', 'Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold'],
  },
  { name: '华文宋体 Bold', aliases: ['Songti SC Bold'] },
  { name: '仿宋_GB2312', aliases: ['FangSong_GB2312'], word: { alternate: '仿宋', family: 'modern' } },
  { name: '仿宋', aliases: ['FangSong', 'SimFang'], word: { alternate: 'FangSong', family: 'modern' } },
  { name: '华文仿宋', aliases: ['STFangsong'] },
  {
    name: '方正仿宋简体',
    aliases: ['FZFangSong-Z02', 'FZFangSong-Z02S', 'FZFSJW--GB1-0', '方正仿宋_GBK', 'FZFSK--GBK1-0'],
  },
  { name: '楷体_GB2312', aliases: ['KaiTi_GB2312'], word: { alternate: '楷体', family: 'modern' } },
  { name: '楷体', aliases: ['KaiTi', 'SimKai'], word: { alternate: 'KaiTi', family: 'modern' } },
  { name: '华文楷体', aliases: ['STKaiti', 'STKaitiSC-Regular', 'Kaiti SC'] },
  {
    name: '方正楷体简体',
    aliases: ['FZKai-Z03', 'FZKai-Z03S', 'FZKTJW--GB1-0', '方正楷体_GBK', 'FZKTK--GBK1-0'],
  },
  { name: '文鼎楷体', aliases: ['AR PL UKai CN', 'UKaiCN'] },
  { name: '黑体', aliases: ['SimHei'], word: { alternate: 'SimHei', family: 'modern' } },
  { name: '华文黑体', aliases: ['STHeiti', 'Heiti SC', 'STHeitiSC-Medium'] },
  { name: '方正黑体简体', aliases: ['FZHei-B01', 'FZHei-B01S', 'FZHTJW--GB1-0'] },
  {
    name: '微软雅黑',
    aliases: ['Microsoft YaHei', 'MicrosoftYaHei'],
    word: { alternate: 'Microsoft YaHei', family: 'swiss' },
  },
  {
    name: '思源黑体',
    aliases: ['Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'NotoSansCJKsc-Regular', 'Source Han Sans SC'],
  },
  { name: '宋体', aliases: ['SimSun', 'NSimSun'], word: { alternate: 'SimSun', family: 'auto' } },
  { name: '华文宋体', aliases: ['STSong', 'Songti SC'] },
  { name: '方正书宋简体', aliases: ['FZShuSong-Z01', 'FZShuSong-Z01S', 'FZSSJW--GB1-0'] },
  {
    name: '思源宋体',
    aliases: [
      'Noto Serif CJK SC',
      'Noto Serif CJK SC Regular',
      'NotoSerifCJKsc-Regular',
      'Source Han Serif SC',
      'Source Han Serif SC Regular',
    ],
  },
  {
    name: 'Times New Roman',
    aliases: ['TimesNewRomanPSMT', 'TimesNewRoman'],
    word: { alternate: 'Tinos', family: 'roman' },
  },
  { name: 'Arial', aliases: ['ArialMT'], word: { alternate: 'Arimo', family: 'swiss' } },
  { name: 'Liberation Serif', aliases: ['LiberationSerif'] },
]

/** The faces of 'zs-title', in the order of draft-page.css: the first one that is there is the title's. */
const TITLE_FACES = [
  '方正小标宋简体',
  '方正小标宋_GBK',
  '思源宋体 SemiBold',
  '思源宋体 Bold',
  '华文中宋',
  '华文宋体 Bold',
] as const

/** What a page shows for a font that is not there, by its design: names of systems, the nearest first. */
const SUBSTITUTES: readonly { readonly names: RegExp; readonly stack: readonly string[] }[] = [
  { names: /小标宋/u, stack: ['zs-title', 'SimSun', 'Noto Serif CJK SC'] },
  {
    names: /仿宋|FangSong/iu,
    stack: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      'FangSong',
      'STFangsong',
      'FZFangSong-Z02',
      'Noto Serif CJK SC',
    ],
  },
  {
    names: /楷体|KaiTi/iu,
    stack: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      'KaiTi',
      'STKaiti',
      'FZKai-Z03',
      'AR PL UKai CN',
      'Noto Serif CJK SC',
    ],
  },
  { names: /黑体|SimHei/iu, stack: ['SimHei', 'STHeiti', 'Heiti SC', 'FZHei-B01', 'Noto Sans CJK SC'] },
  { names: /./u, stack: ['SimSun', 'STSong', 'Songti SC', 'Noto Serif CJK SC'] },
]

/** The names offered where an office chooses a font; any other may be typed. */
export const USUAL_FONTS: readonly string[] = [
  '方正小标宋简体',
  '方正小标宋_GBK',
  '华文中宋',
  '仿宋_GB2312',
  '仿宋',
  '方正仿宋_GBK',
  '楷体_GB2312',
  '楷体',
  '方正楷体_GBK',
  '黑体',
  '方正黑体_GBK',
  '宋体',
  '方正书宋_GBK',
]

function known(name: string): Font | undefined {
  const wanted = name.trim().toLowerCase()
  return FONTS.find(
    (font) =>
      font.name.toLowerCase() === wanted || font.aliases.some((alias) => alias.toLowerCase() === wanted),
  )
}

/** Every name under which a system may know a font, the given one first. */
export function fontNames(name: string): readonly string[] {
  const font = known(name)
  return [...new Set([name, ...(font === undefined ? [] : [font.name, ...font.aliases])])]
}

/** The name by which Word lists a font that is known under another; a font nobody knows keeps its own. */
export function listedName(name: string): string {
  return known(name)?.name ?? name
}

/** The names, as systems know them, of the fonts that a page tries behind a font; 'zs-title' is the page's own face. */
export function substituteStack(name: string): readonly string[] {
  return SUBSTITUTES.find(({ names }) => names.test(name))?.stack ?? []
}

/** What the page shows in place of a font that is not there, best first, under the names by which Word lists them. */
export function substitutesOf(name: string): readonly string[] {
  const faces = substituteStack(name).flatMap((family) =>
    family === 'zs-title' ? TITLE_FACES : [listedName(family)],
  )
  return [...new Set(faces)].filter((face) => face !== listedName(name))
}

/** Whether a font is one without serifs. */
export function isSansSerif(name: string): boolean {
  return /黑体|SimHei/iu.test(name)
}

/**
 * What a file's font table says of a font (format.md 4). Fonts are named, never embedded: several are sold under licence.
 * Of a name nobody knows only the script can be told.
 */
export function fontFacts(name: string): FontFacts {
  const charset = /[^\u{20}-\u{7E}]/u.test(name) ? '86' : '00'
  const { alternate = null, family = 'auto' } = FONTS.find((font) => font.name === name)?.word ?? {}
  return { alternate, family, charset }
}
