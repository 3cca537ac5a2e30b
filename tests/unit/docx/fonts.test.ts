import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { fontFacts } from '#shared/paper/fonts.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { exportKind } from '../../golden/export-kind.ts'

const report = builtInProfile('report')

async function parts(settings: typeof report): Promise<(path: string) => string> {
  const files = unzipSync(await exportKind(EVERY_KIND, 'report', { profile: resolveProfile(settings) }))
  return (path) => strFromU8(files[path] ?? new Uint8Array())
}

test('a font nobody knows is told by its script alone', () => {
  expect(fontFacts('某某书宋')).toEqual({ alternate: null, family: 'auto', charset: '86' })
  expect(fontFacts('Some Serif')).toEqual({ alternate: null, family: 'auto', charset: '00' })
})

test('the font table lists the fonts of the profile and no other', async () => {
  const part = await parts({
    ...report,
    fonts: { ...report.fonts, body: '某某仿宋' },
    latin: 'Times New Roman',
  })
  const listed = [...part('word/fontTable.xml').matchAll(/<w:font w:name="([^"]*)"/g)].map(([, name]) => name)
  expect(listed.sort()).toEqual(
    ['Times New Roman', '仿宋_GB2312', '宋体', '方正小标宋简体', '某某仿宋', '楷体_GB2312', '黑体'].sort(),
  )
})

test('a font of digits stands in every slot but the Chinese one, except in the page number', async () => {
  const styles = (await parts({ ...report, latin: 'Times New Roman' }))('word/styles.xml')
  const fonts = (id: string) =>
    new RegExp(`w:styleId="${id}">.*?<w:rFonts ([^/]*)/>`).exec(styles)?.[1]?.replaceAll('w:', '')
  expect(fonts('BodyText')).toBe(
    'ascii="Times New Roman" hAnsi="Times New Roman" eastAsia="仿宋_GB2312" cs="Times New Roman"',
  )
  expect(fonts('Footer')).toBe('ascii="宋体" hAnsi="宋体" eastAsia="宋体" cs="宋体"')
})

test('without one all four slots carry the Chinese name', async () => {
  const styles = (await parts(report))('word/styles.xml')
  for (const [, ascii, other, chinese, complex] of styles.matchAll(
    /<w:rFonts w:ascii="([^"]*)" w:hAnsi="([^"]*)" w:eastAsia="([^"]*)" w:cs="([^"]*)"/g,
  )) {
    expect([ascii, other, complex]).toEqual([chinese, chinese, chinese])
  }
})
