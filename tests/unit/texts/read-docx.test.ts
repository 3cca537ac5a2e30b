import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readTextBytes } from '../../../electron/services/texts/read-text-file.ts'
import {
  COMMENTS,
  del,
  FOOTNOTES,
  HEADER,
  ins,
  makeDocx,
  p,
  PAGE_NUMBER,
  r,
  row,
  STYLES,
} from '../../fixtures/texts-in/make-docx.ts'
import { refusal } from '../../support/library.ts'

const read = (body: string, parts: Record<string, string | Uint8Array> = {}) =>
  readTextBytes(makeDocx(body, parts), '稿.docx')
const notesOf = async (body: string, parts: Record<string, string | Uint8Array> = {}) =>
  Object.fromEntries((await read(body, parts)).notes.map(({ kind, count }) => [kind, count]))

test('inserted words are read, deleted ones are not, and both are counted with the comments', async () => {
  const body = p(
    r('全年立案') + del('300') + ins(r('326')) + r('件，办复率') + ins(r('98')) + ins(r('%')) + r('。'),
  )
  const found = await read(body, { 'word/comments.xml': COMMENTS })
  expect(found.text).toBe('全年立案326件，办复率98%。')
  expect(found.notes).toEqual([
    { kind: 'deleted', count: 1 },
    { kind: 'inserted', count: 2 },
    { kind: 'comments', count: 2 },
  ])
})

test('changes of two authors side by side are two', async () => {
  expect(await notesOf(p(ins(r('3'), '甲') + ins(r('件'), '乙')))).toEqual({ inserted: 2 })
})

test('what was inserted and deleted again is not read', async () => {
  expect((await read(p(r('共') + ins(del('12')) + r('5件')))).text).toBe('共5件')
})

test('a paragraph whose end was deleted goes on in the next', async () => {
  const body =
    p(r('提案共'), '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>') + p(r('326件')) + p(r('另一段'))
  expect((await read(body)).text).toBe('提案共326件\n另一段')
})

test('moved words are read where they ended', async () => {
  const body =
    p(`<w:moveFrom w:id="1" w:author="甲">${r('调研5次。')}</w:moveFrom>${r('协商3次。')}`) +
    p(`<w:moveTo w:id="2" w:author="甲">${r('调研5次。')}</w:moveTo>`)
  const found = await read(body)
  expect(found.text).toBe('协商3次。\n调研5次。')
  expect(found.notes).toEqual([{ kind: 'moved', count: 1 }])
})

test('words in controls, smart tags, fields, links and formulas are read once each', async () => {
  const body =
    p(
      `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w:alias w:val="数"/></w:sdtPr><w:sdtContent>${r('一')}</w:sdtContent></w:sdt>` +
        `<w:smartTag w:element="d"><w:smartTagPr/>${r('二')}</w:smartTag>` +
        `<w:fldSimple w:instr="SEQ">${r('三')}</w:fldSimple><w:hyperlink>${r('四')}</w:hyperlink>` +
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 99</w:instrText></w:r>` +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('五')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        '<m:oMath><m:r><m:t>六</m:t></m:r></m:oMath>',
    ) +
    p(
      '<w:r><w:ruby><w:rt><w:r><w:t>qi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>七</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    )
  const found = await read(body)
  expect(found.text).toBe('一二三四五六\n七')
  expect(found.notes).toEqual([])
})

test('of alternatives one is read, and a text box follows its paragraph', async () => {
  const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
  const body = p(
    r('正文。') +
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('框里12件')}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${box('框里12件')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
      r('还是正文。'),
  )
  const found = await read(body)
  expect(found.text).toBe('正文。还是正文。\n框里12件')
  expect(found.notes).toEqual([{ kind: 'boxes', count: 1 }])
})

test('rows of a table are lines with tabs, a table within a cell stays in it, and a deleted row is left out', async () => {
  const inner = `<w:tbl>${row(p(r('内')), p(r('3次')))}</w:tbl>`
  const body =
    `<w:tbl><w:tblPr/><w:tblGrid/>${row(p(r('项目')), p(r('数量')))}${row(p(r('提案')) + p(r('立案')), inner + p(''))}` +
    `<w:tr><w:trPr><w:del w:id="1" w:author="甲"/></w:trPr><w:tc>${p(r('旧行'))}</w:tc></w:tr></w:tbl>` +
    p(r('完。'))
  const found = await read(body)
  expect(found.text).toBe('项目\t数量\n提案 立案\t内 3次\n完。')
  expect(found.lines.map(({ kind }) => kind)).toEqual(['table', 'table', 'text'])
  expect(await notesOf(body)).toEqual({ tables: 2, deleted: 1 })
})

test('headings keep their level by style, by the style it rests on, and by outline level', async () => {
  const body =
    p(r('年度综述'), '<w:pStyle w:val="T"/>') +
    p(r('政治引领'), '<w:pStyle w:val="1"/>') +
    p(r('协商建言'), '<w:pStyle w:val="a3"/>') +
    p(r('为民履职'), '<w:outlineLvl w:val="1"/>') +
    p(
      r('正文'),
      '<w:tabs><w:tab w:val="left"/></w:tabs><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="1"/></w:pPr></w:pPrChange>',
    )
  const found = await read(body, { 'word/styles.xml': STYLES })
  expect(found.lines.map(({ kind, level }) => `${kind}${level}`)).toEqual([
    'title0',
    'heading1',
    'heading1',
    'heading2',
    'text0',
  ])
  expect(found.text.endsWith('\n正文')).toBe(true)
})

test('footnotes follow their paragraph; contents, hints, hidden words, headers, macros and pictures are told', async () => {
  const body =
    p(r('一、概况 1'), '<w:pStyle w:val="TOC1"/>') +
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('目录 9'))}</w:sdtContent></w:sdt>` +
    p(r('立案326件') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r('。')) +
    p(r('见') + r('删去的8件', '<w:vanish/>') + r('下。')) +
    p(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入 1 个数')}</w:sdtContent></w:sdt>`,
    ) +
    p('<w:r><w:drawing><a:graphic><pic:pic/></a:graphic></w:drawing></w:r>')
  const parts = {
    'word/styles.xml': STYLES,
    'word/footnotes.xml': FOOTNOTES,
    'word/header1.xml': HEADER,
    'word/footer1.xml': PAGE_NUMBER,
    'word/vbaProject.bin': new Uint8Array([1, 2, 3]),
  }
  const found = await read(body, parts)
  expect(found.text).toBe('立案326件。\n含市级 3 件。\n见下。')
  expect(await notesOf(body, parts)).toEqual({
    contents: 2,
    hidden: 1,
    pictures: 1,
    notes: 1,
    headers: 1,
    macros: 1,
  })
})

test('an element nobody knows is counted and its words are read', async () => {
  const found = await read(p(`<w:futureThing>${r('新词5条')}</w:futureThing>`))
  expect(found.text).toBe('新词5条')
  expect(found.notes).toEqual([{ kind: 'unknown', count: 1 }])
})

test('strict documents and other prefixes are read the same', async () => {
  const xml =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>立案326件</x:t></x:r></x:p></x:body></x:document>'
  const bytes = zipSync({ 'word/document.xml': strToU8(xml) })
  expect((await readTextBytes(bytes, '稿.docx')).text).toBe('立案326件')
})

test('the document is found where the package says, not by its usual place alone', async () => {
  const bytes = zipSync({
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="1" Type="http://x/officeDocument" Target="word/document2.xml"/></Relationships>',
    ),
    'word/document2.xml': strToU8(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>共5次</w:t></w:r></w:p></w:body></w:document>',
    ),
  })
  expect((await readTextBytes(bytes, '稿.docx')).text).toBe('共5次')
})

test.each([
  ['an Excel workbook', zipSync({ 'xl/workbook.xml': new Uint8Array(1) }), '是 Excel 表格'],
  ['an OpenDocument', zipSync({ 'content.xml': new Uint8Array(1) }), 'OpenDocument'],
  ['another zip', zipSync({ 'a.txt': new Uint8Array(1) }), '不是 Word 文档'],
  ['broken XML', makeDocx('<w:p><w:r>'), '已损坏'],
  ['a cut file', makeDocx(p(r('x'))).slice(0, 200), '已损坏'],
  ['a path out of the folder', makeDocx(p(r('x')), { '../../evil.exe': 'x' }), '指向别处'],
  ['an absolute path', makeDocx(p(r('x')), { '/etc/x': 'x' }), '指向别处'],
  ['a drive', makeDocx(p(r('x')), { 'C:\\x': 'x' }), '指向别处'],
  ['no words', makeDocx(p('')), '里没有文字'],
])('%s is refused in a sentence', async (_what, bytes, words) => {
  const { code, message } = await refusal(() => readTextBytes(bytes, '稿.docx'))
  expect(code).toBe('file-unreadable')
  expect(message).toContain(words)
  expect(message).toContain('“稿.docx”')
})

test('a part that inflates without end is refused, whatever size it claims', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 1 })
  // The directory now says that the part holds ten bytes.
  const view = new DataView(bomb.buffer, bomb.byteOffset)
  for (let at = 0; at + 4 < bomb.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  }
  const { message } = await refusal(() => readTextBytes(bomb, '稿.docx'))
  expect(message).toContain('解开后大得不正常')
})

test('too many entries are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`m${at}`, new Uint8Array()]))
  const { message } = await refusal(() => readTextBytes(zipSync(many, { level: 0 }), '稿.docx'))
  expect(message).toContain('部件多得不正常')
})

test('two parts of one name are refused, since no one can say which is the text', async () => {
  const bytes = Buffer.from(makeDocx(p(r('共5次')), { 'word/document2.xml': 'x' }))
  const last = 'word/document2.xml'
  // Only the directory names parts: the second is now called as the first.
  const directory = bytes.lastIndexOf(last)
  bytes.writeUInt16LE(last.length - 1, directory - 18)
  bytes.writeUInt16LE(1, directory - 16)
  bytes.write('word/document.xml', directory)
  const { message } = await refusal(() => readTextBytes(bytes, '稿.docx'))
  expect(message).toBe('“稿.docx”里有两个同名的部件，不是正常的 Word 文档，没有打开。')
})

test('an encrypted entry is refused as a password', async () => {
  const bytes = makeDocx(p(r('x')))
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
  }
  expect((await refusal(() => readTextBytes(bytes, '稿.docx'))).message).toContain('加了密码')
})
