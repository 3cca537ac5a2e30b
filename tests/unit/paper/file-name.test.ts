import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperFileName, safeFileName, type FileNameFacts } from '#shared/paper/file-name.ts'
import { freeFile } from '../../../electron/files/free-file.ts'

const FACTS: FileNameFacts = {
  title: '砥砺奋进谱新篇——市政协2024年工作综述',
  organ: '政协青山市委员会',
  stage: 'approval',
  from: '2024-01-01',
  to: '2024-12-31',
  revision: 7,
  day: '2025-01-05',
}

describe('a file name by an office’s pattern', () => {
  it('fills in every place', () => {
    expect(paperFileName('{机关}{年度}年度工作综述（{稿次}第{版本}版）{日期}', FACTS)).toBe(
      '政协青山市委员会2024年度工作综述（送审稿第7版）20250105',
    )
    expect(paperFileName('{年度}', { ...FACTS, from: '2013-01-01' })).toBe('2013—2024')
  })

  it('leaves a place that it does not know as it is written, and reads no place out of a title', () => {
    expect(paperFileName('{标题}-{批次}', { ...FACTS, title: '关于{机关}的说明' })).toBe(
      '关于{机关}的说明-{批次}',
    )
  })
})

describe('a name that every system takes', () => {
  it.each([
    ['一/二\\三:四*五?六"七<八>九|十', '一 二 三 四 五 六 七 八 九 十'],
    ['综述\n第二行\t末', '综述 第二行 末'],
    ['  . 综述 . ', '综述'],
    ['...', '未命名'],
    ['', '未命名'],
    ['CON', '_CON'],
    ['nul.综述', '_nul.综述'],
    ['COM1', '_COM1'],
    ['LPT¹', '_LPT¹'],
    ['CONSOLE', 'CONSOLE'],
    ['康 综述', '康 综述'],
    ['甲\u200B乙\uD800', '甲 乙'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('is at most 80 characters long and cuts no character in two', () => {
    expect(safeFileName('长'.repeat(100))).toBe('长'.repeat(80))
    expect(safeFileName(`${'长'.repeat(79)}𠮷林`)).toBe('长'.repeat(79))
  })

  it('holds for any text at all, and stays as it is when it is made again', () => {
    const piece = fc.constantFrom(
      ...'综 述 . / \\ : CON nul com1 𠮷 😀 \uD800 \u0000 \u202E ？ （'.split(' '),
      ' ',
      '　',
      '\n',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 120 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]/u)
        expect(safe).toMatch(/^[^\s.].*[^\s.]$|^[^\s.]$/su)
        expect(safe.length).toBeLessThanOrEqual(80)
        expect(Buffer.byteLength(`${safe}（99）.docx`)).toBeLessThanOrEqual(255)
        expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu)
        expect(safeFileName(safe)).toBe(safe)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a series of files', () => {
  it('never takes the name of a file that is there', () => {
    const there = new Set(['/usb/综述.docx', '/usb/综述（2）.docx'])
    const free = (name: string) =>
      freeFile('/usb', name, 'docx', (file) => there.has(file.replaceAll('\\', '/')))
    expect(free('综述').replaceAll('\\', '/')).toBe('/usb/综述（3）.docx')
    expect(free('报告').replaceAll('\\', '/')).toBe('/usb/报告.docx')
  })
})
