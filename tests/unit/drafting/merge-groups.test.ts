import { describe, expect, it } from 'vitest'
import type { Block, ReviewDocument } from '#shared/document/model.ts'
import { blockTexts } from '#shared/document/plain-text.ts'
import { applyMerge } from '#shared/drafting/merge-apply.ts'
import type { Merge } from '#shared/drafting/merge-entry.ts'
import { mergeReview } from '#shared/drafting/merge.ts'

type Line = readonly [id: string, text: string]

const paragraph = ([id, text]: Line): Block => ({ type: 'paragraph', id, inlines: [{ type: 'text', text }] })
const review = (...lines: readonly (Line | Block)[]): ReviewDocument => {
  const blocks = lines.map((line) => ('type' in line ? line : paragraph(line)))
  return {
    version: 1,
    title: '综述',
    subtitle: '',
    numbering: 'chinese',
    parts: [{ id: 'people', heading: '为民履职', blocks }],
  }
}
const merge = (base: ReviewDocument, ours: ReviewDocument, theirs: ReviewDocument) => {
  const result = mergeReview(base, ours, theirs)
  const document = applyMerge(result, {}).document
  const blocks = document.parts.flatMap((part) => part.blocks)
  return {
    result,
    told: told(result),
    text: blocks.flatMap((block) => blockTexts(block).map((text) => [block.id, text])),
  }
}
const told = ({ entries }: Merge) => entries.map(({ kind, id }) => `${kind} ${id}`)

const VISIT = '走访企业，解决问题。'
const TALK = '开展协商活动，凝聚共识。'
const WIDE_TALK = '开展协商活动，广泛凝聚共识。'

describe('paragraphs that the writer split or joined', () => {
  it('take the news of both halves', () => {
    const { told: kinds, text } = merge(
      review(['a', VISIT + TALK]),
      review(['a', VISIT], ['mine', TALK]),
      review(['a', VISIT + WIDE_TALK]),
    )
    expect([kinds, text]).toEqual([
      ['merged block/a'],
      [
        ['a', VISIT],
        ['mine', WIDE_TALK],
      ],
    ])
  })

  it('take the news of what was joined', () => {
    const { told: kinds, text } = merge(
      review(['a', VISIT], ['b', TALK]),
      review(['a', VISIT + TALK]),
      review(['a', VISIT], ['b', WIDE_TALK]),
    )
    expect([kinds, text]).toEqual([['merged block/a'], [['a', VISIT + WIDE_TALK]]])
  })

  it('are all named in a conflict', () => {
    const { result } = merge(
      review(['a', VISIT + TALK]),
      review(['a', VISIT], ['mine', '开展协商活动，努力凝聚共识。']),
      review(['a', VISIT + WIDE_TALK]),
    )
    expect(result.entries).toMatchObject([
      { kind: 'conflict', ours: [{ id: 'a' }, { id: 'mine' }], theirs: [{ id: 'a' }] },
    ])
  })

  it('are not meant by a table of the writer’s that repeats their words', () => {
    const cell = { colSpan: 1, rowSpan: 1, header: false, lines: [[{ type: 'text' as const, text: TALK }]] }
    const table: Block = { type: 'table', id: 'mine', widths: [1], rows: [{ cells: [cell] }] }
    const { result, told: kinds } = merge(
      review(['a', VISIT + TALK]),
      review(['a', VISIT], table),
      review(['a', `定期${VISIT}${TALK}`]),
    )
    expect(kinds).toEqual(['merged block/a'])
    expect(result.entries).toMatchObject([{ ours: [{ id: 'a' }] }])
  })
})

describe('paragraphs that the program split, joined or named anew', () => {
  it('keep the writer’s words in the half that has them', () => {
    const { told: kinds, text } = merge(
      review(['a', VISIT + TALK]),
      review(['a', VISIT + WIDE_TALK]),
      review(['a', '走访企业50家，解决问题。'], ['b', TALK]),
    )
    expect([kinds, text]).toEqual([
      ['merged block/a'],
      [
        ['a', '走访企业50家，解决问题。'],
        ['b', WIDE_TALK],
      ],
    ])
  })

  it('keep the writer’s words in the paragraph that took them in', () => {
    const { told: kinds, text } = merge(
      review(['a', VISIT], ['b', TALK]),
      review(['a', VISIT], ['b', WIDE_TALK]),
      review(['a', VISIT + TALK]),
    )
    expect([kinds, text]).toEqual([['merged block/a'], [['a', VISIT + WIDE_TALK]]])
  })

  it('do not move what the writer put between them', () => {
    const ours = review(['a', VISIT], ['mine', '我写的一段。'], ['b', WIDE_TALK])
    const { text } = merge(review(['a', VISIT], ['b', TALK]), ours, review(['a', VISIT + TALK]))
    expect(text.map(([id]) => id)).toEqual(['a', 'mine', 'b'])
  })

  it('do not bring back a sentence of theirs that the writer deleted', () => {
    const { told: kinds, text } = merge(
      review(['a', VISIT], ['b', TALK]),
      review(['a', VISIT]),
      review(['a', VISIT + TALK]),
    )
    expect([kinds, text]).toEqual([['conflict block/a'], [['a', VISIT]]])
  })

  it('are known by their new name once they were merged', () => {
    const base = review(['a', VISIT], ['b', TALK])
    const ours = review(['a', VISIT], ['b', WIDE_TALK])
    const theirs = review(['a', VISIT], ['c', `${TALK}走访界别。`])
    const { result, told: kinds } = merge(base, ours, theirs)
    expect(kinds).toEqual(['merged block/b'])
    const { document, base: next } = applyMerge(result, {})
    expect(document).toEqual(review(['a', VISIT], ['c', `${WIDE_TALK}走访界别。`]))
    expect(mergeReview(next, document, theirs).entries).toEqual([])
  })
})
