import { describe, expect, it } from 'vitest'
import type { Block, FigureInline, Inline, ReviewDocument, SectionId } from '#shared/document/model.ts'
import { blockTexts } from '#shared/document/plain-text.ts'
import { mapDocumentLines, walkFigures } from '#shared/document/walk.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { applyMerge } from '#shared/drafting/merge-apply.ts'
import type { BlockEntry, Merge } from '#shared/drafting/merge-entry.ts'
import { mergeReview } from '#shared/drafting/merge.ts'
import { activity, compose } from '../../support/compose.ts'

const figure = (label: string, value: number, unit: string) => ({ label, value, unit, approx: '' as const })
const write = (...records: ActivityRecord[]) => compose({ records }).document

const PROPOSALS = activity('proposals', {
  figures: [figure('提出提案', 424, '件'), figure('提案立案', 326, '件')],
})
const MORE_PROPOSALS = activity('more', { figures: [figure('提案立案', 4, '件')] })
const REPLIES = activity('replies', { figures: [figure('提案办复率', 100, '%')] })
const RESEARCH = activity('research', {
  category: '视察调研',
  title: '开展营商环境专题调研',
  summary: '围绕营商环境开展专题调研，形成调研报告报市委市政府参阅',
  outcome: '获市委主要领导批示',
  highlight: true,
})
const STUDY = activity('study', { category: '理论学习', figures: [figure('理论学习', 12, '次')] })
const VISITS = activity('visits', { category: '对外联谊', figures: [figure('接待考察', 3, '批')] })
const LEDGER = [PROPOSALS, RESEARCH, STUDY]

/** The document with words replaced in the one text that has them. */
function retype(document: ReviewDocument, from: string, to: string): ReviewDocument {
  let found = 0
  const edited = mapDocumentLines(document, (inlines) =>
    inlines.map((inline) => {
      if (inline.type !== 'text' || !inline.text.includes(from)) return inline
      found += 1
      return { ...inline, text: inline.text.replace(from, to) }
    }),
  )
  expect(found).toBe(1)
  return edited
}

function inPart(document: ReviewDocument, id: SectionId, edit: (blocks: Block[]) => Block[]): ReviewDocument {
  const parts = document.parts.map((part) => (part.id === id ? { ...part, blocks: edit(part.blocks) } : part))
  return { ...document, parts }
}

function editFigure(document: ReviewDocument, label: string, more: Partial<FigureInline>): ReviewDocument {
  return mapDocumentLines(document, (inlines) =>
    inlines.map((inline) =>
      inline.type === 'figure' && inline.binding.label === label ? { ...inline, ...more } : inline,
    ),
  )
}

const own = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  inlines: [{ type: 'text', text }],
})
const part = (document: ReviewDocument, id: SectionId) => document.parts.find((each) => each.id === id)!
const textOf = (document: ReviewDocument, id: SectionId) => part(document, id).blocks.flatMap(blockTexts)
const merged = (merge: Merge) => applyMerge(merge, {}).document
const told = (merge: Merge) => merge.entries.map(({ kind, id }) => `${kind} ${id.split('/')[0]}`)
const only = (merge: Merge) => {
  expect(merge.entries).toHaveLength(1)
  return merge.entries[0] as BlockEntry
}

describe('a paragraph', () => {
  const base = write(...LEDGER)
  /** The writer says something where the program will, at the end of the paragraph. */
  const crowded = inPart(base, 'consultation', (blocks) =>
    blocks.map((block) => {
      const { inlines } = block as Extract<Block, { type: 'paragraph' }>
      return { ...block, inlines: [...inlines.slice(0, -1), { type: 'text', text: '，均已办结。' }] } as Block
    }),
  )

  it('that nobody edited takes the new text and its figures', () => {
    const theirs = write(...LEDGER, MORE_PROPOSALS, REPLIES)
    const merge = mergeReview(base, base, theirs)
    expect(only(merge)).toMatchObject({ kind: 'renewed', section: 'consultation', what: 'block' })
    expect([merge.kept, merge.renewed, merge.unchanged]).toEqual([0, 1, 11])
    expect(merged(merge)).toEqual(theirs)
  })

  it('that says the same stays the same object', () => {
    const again = structuredClone(write(...LEDGER, VISITS))
    const [kept] = part(merged(mergeReview(base, base, again)), 'consultation').blocks
    expect(kept).toBe(part(base, 'consultation').blocks[0])
  })

  it('whose value changed is renewed, and no conflict, though its words are the same', () => {
    const merge = mergeReview(base, base, write(...LEDGER, MORE_PROPOSALS))
    expect(told(merge)).toEqual(['renewed block'])
    expect(textOf(merged(merge), 'consultation')[0]).toContain('立案330件')
  })

  it('whose figures only rest on other records takes these over without a word', () => {
    const theirs = write({ ...PROPOSALS, id: 'other' }, RESEARCH, STUDY)
    const merge = mergeReview(base, base, theirs)
    expect([merge.entries, merge.refreshed]).toEqual([[], 1])
    const records = [...walkFigures(merged(merge))].flatMap(({ figure: each }) => each.binding.records)
    expect(records).toContain('other')
  })

  it('that the writer edited stays as it is while the program says the same words', () => {
    const ours = retype(base, '获市委主要领导批示', '得到市委主要领导充分肯定')
    const merge = mergeReview(base, ours, write(...LEDGER, MORE_PROPOSALS, VISITS))
    expect(merge.kept).toBe(1)
    expect(part(merged(merge), 'consultation')).toEqual(part(ours, 'consultation'))
    expect(textOf(merged(merge), 'unity').join()).toContain('接待考察3批')
  })

  it('that both edited in different places is merged, with the new figures', () => {
    const ours = retype(base, '获市委主要领导批示', '得到市委主要领导充分肯定')
    const merge = mergeReview(base, ours, write(...LEDGER, MORE_PROPOSALS, REPLIES))
    expect(only(merge)).toMatchObject({ kind: 'merged' })
    expect([merge.kept, merge.renewed]).toEqual([0, 1])
    const text = textOf(merged(merge), 'consultation').join()
    expect(text).toContain('得到市委主要领导充分肯定')
    expect(text).toContain('立案330件，办复率100%。')
  })

  it('that both edited in the same place is a conflict: ours stays in the text, and it comes back', () => {
    const theirs = write(...LEDGER, REPLIES)
    const merge = mergeReview(base, crowded, theirs)
    expect(only(merge)).toMatchObject({ kind: 'conflict', section: 'consultation' })
    const result = applyMerge(merge, {})
    expect(textOf(result.document, 'consultation')).toEqual(textOf(crowded, 'consultation'))
    expect(told(mergeReview(result.base, result.document, theirs))).toEqual(['conflict block'])
  })

  it('in conflict is decided for good by choosing ours, theirs or both', () => {
    const theirs = write(...LEDGER, REPLIES)
    const merge = mergeReview(base, crowded, theirs)
    const { id } = only(merge)
    const [oursText, theirsText] = [crowded, theirs].map((document) => textOf(document, 'consultation'))
    for (const [choice, texts] of [
      ['ours', oursText],
      ['theirs', theirsText],
      ['both', [...(oursText ?? []), ...(theirsText ?? [])]],
    ] as const) {
      const result = applyMerge(merge, { [id]: choice })
      expect(textOf(result.document, 'consultation')).toEqual(texts)
      const again = mergeReview(result.base, result.document, theirs)
      expect(again.entries).toEqual([])
      expect(merged(again)).toEqual(result.document)
    }
  })

  it('is edited by a bold word, an alignment or a number set by hand, too', () => {
    const theirs = write(...LEDGER, MORE_PROPOSALS)
    const override = { reason: '按统计局口径', by: '张三', at: '2025-01-02T08:00:00Z' }
    const hands = [
      mapDocumentLines(base, (inlines) =>
        inlines.map((inline): Inline => (inline.type === 'text' ? { ...inline, marks: ['bold'] } : inline)),
      ),
      inPart(base, 'consultation', (blocks) =>
        blocks.map((block) => ({ ...block, align: 'center' }) as Block),
      ),
      editFigure(base, '提案立案', { text: '330余件', override }),
    ]
    for (const ours of hands) {
      const merge = mergeReview(base, ours, theirs)
      expect(merge.kept).toBeGreaterThan(0)
      expect(part(merged(merge), 'consultation')).toEqual(part(ours, 'consultation'))
    }
  })

  it('that one side wrote anew is never pieced together', () => {
    const plain = (text: string) => inPart(base, 'people', () => [own('a', text)])
    const merge = mergeReview(
      plain('一年来共收到提案，经审查后立案，全部答复委员，委员满意。'),
      plain('一年来共收到提案，经审查后立案，全部答复委员，委员十分满意。'),
      plain('联系界别群众，走访企业解决难题，组织专题视察，委员满意。'),
    )
    expect(told(merge)).toEqual(['conflict block'])
  })

  it('that is endless is not searched word by word', () => {
    const plain = (text: string) => inPart(base, 'people', () => [own('a', text)])
    const long = 'a b '.repeat(2000)
    const merge = mergeReview(plain(long), plain(`首${long}`), plain(`${long}尾`))
    expect(told(merge)).toEqual(['conflict block'])
  })
})

describe('a paragraph the writer', () => {
  const base = write(...LEDGER)
  const withoutPart = inPart(base, 'consultation', () => [])

  it('deleted stays deleted while the program says the same words', () => {
    const merge = mergeReview(base, withoutPart, write(...LEDGER, MORE_PROPOSALS))
    expect(merge.entries).toEqual([])
    expect(merged(merge)).toEqual(withoutPart)
  })

  it('deleted is a conflict when the program says something new, and never comes back by itself', () => {
    const theirs = write(...LEDGER, REPLIES)
    const merge = mergeReview(base, withoutPart, theirs)
    const { id, ours, kind } = only(merge)
    expect([kind, ours]).toEqual(['conflict', []])
    expect(merged(merge)).toEqual(withoutPart)
    expect(textOf(applyMerge(merge, { [id]: 'theirs' }).document, 'consultation')).toEqual(
      textOf(theirs, 'consultation'),
    )
    const decided = applyMerge(merge, { [id]: 'ours' })
    expect(mergeReview(decided.base, decided.document, theirs).entries).toEqual([])
  })

  it('wrote stays after the one it followed, before what is new there', () => {
    const ours = inPart(base, 'unity', (blocks) => [...blocks, own('mine', '我写的一段。')])
    const theirs = inPart(base, 'unity', (blocks) => [...blocks, own('new', '新生成的一段。')])
    const merge = mergeReview(base, ours, theirs)
    expect(told(merge)).toEqual(['added block'])
    expect(textOf(merged(merge), 'unity').slice(1)).toEqual(['我写的一段。', '新生成的一段。'])
  })

  it('moved to another part is followed there', () => {
    const [moved] = part(base, 'consultation').blocks
    const ours = inPart(withoutPart, 'people', (blocks) => [...blocks, moved!])
    const merge = mergeReview(base, ours, write(...LEDGER, MORE_PROPOSALS))
    expect(only(merge)).toMatchObject({ kind: 'renewed', section: 'people' })
    expect(textOf(merged(merge), 'people')[1]).toContain('立案330件')
    expect(textOf(merged(merge), 'consultation')).toEqual([])
  })

  it('split is one text with its second half: both take part in a merge and in a conflict', () => {
    const ours = inPart(base, 'consultation', ([block]) => {
      const { inlines } = block as Extract<Block, { type: 'paragraph' }>
      const [first, ...rest] = inlines
      return [{ ...block, inlines: [first] } as Block, { ...own('half', ''), inlines: rest } as Block]
    })
    const theirs = write(...LEDGER, REPLIES)
    const merge = mergeReview(base, ours, theirs)
    expect(only(merge)).toMatchObject({ kind: 'merged', ours: [{}, { id: 'half' }] })
    const halves = part(merged(merge), 'consultation').blocks
    expect(halves.map(({ id }) => id)).toEqual(part(ours, 'consultation').blocks.map(({ id }) => id))
    expect(halves.flatMap(blockTexts)[1]).toContain('办复率100%')
  })
})

describe('what the program', () => {
  const base = write(...LEDGER)
  const two = inPart(base, 'people', () => [own('a', '走访企业，解决问题。'), own('b', '看望群众。')])

  it('no longer writes goes when nobody touched it, unless the writer refuses', () => {
    const merge = mergeReview(
      two,
      two,
      inPart(two, 'people', (blocks) => blocks.slice(0, 1)),
    )
    expect(told(merge)).toEqual(['removed block'])
    expect(textOf(merged(merge), 'people')).toEqual(['走访企业，解决问题。'])
    expect(applyMerge(merge, { 'block/b': 'ours' }).document).toEqual(two)
  })

  it('no longer writes stays when the writer edited it', () => {
    const ours = retype(two, '看望群众', '看望慰问群众')
    const merge = mergeReview(
      two,
      ours,
      inPart(two, 'people', (blocks) => blocks.slice(0, 1)),
    )
    expect([merge.entries, merge.kept]).toEqual([[], 1])
    expect(merged(merge)).toEqual(ours)
  })

  it('writes new stands after what precedes it there, and is not offered again once declined', () => {
    const theirs = inPart(two, 'people', ([a, b]) => [a!, own('new', '新的一段。'), b!])
    const merge = mergeReview(two, two, theirs)
    expect(merged(merge)).toEqual(theirs)
    const declined = applyMerge(merge, { 'block/new': 'ours' })
    expect(declined.document).toEqual(two)
    expect(mergeReview(declined.base, declined.document, theirs).entries).toEqual([])
  })

  it('writes again under a name that the writer still has is a conflict', () => {
    const ours = retype(two, '看望群众', '看望慰问群众')
    const without = inPart(two, 'people', (blocks) => blocks.slice(0, 1))
    const dropped = applyMerge(mergeReview(two, ours, without), {})
    const merge = mergeReview(dropped.base, dropped.document, two)
    expect(only(merge)).toMatchObject({
      kind: 'conflict',
      base: [],
      ours: [{ id: 'b' }],
      theirs: [{ id: 'b' }],
    })
  })

  it('gives an id that the writer’s text has gets another one, the same every time', () => {
    const [first] = [...walkFigures(base)].map(({ figure: each }) => each)
    const copy = { ...own('mine', ''), inlines: [{ ...first!, id: 'twice' }] } as Block
    const news = { ...own('new', ''), inlines: [{ ...first!, id: 'twice' }] } as Block
    const merge = mergeReview(
      base,
      inPart(base, 'unity', (blocks) => [...blocks, copy]),
      inPart(base, 'people', (blocks) => [...blocks, news]),
    )
    expect(part(merged(merge), 'unity').blocks.at(-1)).toBe(copy)
    const ids = [...walkFigures(merged(merge))].map(({ figure: each }) => each.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(merged(merge)).toEqual(merged(merge))
  })
})
