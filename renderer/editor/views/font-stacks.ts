import { latinFamily } from './latin-face.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'

/** What a page shows for a font that this computer lacks, the nearest first (format.md 4); never shipped. */
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

/** The CSS font-family of a font of a profile, its substitutes behind it; `latin` first, where digits have their own. */
export function fontStack(name: string, latin: string | null): string {
  const { stack } = SUBSTITUTES.find(({ names }) => names.test(name)) ?? { stack: [] }
  const families = [...(latin === null ? [] : [latinFamily(latin)]), name, ...stack]
  const generic = /黑体|SimHei/iu.test(name) ? 'sans-serif' : 'serif'
  return [...new Set(families)].map((family) => `'${family}'`).join(', ') + `, ${generic}`
}

/** The custom properties that give a page the type of a profile. */
export function fontVariables(profile: PaperProfile): Record<string, string> {
  const { body, title, subtitle, headings, table, tableHead, caption, mark, pageNumber, imprint, latin } =
    profile
  const stack = (font: string) => fontStack(font, latin)
  return {
    '--font-body': stack(body.font),
    '--font-title': stack(title.font),
    '--font-subtitle': stack(subtitle.font),
    '--font-heading1': stack(headings[0].font),
    '--font-heading2': stack(headings[1].font),
    '--font-heading3': stack(headings[2].font),
    '--font-heading4': stack(headings[3].font),
    '--font-table': stack(table.font),
    '--font-table-head': stack(tableHead.font),
    '--font-caption': stack(caption.font),
    '--font-mark': stack(mark.font),
    '--font-imprint': stack(imprint.font),
    '--font-number': fontStack(pageNumber.look.font, null),
    '--bold-heading2': headings[1].bold ? '700' : '400',
    '--bold-heading3': headings[2].bold ? '700' : '400',
    '--row': `calc(${body.line} * var(--tw))`,
    '--title-row': `calc(${title.line} * var(--tw))`,
  }
}
