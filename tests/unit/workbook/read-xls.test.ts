import { describe, expect, test } from 'vitest'
import { encodeGbk } from '../../support/encode-gbk.ts'
import { buildCompound, buildXls } from '../../support/build-xls.ts'
import { read, refusalOf, texts } from '../../support/read-tables.ts'

const TABLE = [
  ['日期', '标题', '次数'],
  ['3.12', '提案办理协商会', 26],
] as const

describe('the old .xls', () => {
  test('gives texts, numbers, days, truth values and faults, formulas by their result', async () => {
    const bytes = buildXls(
      [
        {
          name: '一季度',
          rows: [
            ['甲', 26, 3.5, true, { error: 23 }],
            [
              { formula: 7 },
              { formula: '文' },
              { styled: 45728, style: 1 },
              { styled: 45717, style: 2 },
              { styled: 0.98, style: 3 },
            ],
          ],
          merged: [[0, 1, 0, 0]],
        },
        { name: '藏', hidden: true, rows: [] },
      ],
      { styles: [14, 'yyyy"年"m"月"', 9] },
    )
    const book = await read(bytes, '表.xls')
    expect(book).toMatchObject({ kind: 'xls', notes: [] })
    expect(texts(book.sheets[0])).toEqual([
      ['甲', '26', '3.5', 'TRUE', '#REF!'],
      ['7', '文', '2025-03-12', '2025年3月', '98%'],
    ])
    expect(book.sheets[0]?.rows[1]?.[2]?.day).toBe('2025-03-12')
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['一季度', false],
      ['藏', true],
    ])
    expect(book.sheets[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }])
  })

  test('counts days from 1904 where it says so', async () => {
    const bytes = buildXls([{ name: '甲', rows: [[{ styled: 44266, style: 1 }]] }], {
      styles: [14],
      is1904: true,
    })
    expect(texts((await read(bytes, '表.xls')).sheets[0])).toEqual([['2025-03-12']])
  })

  test.each([37, 100, 1001])('holds shared texts over records of %i bytes', async (continueEvery) => {
    const rows = Array.from({ length: 40 }, (_, row) => [
      `第${row}次重点提案督办协商会议纪要`,
      '围绕中心工作开展调研',
    ])
    const bytes = buildXls([{ name: '甲', rows }], { continueEvery })
    expect(texts((await read(bytes, '表.xls')).sheets[0])).toEqual(rows)
  })

  test('of Excel 5 is read in GBK', async () => {
    const bytes = buildXls([{ name: '台账', rows: TABLE }], { old: true, gbk: encodeGbk })
    const book = await read(bytes, '表.xls')
    expect(book.sheets[0]?.name).toBe('台账')
    expect(texts(book.sheets[0])).toEqual(TABLE.map((row) => row.map(String)))
  })

  test('with a password, damaged, or of another kind is refused in a sentence', async () => {
    const message = async (bytes: Uint8Array): Promise<string> =>
      (await refusalOf(() => read(bytes, '表.xls'))).message
    expect(await message(buildXls([{ name: '甲', rows: TABLE }], { encrypted: true }))).toContain(
      '“表.xls”设有打开密码',
    )
    const whole = buildXls([{ name: '甲', rows: TABLE }])
    expect(await message(whole.subarray(0, 2000))).toContain('已损坏或不完整')
    expect(await message(buildCompound({ Workbook: new Uint8Array(5000) }))).toContain(
      '已损坏或不完整',
    )
    expect(await message(buildCompound({ PowerPoint: new Uint8Array(10) }))).toContain('里没有工作簿')
  })
})
