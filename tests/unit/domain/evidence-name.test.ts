import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { freeEvidenceName, isRunnable, safeEvidenceName, splitEnding } from '#shared/domain/evidence-name.ts'
import { writeFileSize } from '#shared/domain/file-size.ts'

describe('the name of an attached file', () => {
  it.each([
    ['信息编发台账.xlsx', '信息编发台账.xlsx'],
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\system.ini', 'system.ini'],
    ['/home/某人/通知.docx', '通知.docx'],
    ['C:\\报送\\3月 台账.xls', '3月 台账.xls'],
    ['a.txt:hidden.exe', 'a.txt hidden.exe'],
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['报告.exe. . .', '报告.exe'],
    ['...', '未命名'],
    ['', '未命名'],
    ['..', '未命名'],
    ['a\u0000b\u001f.pdf', 'a b.pdf'],
    ['通知\u202Excod.exe', '通知 xcod.exe'],
    ['零\u200B宽.doc', '零 宽.doc'],
    ['.gitignore', 'gitignore'],
    ['二〇二四年第1.2期.docx', '二〇二四年第1.2期.docx'],
  ])('of %j is %j', (given, safe) => {
    expect(safeEvidenceName(given)).toBe(safe)
  })

  test('keeps its ending however long it is', () => {
    const name = safeEvidenceName(`${'关于报送材料的通知'.repeat(40)}.docx`)
    expect(name.length).toBeLessThanOrEqual(97)
    expect(name.endsWith('.docx')).toBe(true)
    expect(safeEvidenceName(`${'很长的名字'.repeat(40)}.exe\u200b`).endsWith('.exe')).toBe(true)
  })

  test('is one harmless part of a path for any input, and safe names stay', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'./\\:*?"<>| \u202e\u200b\u0007aexpdf件.'),
        fc.string({ unit: 'binary' }),
      ),
      maxLength: 60,
    })
    fc.assert(
      fc.property(nasty, (given) => {
        const safe = safeEvidenceName(given)
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u)
        expect(safe).not.toMatch(/^[\s.]|[\s.]$/u)
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
        expect(safe.length).toBeGreaterThan(0)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255)
        expect(safeEvidenceName(safe)).toBe(safe)
      }),
      { numRuns: 500 },
    )
  })

  test('says by its last ending alone whether opening it starts something', () => {
    const starts = [
      'a.exe',
      'B.EXE',
      '通知.docx.lnk',
      'x.tar.sh',
      'a.desktop',
      'a.msi',
      'a.ps1',
      'a.vbs',
      'a.scr',
    ]
    expect(starts.filter((name) => !isRunnable(name))).toEqual([])
    const opens = ['a.docx', 'exe', 'a.exe.pdf', 'bat说明.txt', '台账.xlsx', '照片.JPG', 'a.wps', 'a.html']
    expect(opens.filter(isRunnable)).toEqual([])
    expect(isRunnable(safeEvidenceName('通知\u202Excod.exe'))).toBe(true)
    expect(isRunnable(safeEvidenceName('报告.bat. .'))).toBe(true)
  })

  test('gets a number when the record has another file of that name', () => {
    expect(freeEvidenceName('通知.pdf', [])).toBe('通知.pdf')
    expect(freeEvidenceName('通知.pdf', ['通知.PDF', '通知（2）.pdf'])).toBe('通知（3）.pdf')
    expect(freeEvidenceName('说明', ['说明'])).toBe('说明（2）')
    expect(splitEnding('a.b.c')).toEqual({ stem: 'a.b', ending: 'c' })
  })
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [223_232, '218 KB'],
  [1_048_575, '1.0 MB'],
  [1_258_291, '1.2 MB'],
  [200 * 1024 * 1024, '200.0 MB'],
  [1024 ** 3, '1.0 GB'],
])('%d bytes are told as %s', (bytes, told) => {
  expect(writeFileSize(bytes)).toBe(told)
})
