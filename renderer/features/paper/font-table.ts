/** How a font looks; what is missing is shown in another one that looks alike. */
export type FontLook = 'title' | 'fang' | 'kai' | 'hei' | 'song' | 'latin'

type Font = {
  /** The name by which Word and WPS list it. */
  readonly name: string
  readonly look: FontLook
  /** Chinese, English and PostScript names under which systems know it. */
  readonly aliases: readonly string[]
}

/** The fonts of papers and those that stand in for them (format.md 4). None of them is ever shipped. */
const FONTS: readonly Font[] = [
  { name: '方正小标宋简体', look: 'title', aliases: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'] },
  { name: '方正小标宋_GBK', look: 'title', aliases: ['FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'] },
  { name: '华文中宋', look: 'title', aliases: ['STZhongsong'] },
  {
    name: '思源宋体 SemiBold',
    look: 'title',
    aliases: [
      'Source Han Serif SC SemiBold',
      'Source Han Serif CN SemiBold',
      'Noto Serif CJK SC SemiBold',
      'SourceHanSerifSC-SemiBold',
    ],
  },
  {
    name: '思源宋体 Bold',
    look: 'title',
    aliases: ['Source Han Serif SC Bold', 'Noto Serif CJK SC Bold', 'NotoSerifCJKsc-Bold'],
  },
  { name: '华文宋体 Bold', look: 'title', aliases: ['Songti SC Bold'] },
  { name: '仿宋_GB2312', look: 'fang', aliases: ['FangSong_GB2312'] },
  { name: '仿宋', look: 'fang', aliases: ['FangSong', 'SimFang'] },
  { name: '华文仿宋', look: 'fang', aliases: ['STFangsong'] },
  {
    name: '方正仿宋简体',
    look: 'fang',
    aliases: ['FZFangSong-Z02', 'FZFangSong-Z02S', 'FZFSJW--GB1-0', '方正仿宋_GBK', 'FZFSK--GBK1-0'],
  },
  { name: '楷体_GB2312', look: 'kai', aliases: ['KaiTi_GB2312'] },
  { name: '楷体', look: 'kai', aliases: ['KaiTi', 'SimKai'] },
  { name: '华文楷体', look: 'kai', aliases: ['STKaiti', 'STKaitiSC-Regular', 'Kaiti SC'] },
  {
    name: '方正楷体简体',
    look: 'kai',
    aliases: ['FZKai-Z03', 'FZKai-Z03S', 'FZKTJW--GB1-0', '方正楷体_GBK', 'FZKTK--GBK1-0'],
  },
  { name: '文鼎楷体', look: 'kai', aliases: ['AR PL UKai CN', 'UKaiCN'] },
  { name: '黑体', look: 'hei', aliases: ['SimHei'] },
  { name: '华文黑体', look: 'hei', aliases: ['STHeiti', 'Heiti SC', 'STHeitiSC-Medium'] },
  { name: '方正黑体简体', look: 'hei', aliases: ['FZHei-B01', 'FZHei-B01S', 'FZHTJW--GB1-0'] },
  { name: '微软雅黑', look: 'hei', aliases: ['Microsoft YaHei', 'MicrosoftYaHei'] },
  {
    name: '思源黑体',
    look: 'hei',
    aliases: ['Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'NotoSansCJKsc-Regular', 'Source Han Sans SC'],
  },
  { name: '宋体', look: 'song', aliases: ['SimSun', 'NSimSun'] },
  { name: '华文宋体', look: 'song', aliases: ['STSong', 'Songti SC'] },
  { name: '方正书宋简体', look: 'song', aliases: ['FZShuSong-Z01', 'FZShuSong-Z01S', 'FZSSJW--GB1-0'] },
  {
    name: '思源宋体',
    look: 'song',
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
    look: 'latin',
    aliases: ['TimesNewRomanPSMT', 'TimesNewRoman'],
  },
  { name: 'Arial', look: 'latin', aliases: ['ArialMT'] },
  { name: 'Liberation Serif', look: 'latin', aliases: ['LiberationSerif'] },
]

/** What the page shows instead, best first: the order of the stacks in renderer/editor/views/draft-page.css. */
const SUBSTITUTES: Readonly<Record<FontLook, readonly string[]>> = {
  title: [
    '方正小标宋简体',
    '方正小标宋_GBK',
    '思源宋体 SemiBold',
    '思源宋体 Bold',
    '华文中宋',
    '华文宋体 Bold',
    '宋体',
    '思源宋体',
  ],
  fang: ['仿宋_GB2312', '仿宋', '华文仿宋', '方正仿宋简体', '思源宋体'],
  kai: ['楷体_GB2312', '楷体', '华文楷体', '方正楷体简体', '文鼎楷体', '思源宋体'],
  hei: ['黑体', '华文黑体', '方正黑体简体', '思源黑体'],
  song: ['宋体', '华文宋体', '方正书宋简体', '思源宋体'],
  latin: ['Times New Roman', 'Liberation Serif'],
}

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

/** How a font looks; one that nobody knows by what its name says, and as plain 宋体 where it says nothing. */
export function fontLook(name: string): FontLook {
  const font = known(name)
  if (font !== undefined) return font.look
  if (/小标宋|中宋/u.test(name)) return 'title'
  if (/仿宋|fang/iu.test(name)) return 'fang'
  if (/楷|kai/iu.test(name)) return 'kai'
  if (/黑|hei|sans|gothic/iu.test(name)) return 'hei'
  return /\p{Script=Han}|song|serif/iu.test(name) ? 'song' : 'latin'
}

/** What may be shown in place of a font that is not there, best first. */
export function substitutesOf(name: string): readonly string[] {
  return SUBSTITUTES[fontLook(name)].filter((other) => other !== known(name)?.name)
}

/** A CSS font-family: the font under all its names, then its substitutes under all of theirs. */
export function fontStack(name: string): string {
  const look = fontLook(name)
  const generic = look === 'hei' ? 'sans-serif' : 'serif'
  const names = [name, ...substitutesOf(name)].flatMap(fontNames)
  return [...new Set(names)]
    .map((one) => `'${one}'`)
    .concat(generic)
    .join(', ')
}
