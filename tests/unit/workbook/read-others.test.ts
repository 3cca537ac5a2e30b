import { strToU8, zipSync } from 'fflate'
import { writeOds } from 'hucre'
import { describe, expect, test } from 'vitest'
import { readPaste } from '../../../electron/services/import/workbook/read-paste.ts'
import { encodeGbk } from '../../support/encode-gbk.ts'
import { day } from '../../support/build-xlsx.ts'
import { read, refusalOf, texts } from '../../support/read-tables.ts'

const ods = (table: string, more: Record<string, string> = {}, styles = ''): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(more['manifest'] ?? '<manifest:manifest xmlns:manifest="m"/>'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(
      Object.entries(more)
        .filter(([name]) => name !== 'manifest')
        .map(([name, text]) => [name, strToU8(text)]),
    ),
  })

describe('an .ods', () => {
  test('of another program is read', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: '台账',
          rows: [
            ['标题', 26, day(2025, 3, 12)],
            ['甲', null, true],
          ],
        },
      ],
    })
    const book = await read(bytes, '表.ods')
    expect(book.kind).toBe('ods')
    expect(texts(book.sheets[0])).toEqual([
      ['标题', '26', '2025-03-12'],
      ['甲', '', 'TRUE'],
    ])
    expect(book.sheets[0]?.rows[0]?.[2]?.day).toBe('2025-03-12')
  })

  test('knows repeated cells and rows, spans, comments and hidden sheets, and a million empty rows', async () => {
    const cell = (text: string, attributes = '') =>
      `<table:table-cell office:value-type="string" ${attributes}><office:annotation><text:p>批注</text:p></office:annotation><text:p>${text}</text:p><text:p>二<text:s text:c="2"/>三</text:p></table:table-cell>`
    const rows =
      `<table:table-row>${cell('甲', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/><table:table-cell office:value-type="percentage" office:value="0.98"><text:p>98%</text:p></table:table-cell></table:table-row>` +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"><text:p>5</text:p></table:table-cell></table:table-row>' +
      '<table:table-row><table:table-cell office:value-type="date" office:date-value="2025-03-01"><text:p>2025年3月</text:p></table:table-cell></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row>'
    const styles =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    const book = await read(
      ods(
        `<table:table table:name="一">${rows}</table:table><table:table table:name="二" table:style-name="ta2"/>`,
        {},
        styles,
      ),
    )
    expect(texts(book.sheets[0])).toEqual([
      ['甲\n二  三', '', '98%'],
      ['', '', '5', '5'],
      ['', '', '5', '5'],
      ['2025年3月'],
    ])
    expect(book.sheets[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }])
    expect(book.sheets.map(({ hidden }) => hidden)).toEqual([false, true])
  })

  test('with a password or without its content is refused', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    expect((await refusalOf(() => read(ods('', { manifest })))).message).toContain('设有打开密码')
    expect((await refusalOf(() => read(ods('')))).message).toContain('已损坏')
  })

  test('that repeats a filled row beyond reason is refused', async () => {
    const row = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>`
    const error = await refusalOf(() => read(ods(`<table:table table:name="一">${row}</table:table>`)))
    expect(error.code).toBe('file-too-large')
  })
})

describe('an .xls that is a web page', () => {
  const page = (charset: string) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><style>td{color:red}</style></head><body><table border=1><tr><th rowspan=2>日期<th colspan=2>活动&nbsp;情况</tr><tr><td>名称<td>人数<tr><td>3.12</td><td>甲<br>乙&amp;丙 &#8212;</td><td x:num="26">26人</td></tr></table></body></html>`
  const expected = [
    ['日期', '活动 情况'],
    ['', '名称', '人数'],
    ['3.12', '甲\n乙&丙 —', '26人'],
  ]

  test.each([
    ['gb2312', encodeGbk(page('gb2312'))],
    ['utf-8', strToU8(page('utf-8'))],
    ['gbk, though it says utf-8', encodeGbk(page('utf-8'))],
    ['utf-16', Buffer.from(`\ufeff${page('utf-16')}`, 'utf16le')],
  ])('is read in %s, with its spans', async (_, bytes) => {
    const book = await read(Uint8Array.from(bytes), '表.xls')
    expect(book.kind).toBe('html')
    expect(texts(book.sheets[0])).toEqual(expected)
    expect(book.sheets[0]?.merged).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ])
    expect(book.sheets[0]?.rows[2]?.[2]?.number).toBe(26)
  })

  test('names its signs, and a name that is none stays as it is written', async () => {
    const html = '<table><tr><td>&ldquo;甲&rdquo;&mdash;5&permil;&lt;<td>&toString;&none;</table>'
    const book = await read(strToU8(`<html>${html}`), '表.xls')
    expect(texts(book.sheets[0])).toEqual([['“甲”—5‰<', '&toString;&none;']])
  })

  test('runs nothing and takes inner tables apart', async () => {
    const html =
      '<table><tr><td>外<table><tr><td>甲<td>乙</table><td>后</table><script>document.write("<table><tr><td>x<td>y")</script>'
    const book = await read(strToU8(`<html>${html}`), '表.xls')
    expect(book.sheets.map((sheet) => texts(sheet))).toEqual([[['甲', '乙']], [['外', '后']]])
  })

  test('whose spans cover more than any table is read without hanging', async () => {
    const html = `<table>${'<tr><td rowspan=1000 colspan=1000>甲'.repeat(20_000)}</table>`
    const book = await read(strToU8(html), '表.xls')
    expect(book.sheets[0]?.rows[0]?.[0]?.text).toBe('甲')
  })

  test('without a table is refused', async () => {
    expect((await refusalOf(() => read(strToU8('<html><p>您没有登录</p></html>'), '表.xls'))).message).toBe(
      '“表.xls”是网页，里面没有表格。',
    )
  })
})

test('an .xls that is the XML of Excel 2003 is read', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="台账"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">标题</Data></Cell><Cell><Data ss:Type="String">日期</Data><Comment><Data ss:Type="String">批</Data></Comment></Cell></Row><Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">26</Data></Cell><Cell><Data ss:Type="DateTime">2025-03-12T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`
  const book = await read(strToU8(xml), '表.xls')
  expect(texts(book.sheets[0])).toEqual([['标题', '', '日期'], [], ['', '26', '2025-03-12']])
})

describe('text tables', () => {
  const rows = '日期\t标题\n3.12\t"甲\n乙"\n'

  test.each([
    ['between tabs, called .xls', strToU8(rows), 'utf-8'],
    ['in GBK', encodeGbk(rows), 'gbk'],
    ['in UTF-16', Uint8Array.from(Buffer.from(`\ufeff${rows}`, 'utf16le')), null],
  ])('%s are read', async (_, bytes, encoding) => {
    const book = await read(bytes, '表.xls')
    expect(book).toMatchObject({ kind: 'csv', encoding })
    expect(texts(book.sheets[0])).toEqual([
      ['日期', '标题'],
      ['3.12', '甲\n乙'],
    ])
  })

  test('of two encodings are read line by line, and the lines are told', async () => {
    const bytes = Buffer.concat([
      strToU8('日期,标题\n3.12,甲会议\n'),
      encodeGbk('3.13,提案办理协商\n'),
      strToU8('3.14,丙会议\n'),
    ])
    const book = await read(Uint8Array.from(bytes), '表.csv')
    expect(texts(book.sheets[0])).toEqual([
      ['日期', '标题'],
      ['3.12', '甲会议'],
      ['3.13', '提案办理协商'],
      ['3.14', '丙会议'],
    ])
    expect(book.notes).toEqual([{ code: 'note-mixed', lines: [3], count: 1 }])
  })

  test('that are cut in a character say the line, with the file’s name', async () => {
    const bytes = strToU8('日期,标题\n3.12,甲会议\n3.13,提案').subarray(0, -1)
    const { message } = await refusalOf(() => read(bytes, '表.csv'))
    expect(message).toBe('“表.csv”：第 3 行有损坏的字符，文件可能没有传完整。请重新导出后再导入。')
  })
})

describe('a paste', () => {
  test('takes the table of the HTML, which knows merged cells', () => {
    const html =
      '<html><body><!--StartFragment--><table><col width=72><tr><td colspan=2>甲</td></tr><tr><td>1</td><td>2</td></tr></table><!--EndFragment--></body></html>'
    const book = readPaste({ html, text: '甲\t\n1\t2' })
    expect(book.kind).toBe('paste')
    expect(texts(book.sheets[0])).toEqual([['甲'], ['1', '2']])
    expect(book.sheets[0]?.merged).toHaveLength(1)
  })

  test('else the text between tabs, quoted cells over several lines included', () => {
    expect(texts(readPaste({ html: '<p>x</p>', text: '甲\t"一\r\n二"\r\n3\t"4""5"\r\n' }).sheets[0])).toEqual(
      [
        ['甲', '一\n二'],
        ['3', '4"5'],
      ],
    )
  })

  test('of nothing says what to do', async () => {
    expect((await refusalOf(async () => readPaste({ html: '', text: ' \n' }))).message).toContain('连同表头')
  })
})
