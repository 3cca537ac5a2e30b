import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInProfile } from '#shared/paper/profiles.ts'
import { fontNames, listedName, substitutesOf } from '#shared/paper/fonts.ts'
import { fontsOf, missingFonts } from '../../../renderer/features/paper/missing-fonts.ts'

const css = readFileSync(
  resolve(import.meta.dirname, '../../../renderer/editor/views/draft-page.css'),
  'utf8',
)

describe('the fonts of papers', () => {
  it('are known under their Chinese, English and PostScript names alike', () => {
    expect(fontNames('仿宋_GB2312')).toEqual(['仿宋_GB2312', 'FangSong_GB2312'])
    expect(fontNames('simsun')).toContain('宋体')
    expect(listedName('FZXiaoBiaoSong-B05S')).toBe('方正小标宋简体')
    expect(fontNames('本地的字体')).toEqual(['本地的字体'])
  })

  it('are replaced by those that the page shows instead, in its order', () => {
    expect(substitutesOf('仿宋_GB2312')).toEqual(['仿宋', '华文仿宋', '方正仿宋简体', '思源宋体'])
    expect(substitutesOf('黑体')).toEqual(['华文黑体', '方正黑体简体', '思源黑体'])
    expect(substitutesOf('某厂楷体')[0]).toBe('楷体_GB2312')
    const [, faces = ''] = /font-family: 'zs-title';\s*src:([^;]+);/.exec(css) ?? []
    const titles = [...faces.matchAll(/local\('([^']+)'\)/g)].map((match) => listedName(match[1] ?? ''))
    expect(titles).toContain('华文中宋')
    expect(['方正小标宋简体', ...substitutesOf('方正小标宋简体')]).toEqual([
      ...new Set(titles),
      '宋体',
      '思源宋体',
    ])
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
