import { zipSync, strToU8 } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { buildCompound } from '../../support/build-xls.ts'
import { day, rawRows, rawXlsx, xlsx } from '../../support/build-xlsx.ts'
import { read, refusalOf, texts } from '../../support/read-tables.ts'

describe('the cells of an .xlsx', () => {
  test('are texts, numbers and days as the sheet shows them', async () => {
    const book = await read(await xlsx([['提案', 26, 3.5, day(2025, 3, 12), null, '']]))
    expect(book).toMatchObject({ kind: 'xlsx', encoding: null, notes: [] })
    expect(book.sheets[0]?.rows[0]).toEqual([
      { text: '提案', number: null, day: null },
      { text: '26', number: 26, day: null },
      { text: '3.5', number: 3.5, day: null },
      { text: '2025-03-12', number: 45728, day: '2025-03-12' },
    ])
  })

  test('join runs of different look and leave out readings above the characters', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>政协</t></r><r><t xml:space="preserve"> 提案</t></r><rPh sb="0" eb="1"><t>zheng</t></rPh></si>' +
      '<si><t>一行_x000D_\n二行 &lt;&#20108;&gt;</t></si>'
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c></row>'
    const book = await read(rawXlsx({ sheets: [{ name: '甲', data }], strings }))
    expect(texts(book.sheets[0])).toEqual([['政协 提案', '一行\n二行 <二>']])
  })

  test('are the same however a program spells them', async () => {
    const strings = '<si><t>提案</t></si><si><t>视察</t></si>'
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const plain =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>26</v></c><c r="C1" s="1"><v>45728</v></c></row>' +
      '<row r="2"><c r="B2" t="s" s="0"><v>1</v></c><c r="AA2" t="str"><v>甲_x000A_乙</v></c><c r="C2"/></row>' +
      '<row r="3"><c r="A3" t="n"><v>2.5</v></c><c r="B3" s="1" t="s"><v>7</v></c></row>'
    const spelled = [
      plain.replaceAll(/ r="([A-Z]+\d)"/g, " r='$1'"),
      plain.replaceAll('</v>', '<!-- x --></v>'),
      plain.replaceAll('<v>', '<v xml:space="preserve">'),
      plain.replaceAll('</c>', '</c >\n'),
    ]
    const cells = async (data: string) =>
      (await read(rawXlsx({ sheets: [{ name: '甲', data }], strings, styles }))).sheets[0]?.rows
    const expected = await cells(plain)
    expect(expected?.map((row) => row.map(({ text }) => text).slice(0, 3))).toEqual([
      ['提案', '26', '2025-03-12'],
      ['', '视察', ''],
      ['2.5'],
    ])
    expect(expected?.[1]?.[26]?.text).toBe('甲\n乙')
    for (const data of spelled) {
      expect(data).not.toBe(plain)
      expect(await cells(data)).toEqual(expected)
    }
  })

  test('hold truth values, faults and inline texts; formulas give what they last came to', async () => {
    const data =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c>' +
      '<c r="C1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>' +
      '<c r="D1"><f>SUM(1,2)</f><v>3</v></c><c r="E1" t="str"><f>"a"</f><v>文</v></c><c r="F1"><f>[1]外!A1</f></c>' +
      '<c r="G1" t="d"><v>2025-03-12T00:00:00</v></c></row>'
    const book = await read(rawXlsx({ sheets: [{ name: '甲', data }] }))
    expect(texts(book.sheets[0])).toEqual([['TRUE', '#REF!', '内联', '3', '文', '', '2025-03-12']])
    expect(book.notes).toEqual([{ code: 'note-formulas', count: 1 }])
  })

  test('may name no places at all', async () => {
    const data = '<row><c t="inlineStr"><is><t>甲</t></is></c><c><v>1</v></c></row><row><c><v>2</v></c></row>'
    expect(texts((await read(rawXlsx({ sheets: [{ name: '甲', data }] }))).sheets[0])).toEqual([
      ['甲', '1'],
      ['2'],
    ])
  })

  test.each([
    ['14', '45728', '2025-03-12', '2025-03-12'],
    ['31', '45728', '2025-03-12', '2025-03-12'],
    ['58', '45728', '2025-03-12', '2025-03-12'],
    ['57', '45717', '2025年3月', null],
    ['9', '0.985', '98.5%', null],
    ['20', '0.395833333333333', '9:30', null],
    ['yyyy"年"m"月"d"日"', '45728', '2025-03-12', '2025-03-12'],
    ['[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@', '45717', '2025年3月', null],
    ['m&quot;月&quot;d&quot;日&quot;', '45728.5', '2025-03-12', '2025-03-12'],
    ['0.00&quot;元&quot;', '26', '26', null],
    ['#,##0', '1234567', '1234567', null],
    ['General', '0.30000000000000004', '0.3', null],
    ['[h]:mm', '1.5', '12:00', null],
    ['@', '45728', '45728', null],
  ])('under the format %s %s shows %s', async (format, value, shown, isDay) => {
    const own = /^\d+$/.test(format)
      ? ''
      : `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts>`
    const id = own === '' ? format : '164'
    const styles = `${own}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`
    const data = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`
    const book = await read(rawXlsx({ sheets: [{ name: '甲', data }], styles }))
    expect(book.sheets[0]?.rows[0]?.[0]).toMatchObject({ text: shown, day: isDay })
  })

  test('count days from 1904 where the file says so', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    const data = '<row r="1"><c r="A1" s="0"><v>44266</v></c></row>'
    const book = await read(
      rawXlsx({ sheets: [{ name: '甲', data }], styles, workbook: '<workbookPr date1904="1"/>' }),
    )
    expect(book.sheets[0]?.rows[0]?.[0]?.day).toBe('2025-03-12')
  })

  test('come from sheets in their order, with hidden ones told and merged cells kept', async () => {
    const sheets = [
      {
        name: '乙&amp;丙',
        data: rawRows([['甲']]),
        after: '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
      },
      { name: '藏', data: rawRows([['乙']]), state: 'veryHidden' },
    ]
    const book = await read(rawXlsx({ sheets }))
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['乙&丙', false],
      ['藏', true],
    ])
    expect(book.sheets[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }])
  })

  test('are read with macros and outside links passed over and said', async () => {
    const more = { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }
    const { notes } = await read(rawXlsx({ sheets: [{ name: '甲', data: rawRows([['甲']]) }], more }))
    expect(notes).toEqual([{ code: 'note-macros' }, { code: 'note-links' }])
  })
})

test('a sheet of 1,048,576 formatted empty rows is read to its last filled one', async () => {
  const pieces = ['<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>']
  for (let row = 2; row <= 1_048_576; row += 1)
    pieces.push(`<row r="${row}" s="1"><c r="A${row}" s="1"/></row>`)
  const bytes = rawXlsx({ sheets: [{ name: '甲', data: pieces.join('') }] })
  const book = await read(bytes)
  expect(texts(book.sheets[0])).toEqual([['甲']])
})

describe('an .xlsx that cannot be read is refused in a sentence with its name', () => {
  const good = () =>
    xlsx([
      ['日期', '标题'],
      ['2025-03-12', '甲'],
    ])
  const message = async (bytes: Uint8Array): Promise<string> => {
    const error = await refusalOf(() => read(bytes))
    expect(error.message).toContain('“表.xlsx”')
    return error.message
  }

  test('with a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '甲', rows: [['甲']] }],
      encryption: { password: 'x', spinCount: 10 },
    })
    expect(await message(locked)).toContain('设有打开密码')
    expect(
      await message(
        buildCompound({ EncryptionInfo: new Uint8Array(9), EncryptedPackage: new Uint8Array(9) }),
      ),
    ).toContain('设有打开密码')
  })

  test('cut off, emptied or with a part damaged', async () => {
    const bytes = await good()
    expect(await message(bytes.subarray(0, bytes.length - 40))).toContain('已损坏或不完整')
    expect(await message(new Uint8Array())).toContain('是空文件')
    const broken = rawXlsx({ sheets: [{ name: '甲', data: '<row r="1"><c r="A1"><v>1</v></row>' }] })
    expect(await message(broken)).toContain('里面的“xl/worksheets/sheet1.xml”已损坏')
  })

  test('with entities of its own', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>'
    const bytes = rawXlsx({ sheets: [{ name: '甲', data: '' }], more: { 'xl/worksheets/sheet1.xml': bomb } })
    expect(await message(bytes)).toContain('已损坏')
  })

  test('that unpacks beyond reason, by what it says and by what comes out', async () => {
    const big = `<worksheet><sheetData>${`<row a="${' '.repeat(1_000_000)}"/>`.repeat(70)}</sheetData></worksheet>`
    const bytes = rawXlsx({ sheets: [{ name: '甲', data: '' }], more: { 'xl/worksheets/sheet1.xml': big } })
    expect(await message(bytes)).toContain('大得不合情理')
    // The directory now says that the part is small.
    const names = new TextDecoder('latin1').decode(bytes)
    const entry = names.lastIndexOf('PK\u0001\u0002', names.lastIndexOf('xl/worksheets/sheet1.xml'))
    new DataView(bytes.buffer).setUint32(entry + 24, 1000, true)
    const error = await refusalOf(() => read(bytes))
    expect(error.code).toBe('file-too-large')
    expect(error.message).toContain('大得不合情理')
  })

  test('with names that lead out of it, or two parts of one name', async () => {
    const more = { '../../etc/passwd': 'x' }
    expect(await message(rawXlsx({ sheets: [{ name: '甲', data: '' }], more }))).toContain(
      '指向文件夹之外的部件名“../../etc/passwd”',
    )
    const doubled = rawXlsx({ sheets: [{ name: '甲', data: '' }], more: { 'xl/worksheets/sheet2.xml': 'x' } })
    const text = new TextDecoder('latin1').decode(doubled)
    for (let at = text.indexOf('sheet2.xml'); at >= 0; at = text.indexOf('sheet2.xml', at + 1))
      doubled[at + 5] = 0x31
    expect(await message(doubled)).toContain('两个同名的部件')
  })

  test('that is another thing', async () => {
    expect(
      await message(
        zipSync({ 'word/document.xml': strToU8('<a/>'), '[Content_Types].xml': strToU8('<a/>') }),
      ),
    ).toContain('没有工作簿')
    expect(await message(strToU8('%PDF-1.7'))).toContain('PDF')
    expect(await message(buildCompound({ WordDocument: new Uint8Array(9) }))).toContain('Word 文档')
  })

  test('with cells so far apart that they would fill the memory', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    )
    expect(await message(rawXlsx({ sheets: [{ name: '甲', data: rows.join('') }] }))).toContain('散得太开')
  })
})
