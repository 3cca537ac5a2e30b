import { fontStack } from '../../editor/views/font-stacks.ts'

type Font = {
  /** The name by which Word and WPS list it. */
  readonly name: string
  /** Chinese, English and PostScript names under which systems know it. */
  readonly aliases: readonly string[]
}

/** The fonts of papers and those that stand in for them (format.md 4). None of them is ever shipped. */
const FONTS: readonly Font[] = [
  { name: '方正小标宋简体', aliases: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'] },
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
  { name: '仿宋_GB2312', aliases: ['FangSong_GB2312'] },
  { name: '仿宋', aliases: ['FangSong', 'SimFang'] },
  { name: '华文仿宋', aliases: ['STFangsong'] },
  {
    name: '方正仿宋简体',
    aliases: ['FZFangSong-Z02', 'FZFangSong-Z02S', 'FZFSJW--GB1-0', '方正仿宋_GBK', 'FZFSK--GBK1-0'],
  },
  { name: '楷体_GB2312', aliases: ['KaiTi_GB2312'] },
  { name: '楷体', aliases: ['KaiTi', 'SimKai'] },
  { name: '华文楷体', aliases: ['STKaiti', 'STKaitiSC-Regular', 'Kaiti SC'] },
  {
    name: '方正楷体简体',
    aliases: ['FZKai-Z03', 'FZKai-Z03S', 'FZKTJW--GB1-0', '方正楷体_GBK', 'FZKTK--GBK1-0'],
  },
  { name: '文鼎楷体', aliases: ['AR PL UKai CN', 'UKaiCN'] },
  { name: '黑体', aliases: ['SimHei'] },
  { name: '华文黑体', aliases: ['STHeiti', 'Heiti SC', 'STHeitiSC-Medium'] },
  { name: '方正黑体简体', aliases: ['FZHei-B01', 'FZHei-B01S', 'FZHTJW--GB1-0'] },
  { name: '微软雅黑', aliases: ['Microsoft YaHei', 'MicrosoftYaHei'] },
  {
    name: '思源黑体',
    aliases: ['Noto Sans CJK SC', 'Noto Sans CJK SC Regular', 'NotoSansCJKsc-Regular', 'Source Han Sans SC'],
  },
  { name: '宋体', aliases: ['SimSun', 'NSimSun'] },
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
  },
  { name: 'Arial', aliases: ['ArialMT'] },
  { name: 'Liberation Serif', aliases: ['LiberationSerif'] },
]

/** The faces of 'zs-title' in draft-page.css, the first one that is there being the title's. */
const TITLE_FACES = [
  '方正小标宋简体',
  '方正小标宋_GBK',
  '思源宋体 SemiBold',
  '思源宋体 Bold',
  '华文中宋',
  '华文宋体 Bold',
] as const

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

/** What the page shows in place of a font that is not there, best first, under the names by which Word lists them. */
export function substitutesOf(name: string): readonly string[] {
  const families = [...fontStack(name, null).matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '')
  const faces = families.flatMap((family) => (family === 'zs-title' ? TITLE_FACES : [listedName(family)]))
  return [...new Set(faces)].filter((face) => face !== listedName(name))
}
