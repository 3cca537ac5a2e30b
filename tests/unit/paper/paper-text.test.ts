import { resolve } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { Block, Inline } from '#shared/document/model.ts'
import { listMarks } from '#shared/paper/list-marks.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import { paperText } from '#shared/paper/paper-text.ts'
import { PROFILE_KINDS } from '#shared/paper/profile.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { factsOf, heading, paperOf, paragraph, words } from '../preflight/papers.ts'

const textOf = (...blocks: Block[]) => {
  const document = paperOf(blocks)
  return paperText(document, factsOf(document).parts).split('坚持党的领导\n')[1]?.trimEnd()
}

test.each(PROFILE_KINDS)('a paper with every element as text, printed as %s', async (kind) => {
  const { profile } = factsOf(EVERY_KIND, { kind })
  const parts = paperParts(EVERY_KIND, profile, { organ: '政协青山市委员会', stage: 'approval' })
  const file = resolve(import.meta.dirname, `../../golden/text/every-kind-${kind}.txt`)
  await expect(paperText(EVERY_KIND, parts)).toMatchFileSnapshot(file)
})

describe('clean text', () => {
  it('joins a run-in heading with its paragraph, and leaves one alone that has none', () => {
    const runIn = heading('抓学习。', 2, 'a', true)
    expect(textOf(runIn, paragraph('全年学习。'))).toBe('（一）抓学习。全年学习。')
    expect(textOf(runIn, heading('抓调研', 2, 'b'), paragraph('调研。'))).toBe(
      '（一）抓学习。\n（二）抓调研\n调研。',
    )
  })

  it('numbers footnotes through the paper and puts their words behind the text', () => {
    const note = (id: string, text: string): Inline => ({ type: 'note', id, note: text })
    const blocks: Block[] = [
      {
        type: 'paragraph',
        id: 'a',
        inlines: [...words('甲'), note('n1', '注甲'), ...words('，乙'), note('n2', '注乙')],
      },
      { type: 'paragraph', id: 'b', inlines: [...words('丙'), note('n3', '注丙')] },
    ]
    expect(textOf(...blocks)).toBe('甲[1]，乙[2]\n丙[3]\n\n[1] 注甲\n[2] 注乙\n[3] 注丙')
  })

  it('keeps the columns of a table in line where cells are merged', () => {
    const cell = (text: string, colSpan = 1, rowSpan = 1) => ({
      colSpan,
      rowSpan,
      header: false,
      lines: [words(text)],
    })
    const table: Block = {
      type: 'table',
      id: 't',
      widths: [1, 1, 1],
      caption: '表1　会议',
      rows: [
        { cells: [cell('会议', 2), cell('次数')] },
        { cells: [cell('常委会', 1, 2), cell('专题'), cell('4')] },
        { cells: [cell('例行'), cell('6')] },
      ],
    }
    expect(textOf(table)).toBe('表1　会议\n会议\t\t次数\n常委会\t专题\t4\n\t例行\t6')
  })

  it('has no indents, no blank lines within a part and nothing that a file cannot hold', () => {
    expect(textOf(paragraph('　　甲\u0007乙\uD800 ', 'a'), paragraph('', 'b'), paragraph('丙', 'c'))).toBe(
      '甲乙\n丙',
    )
  })
})

describe('marks of a list', () => {
  const list = (ordered: boolean, ...depths: number[]) =>
    listMarks({
      type: 'list',
      id: 'l',
      ordered,
      items: depths.map((depth) => ({ depth, inlines: [] })),
    })

  it('count anew below each item', () => {
    expect(list(true, 0, 1, 1, 2, 0, 1, 3, 4, 5)).toEqual([
      '1.',
      '（1）',
      '（2）',
      '①',
      '2.',
      '（1）',
      'a.',
      '（a）',
      'i.',
    ])
  })

  it('go on behind z and ⑳', () => {
    expect(list(true, ...Array<number>(28).fill(3)).slice(-2)).toEqual(['aa.', 'bb.'])
    expect(list(true, ...Array<number>(21).fill(2)).slice(-2)).toEqual(['⑳', '21'])
    expect(list(true, ...Array<number>(49).fill(5)).at(-1)).toBe('xlix.')
  })

  it('are bullets where order does not matter', () => {
    expect(list(false, 0, 1)).toEqual(['● ', '○ '])
  })
})
