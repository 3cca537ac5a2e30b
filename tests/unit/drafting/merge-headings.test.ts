import { describe, expect, it } from 'vitest'
import { documentSchema, type Block, type ReviewDocument, type Section } from '#shared/document/model.ts'
import { applyMerge } from '#shared/drafting/merge-apply.ts'
import type { Merge } from '#shared/drafting/merge-entry.ts'
import { mergeReview } from '#shared/drafting/merge.ts'

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  inlines: [{ type: 'text', text }],
})
const list = (...items: string[]): Block => ({
  type: 'list',
  id: 'list',
  ordered: true,
  items: items.map((text) => ({ depth: 0, inlines: [{ type: 'text', text }] })),
})
const table = (...cells: string[]): Block => ({
  type: 'table',
  id: 'table',
  widths: [1],
  rows: cells.map((text) => ({
    cells: [{ colSpan: 1, rowSpan: 1, header: false, lines: [[{ type: 'text', text }]] }],
  })),
})
const section = (id: Section['id'], heading: string | null, ...blocks: Block[]): Section => ({
  id,
  heading,
  blocks,
})
const review = (more: Partial<ReviewDocument>, ...parts: Section[]): ReviewDocument =>
  documentSchema.parse({ version: 1, title: '综述', subtitle: '', numbering: 'chinese', parts, ...more })

const intro = section('intro', null)
const people = section('people', '为民履职', paragraph('p', '走访企业。'))
const outro = section('outro', null)
const merged = (merge: Merge) => applyMerge(merge, {}).document
const told = (merge: Merge) => merge.entries.map(({ kind, id }) => `${kind} ${id}`)
const ids = (document: ReviewDocument) => document.parts.map(({ id }) => id)

describe('a title or heading', () => {
  const base = review({}, intro, people, outro)
  const titled = (title: string) => review({ title }, intro, people, outro)

  it('takes the new words when nobody touched it, and stays when only the writer did', () => {
    const renewed = mergeReview(base, base, titled('新综述'))
    expect(merged(renewed).title).toBe('新综述')
    expect(applyMerge(renewed, { title: 'ours' }).document).toEqual(base)
    const kept = mergeReview(base, titled('我的综述'), base)
    expect([told(kept), kept.kept, merged(kept).title]).toEqual([[], 1, '我的综述'])
  })

  it('that both changed is a conflict with its three texts', () => {
    const merge = mergeReview(base, titled('我的综述'), titled('新综述'))
    expect(merge.entries).toEqual([
      {
        id: 'title',
        kind: 'conflict',
        what: 'title',
        section: null,
        base: '综述',
        ours: '我的综述',
        theirs: '新综述',
        result: '我的综述',
      },
    ])
    expect(applyMerge(merge, { title: 'theirs' }).document.title).toBe('新综述')
    const open = applyMerge(merge, { title: 'both' })
    expect(open.document.title).toBe('我的综述')
    expect(told(mergeReview(open.base, open.document, titled('新综述')))).toEqual(['conflict title'])
  })

  it('of a part is merged like a title', () => {
    const named = (heading: string) => review({}, intro, { ...people, heading }, outro)
    expect(told(mergeReview(base, named('为民'), named('坚持人民至上')))).toEqual(['conflict heading/people'])
    expect(merged(mergeReview(base, named('为民'), base))).toEqual(named('为民'))
  })

  it('keeps the writer’s numbering and generation', () => {
    const ours = review({ numbering: 'none', generation: 4 }, intro, people, outro)
    expect(merged(mergeReview(base, ours, base))).toEqual(ours)
  })
})

describe('a part that only the new template has', () => {
  const base = review({}, intro, people, outro)
  const unity = section('unity', '团结联谊', paragraph('u', '联谊。'))
  const theirs = review({}, intro, unity, people, outro)

  it('is added where the template has it', () => {
    const merge = mergeReview(base, base, theirs)
    expect(told(merge)).toEqual(['added heading/unity', 'added block/u'])
    expect(merged(merge)).toEqual(theirs)
  })

  it('is not there when all of it is declined, and not offered again', () => {
    const merge = mergeReview(base, base, theirs)
    const declined = applyMerge(merge, { 'heading/unity': 'ours', 'block/u': 'ours' })
    expect(declined.document).toEqual(base)
    expect(mergeReview(declined.base, declined.document, theirs).entries).toEqual([])
  })
})

describe('a part that the new template no longer has', () => {
  const base = review({}, intro, people, outro)
  const theirs = review({}, intro, outro)

  it('goes when the writer touched nothing in it, unless the writer refuses', () => {
    const merge = mergeReview(base, base, theirs)
    expect(told(merge)).toEqual(['removed heading/people', 'removed block/p'])
    expect(ids(merged(merge))).toEqual(['intro', 'outro'])
    expect(applyMerge(merge, { 'heading/people': 'ours', 'block/p': 'ours' }).document).toEqual(base)
  })

  it('stays with what the writer wrote in it, or while its heading is the writer’s', () => {
    const mine = paragraph('mine', '我写的一段。')
    const wrote = review({}, intro, section('people', '为民履职', mine, ...people.blocks), outro)
    const merge = mergeReview(base, wrote, theirs)
    expect(told(merge)).toEqual(['removed block/p'])
    expect(merged(merge).parts[1]).toEqual(section('people', '为民履职', mine))
    const named = review({}, intro, { ...people, heading: '为民' }, outro)
    expect(merged(mergeReview(base, named, theirs)).parts[1]).toEqual(section('people', '为民'))
  })
})

describe('blocks that are no paragraph', () => {
  const holding = (...blocks: Block[]) => review({}, section('people', '为民履职', ...blocks))
  const merge = (before: Block, ours: Block, theirs: Block) =>
    mergeReview(holding(before), holding(ours), holding(theirs))

  it('a list takes the items of both sides', () => {
    const items = ['走访企业', '看望群众', '开展协商']
    const both = merge(list(...items), list('我加的一项', ...items), list(...items, '新的一项'))
    expect(told(both)).toEqual(['merged block/list'])
    expect(merged(both)).toEqual(holding(list('我加的一项', ...items, '新的一项')))
  })

  it('a table that both changed is a conflict, however far apart', () => {
    const before = table('一', '二', '三')
    expect(told(merge(before, table('壹', '二', '三'), table('一', '二', '叁')))).toEqual([
      'conflict block/table',
    ])
    expect(merged(merge(before, table('壹', '二', '三'), before))).toEqual(holding(table('壹', '二', '三')))
  })

  it('a heading inside a part is merged by its words, and keeps the level the writer gave it', () => {
    const heading = (level: 2 | 3, text: string): Block => ({
      type: 'heading',
      id: 'h',
      level,
      inlines: [{ type: 'text', text }],
    })
    const both = merge(heading(2, '强化理论武装'), heading(3, '强化理论武装'), heading(2, '持续强化理论武装'))
    expect(merged(both)).toEqual(holding(heading(3, '持续强化理论武装')))
  })
})
