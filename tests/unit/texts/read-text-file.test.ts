import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPaste, readTextBytes, readTextFile } from '../../../electron/services/texts/read-text-file.ts'
import { refusal, testFolder } from '../../support/library.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** 立案326件 in GBK. */
const GBK = new Uint8Array([0xc1, 0xa2, 0xb0, 0xb8, 0x33, 0x32, 0x36, 0xbc, 0xfe])
const wide = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

test.each([
  ['UTF-8', utf8('立案326件'), 'utf-8'],
  ['UTF-8 with its mark', utf8('\uFEFF立案326件'), 'utf-8'],
  ['GBK', GBK, 'gbk'],
  ['UTF-16', wide('立案326件'), 'utf-16'],
  [
    'UTF-16 of the other order',
    new Uint8Array([0xfe, 0xff, 0x7a, 0xcb, 0x68, 0x48, 0, 0x33, 0, 0x32, 0, 0x36, 0x4e, 0xf6]),
    'utf-16',
  ],
])('a text in %s is read', async (_name, bytes, encoding) => {
  const read = await readTextBytes(bytes, '稿.txt')
  expect(read).toMatchObject({ text: '立案326件', encoding, format: 'text', notes: [] })
})

test('a plain text stays as it stands, so that places in it are places in the file', async () => {
  const read = await readTextBytes(utf8('  标题\r\n\r\n　　正文12次。\n'), '稿.txt')
  expect(read.text).toBe('  标题\n\n　　正文12次。\n')
  expect(read.lines.map(({ start }) => start)).toEqual([0, 6])
})

test('Markdown loses its marks and keeps its headings and tables', async () => {
  const text =
    '# 综述\n\n- **立案** 326件\n> 引文[链接](http://x)\n\n| 项目 | 数 |\n|---|---|\n| 提案 | 3 |\n---\n'
  const read = await readTextBytes(utf8(text), '稿.md')
  expect(read.text).toBe('综述\n立案 326件\n引文链接\n项目\t数\n提案\t3')
  expect(read.lines.map(({ kind, level }) => `${kind}${level}`)).toEqual([
    'heading1',
    'text0',
    'text0',
    'table0',
    'table0',
  ])
})

test('a page keeps its blocks, rows and headings, and loses scripts, menus and what it hides', async () => {
  const html = `<!DOCTYPE html><html><head><title>不读</title><meta charset="utf-8"><style>p{}</style></head><body>
    <nav><a>首页 1</a><nav>内</nav></nav><h1>年度综述</h1><script>if (a < 3) x("</p>")</script>
    <p>经审查立案<b>326</b>件，
    办复率&nbsp;98%。<br>另起&#x4e00;行&middot;</p><!-- 5 件 --><div style="display:none">藏 9 件</div>
    <table><tr><th>项目</th><th>数量</th></tr><tr><td><p>视察</p></td><td>4次</td></tr></table>
    <p>旧<del>3</del><ins>4</ins>次<footer>页脚 7</footer>`
  const read = await readTextBytes(utf8(html), '页.html')
  expect(read.text).toBe('年度综述\n经审查立案326件，办复率 98%。\n另起一行·\n项目\t数量\n视察\t4次\n旧4次')
  expect(read.lines[0]).toMatchObject({ kind: 'heading', level: 1 })
  expect(read.lines.map(({ kind }) => kind)).toEqual(['heading', 'text', 'text', 'table', 'table', 'text'])
  expect(Object.fromEntries(read.notes.map(({ kind, count }) => [kind, count]))).toEqual({
    skipped: 2,
    hidden: 1,
    tables: 1,
    deleted: 1,
    inserted: 1,
  })
})

test('a page names its signs, and a name that is none stays as it is written', async () => {
  const read = await readTextBytes(
    utf8('<html><p>&ldquo;甲&rdquo;&mdash;5&permil;&lt;&toString;&none;</p>'),
    '页.html',
  )
  expect(read.text).toBe('“甲”—5‰<&toString;&none;')
})

test('a page in GBK is read by what it says of itself, and by its bytes where it lies', async () => {
  const page = (charset: string) =>
    new Uint8Array([
      ...utf8(`<html><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><p>`),
      ...GBK,
    ])
  expect((await readTextBytes(page('gb2312'), '页.htm')).text).toBe('立案326件')
  expect((await readTextBytes(page('utf-8'), '页.htm')).text).toBe('立案326件')
})

test('a page that calls itself a Word document is read as the page it is', async () => {
  const read = await readTextBytes(utf8('<html><body><p>立案326件</p></body></html>'), '稿.doc')
  expect(read).toMatchObject({ format: 'html', text: '立案326件' })
})

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
test.each([
  ['an old .doc', new Uint8Array([...OLE, ...Buffer.from('WordDocument', 'utf16le')]), '另存为 .docx'],
  ['a password', new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]), '去掉密码'],
  ['a PDF', utf8('%PDF-1.7'), '是 PDF'],
  ['RTF', utf8('{\\rtf1 a}'), '是 RTF'],
  ['nothing', new Uint8Array(), '是空的'],
  ['spaces', utf8(' \n\t\n'), '里没有文字'],
  ['a program', new Uint8Array([0x4d, 0x5a, 0, 0, 1, 2, 0, 0]), '不是文本文件'],
  ['broken UTF-8', new Uint8Array([...utf8('这是一篇很长的文稿'), 0xff, 0xff]), '没有传完整'],
])('%s is refused in a sentence', async (_what, bytes, words) => {
  const { code, message } = await refusal(() => readTextBytes(bytes, '稿.doc'))
  expect(code).toBe('file-unreadable')
  expect(message).toContain(words)
})

test('a file that is missing, a folder, or too long is refused in a sentence', async () => {
  const dir = testFolder()
  expect(await refusal(() => readTextFile(join(dir, '没有.txt')))).toMatchObject({ code: 'file-missing' })
  mkdirSync(join(dir, '夹.txt'))
  expect((await refusal(() => readTextFile(join(dir, '夹.txt')))).message).toContain('文件夹')
  const long = join(dir, '长.txt')
  writeFileSync(long, '字'.repeat(5 * 1024 * 1024))
  expect(await refusal(() => readTextFile(long))).toMatchObject({ code: 'file-too-large' })
})

test.runIf(process.platform !== 'win32')('a device is refused unread, since it may never end', async () => {
  expect((await refusal(() => readTextFile('/dev/null'))).message).toContain('不是普通的文件')
})

test('5 MB are pasted, a byte more is refused, and so is a paste without words', async () => {
  const most = '1'.repeat(5 * 1024 * 1024)
  expect(readPaste(most).text).toHaveLength(most.length)
  expect(await refusal(() => readPaste(`${most}1`))).toMatchObject({ code: 'file-too-large' })
  expect(await refusal(() => readPaste(' \r\n '))).toMatchObject({ code: 'invalid-input' })
})
