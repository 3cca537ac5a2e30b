import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_PROFILES, builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { linesOnPage, pointsText, readPoints } from '../../../renderer/features/paper/page-lines.ts'
import { millimetres, previewLines } from '../../../renderer/features/paper/preview-lines.ts'
import { copyProfile, readForm, toForm } from '../../../renderer/features/paper/profile-form.ts'

const report = builtInProfile('report')

describe('the fields of a profile', () => {
  it.each(BUILT_IN_PROFILES)('give back $name as it was', (profile) => {
    expect(readForm(toForm(profile))).toEqual({ profile, problems: new Set() })
  })

  it('name what is not right and give no profile then', () => {
    const wrong = {
      ...toForm(report),
      name: ' ',
      line: '40',
      latin: '',
      fileName: '',
      fonts: { ...report.fonts, body: '仿"宋' },
    }
    expect(readForm(wrong)).toEqual({
      profile: null,
      problems: new Set(['name', 'line', 'latin', 'fileName', 'body']),
    })
  })

  it('copy a profile under a free name that still fits', () => {
    const named = (name: string) => `${name}（本单位）`
    const first = copyProfile(report, BUILT_IN_PROFILES, 'office-1', named)
    const second = copyProfile(report, [...BUILT_IN_PROFILES, first], 'office-2', named)
    expect([first.name, second.name]).toEqual(['汇报稿/送审稿（本单位）', '汇报稿/送审稿（本单位）2'])
    const long = copyProfile({ ...first, name: '长'.repeat(40) }, [], 'office-3', named)
    expect(readForm(toForm(long)).profile).not.toBeNull()
  })
})

describe('the line of the body', () => {
  it.each([
    ['28.95', 579, 22],
    ['28', 560, 22],
    ['29', 580, 21],
    [' 30 磅', 600, 21],
  ] as const)('%s points are %i twentieths and %i lines a page', (typed, line, lines) => {
    expect(readPoints(typed)).toBe(line)
    expect(linesOnPage(line)).toBe(lines)
  })

  it.each(['', '0', '21.9', '36.5', '二十八', '1e2'])('“%s” is no line', (typed) => {
    expect(readPoints(typed)).toBeNull()
  })

  it('is read back from what is shown of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 440, max: 720 }), (line) => {
        expect(readPoints(pointsText(line))).toBe(line)
      }),
    )
  })
})

describe('the picture of a page', () => {
  it('keeps every line but the page number inside the type area, whatever the line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BUILT_IN_PROFILES),
        fc.integer({ min: 440, max: 720 }),
        (profile, line) => {
          const resolved = resolveProfile({ ...profile, line })
          const { page } = resolved
          const lines = previewLines(resolved).slice(0, -1)
          const bottom = millimetres(page.height - page.bottom)
          for (const { y } of lines) {
            expect(y).toBeGreaterThan(millimetres(page.top))
            expect(y).toBeLessThan(bottom)
          }
        },
      ),
    )
  })

  it('puts the page number where the profile has it', () => {
    const number = (profile: typeof report) => previewLines(resolveProfile(profile)).at(-1)
    expect(number(report)).toMatchObject({ text: '— 1 —', anchor: 'middle' })
    expect(number(builtInProfile('meeting'))).toMatchObject({ text: '— 1 —', anchor: 'end' })
    expect(number({ ...report, pageNumber: { place: 'center', form: 'words' } })?.text).toBe('第1页')
  })
})
