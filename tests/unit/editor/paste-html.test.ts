import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { blockSchema, type Block, type Inline } from '#shared/document/model.ts'
import { htmlToFragment } from '../../../renderer/editor/clipboard/html-to-fragment.ts'

const clipboard = resolve(import.meta.dirname, '../../fixtures/clipboard')
const MARKS = { bold: '*', italic: '/', underline: '_' } as const

function paste(html: string) {
  return htmlToFragment(new JSDOM(html).window.document)
}

function pasteFile(name: string) {
  return paste(readFileSync(resolve(clipboard, name), 'utf8'))
}

const line = (inlines: readonly Inline[]) =>
  inlines
    .map((inline) => {
      if (inline.type === 'break') return '⏎'
      if (inline.type === 'note') return ''
      return (inline.marks ?? []).reduce((text, mark) => MARKS[mark] + text + MARKS[mark], inline.text)
    })
    .join('')

/** Blocks as short lines: what kind, then the words with their marks. */
function sketch(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [line(block.inlines)]
      case 'heading':
        return [`h${block.level} ${line(block.inlines)}`]
      case 'list':
        return block.items.map(
          (item) => `${'  '.repeat(item.depth)}${block.ordered ? '#' : '-'} ${line(item.inlines)}`,
        )
      case 'table':
        return block.rows.map((row) =>
          row.cells
            .map((cell) => {
              const span = cell.colSpan * cell.rowSpan > 1 ? `(${cell.colSpan}×${cell.rowSpan})` : ''
              return `|${span}${cell.header ? '!' : ''}${cell.lines.map(line).join('¶')}`
            })
            .join(''),
        )
      case 'image':
        return [`[${block.caption}]`]
    }
  })
}

describe('clipboard HTML', () => {
  it('of Word keeps headings without typed numbers, paragraphs, marks, and drops the rest', () => {
    expect(sketch(pasteFile('word-report.html').fragment.blocks)).toEqual([
      'h2 坚持党的领导',
      'h2 强化理论武装',
      'h3 学习制度',
      '全年召开党组会议*26次*，学习/重要讲话/，形成_调研报告_16篇。',
      '手工缩进的一段，提案办复率 100%。',
      '留下的话。',
    ])
  })

  it('of Word keeps lists made of mso-list paragraphs, their depth and kind', () => {
    expect(sketch(pasteFile('word-lists.html').fragment.blocks)).toEqual([
      '工作重点：',
      '- 提案工作',
      '  - 重点提案*督办*',
      '- 社情民意',
      '# 第一步',
      '# 第二步',
      '列表之后。',
    ])
  })

  it('of Word keeps tables with merged cells and column widths, and counts pictures', () => {
    const { fragment, images } = pasteFile('word-table.html')
    expect(sketch(fragment.blocks)).toEqual([
      '|(1×2)*单位*|(2×1)*提案*',
      '|立案|办复',
      '|经济委¶（含农业）|157|',
      '图一　工作照',
    ])
    expect(fragment.blocks[0]).toMatchObject({ widths: [120, 80, 80] })
    expect(images).toBe(1)
  })

  it('of WPS keeps outline levels, marks and numbered lists', () => {
    expect(sketch(pasteFile('wps-document.html').fragment.blocks)).toEqual([
      'h2 提升提案质效',
      '立案提案*157*件，_办复率_100%。',
      '# 重点督办',
      '# 跟踪问效',
    ])
  })

  it('of a web page keeps structure, and nothing in it becomes a bound figure', () => {
    const { fragment } = pasteFile('web-page.html')
    expect(sketch(fragment.blocks)).toEqual([
      'h4 专题协商',
      '围绕营商环境开展协商，*提出建议 53条*。',
      '- 调研',
      '  - 第一站',
      '  - 第二站',
      '- 座谈',
      '首行⏎次行',
      '引用的话',
    ])
    expect(JSON.stringify(fragment)).not.toContain('"figure"')
  })

  it('of a spreadsheet becomes a table', () => {
    expect(sketch(pasteFile('excel-cells.html').fragment.blocks)).toEqual(['|指标|数量', '|提案|157'])
  })

  it('of one line is put into the line, and of nothing is nothing', () => {
    expect(paste('<span style="font-weight:700">提案</span>').fragment).toMatchObject({ inline: true })
    expect(paste('<p>一</p><p>二</p>').fragment.inline).toBe(false)
    expect(paste('<p>&nbsp;</p><o:p></o:p>').fragment.blocks).toEqual([])
  })

  it.each([
    'word-report.html',
    'word-lists.html',
    'word-table.html',
    'wps-document.html',
    'web-page.html',
    'excel-cells.html',
  ])('gives only blocks that the document accepts: %s', (name) => {
    for (const block of pasteFile(name).fragment.blocks) {
      expect(blockSchema.safeParse(block).error).toBeUndefined()
    }
  })
})
