import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInProfile } from '#shared/paper/profiles.ts'
import {
  fontLook,
  fontNames,
  fontStack,
  listedName,
  substitutesOf,
} from '../../../renderer/features/paper/font-table.ts'
import { fontsOf, missingFonts } from '../../../renderer/features/paper/fonts.ts'

const css = readFileSync(
  resolve(import.meta.dirname, '../../../renderer/editor/views/draft-page.css'),
  'utf8',
)
const generic = new Set(['serif', 'sans-serif', 'zs-title'])

/** Fonts of a stack of the page under the names Word lists them by, each once. */
function stackOf(declaration: RegExp): string[] {
  const [, stack = ''] = declaration.exec(css) ?? []
  const names = [...stack.matchAll(/'([^']+)'|\b(serif|sans-serif)\b/g)].map((match) => match[1] ?? '')
  return [...new Set(names.filter((name) => name !== '' && !generic.has(name)).map(listedName))]
}

describe('the fonts of papers', () => {
  it('are known under their Chinese, English and PostScript names alike', () => {
    expect(fontNames('仿宋_GB2312')).toEqual(['仿宋_GB2312', 'FangSong_GB2312'])
    expect(fontNames('simsun')).toContain('宋体')
    expect(listedName('FZXiaoBiaoSong-B05S')).toBe('方正小标宋简体')
    expect(fontNames('本地的字体')).toEqual(['本地的字体'])
  })

  it.each([
    ['方正小标宋_GBK', 'title'],
    ['某厂仿宋', 'fang'],
    ['某厂楷体', 'kai'],
    ['某厂黑体', 'hei'],
    ['某厂书宋', 'song'],
    ['Garamond', 'latin'],
  ] as const)('%s looks like %s', (name, look) => {
    expect(fontLook(name)).toBe(look)
  })

  it('are replaced in the order in which the page replaces them', () => {
    expect(stackOf(/--fang:\s*([^;]+);/)).toEqual(['仿宋_GB2312', ...substitutesOf('仿宋_GB2312')])
    expect(stackOf(/--kai:\s*([^;]+);/)).toEqual(['楷体_GB2312', ...substitutesOf('楷体_GB2312')])
    expect(stackOf(/--hei:\s*([^;]+);/)).toEqual(['黑体', ...substitutesOf('黑体')])
    const title = [...stackOf(/src:\s*(local[^;]+);/), ...stackOf(/--title:\s*([^;]+);/)]
    expect(title).toEqual(['方正小标宋简体', ...substitutesOf('方正小标宋简体')])
  })

  it('give a style sheet stack that starts with the wanted font and ends with a generic one', () => {
    expect(fontStack('黑体')).toMatch(/^'黑体', 'SimHei', .*, sans-serif$/)
    expect(fontStack('某厂仿宋')).toMatch(/^'某厂仿宋', '仿宋_GB2312', .*, serif$/)
  })
})

describe('what this computer lacks', () => {
  const report = builtInProfile('report')
  const only =
    (...installed: string[]) =>
    (name: string) =>
      Promise.resolve(installed.includes(name))

  it('is told once a font, with every role it plays and what is shown instead', async () => {
    expect(await missingFonts(report, only('楷体_GB2312', '黑体', '宋体', '仿宋', '思源宋体 Bold'))).toEqual([
      { name: '方正小标宋简体', roles: ['title'], shownIn: '思源宋体 Bold' },
      { name: '仿宋_GB2312', roles: ['body', 'heading3', 'heading4', 'table'], shownIn: '仿宋' },
    ])
  })

  it('is nothing where everything is installed, and has no stand-in where nothing is', async () => {
    expect(await missingFonts(report, () => Promise.resolve(true))).toEqual([])
    const none = await missingFonts(report, () => Promise.resolve(false))
    expect(none.map(({ shownIn }) => shownIn)).toEqual([null, null, null, null, null])
  })

  it('includes the font of digits when a profile has one', () => {
    expect(fontsOf({ ...report, latin: 'Times New Roman' }).get('Times New Roman')).toEqual(['latin'])
  })
})
