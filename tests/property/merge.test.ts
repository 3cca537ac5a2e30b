import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentSchema, type Block, type ReviewDocument } from '#shared/document/model.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import { blockLines, mapDocumentLines, walkBlocks, walkInlines } from '#shared/document/walk.ts'
import { applyMerge } from '#shared/drafting/merge-apply.ts'
import type { Merge, MergeChoices } from '#shared/drafting/merge-entry.ts'
import { mergeReview } from '#shared/drafting/merge.ts'
import { byHand, byProgram, chances, change, program, threeTexts, type Hand } from './three-texts.ts'

/** Every mark a hand left in blocks, with its bold or override, and in titles; sorted. */
function marksIn(blocks: readonly Block[], texts: readonly (string | null)[], name: Hand['name']): string[] {
  const mark = new RegExp(`〔${name}\\d+〕`, 'gu')
  const captions = blocks.map((block) => ('caption' in block ? (block.caption ?? null) : null))
  const found = [...texts, ...captions].flatMap((text) => text?.match(mark) ?? [])
  for (const inline of blocks.flatMap((block) => blockLines(block).flat())) {
    if (inline.type === 'break') continue
    if (inline.type === 'note') {
      found.push(...(inline.note.match(mark) ?? []).map((text) => `note ${text}`))
      continue
    }
    const form = [inline.type, ...(inline.marks ?? [])].join()
    found.push(...(inline.text.match(mark) ?? []).map((text) => `${form} ${text}`))
  }
  return found.sort()
}
const marksOf = (document: ReviewDocument, name: Hand['name']) =>
  marksIn(
    document.parts.flatMap((section) => section.blocks),
    [
      document.title,
      document.subtitle,
      document.paper?.reporter ?? '',
      ...document.parts.map((section) => section.heading),
    ],
    name,
  )
function marksNamed(merge: Merge, side: 'ours' | 'theirs', name: Hand['name']): string[] {
  const conflicts = merge.entries.filter((entry) => entry.kind === 'conflict')
  return conflicts.flatMap((entry) =>
    entry.what === 'block' ? marksIn(entry[side], [], name) : marksIn([], [entry[side]], name),
  )
}
/** What `all` has more often than `some`. */
function beyond(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...some]
  return all.filter((each) => {
    const at = rest.indexOf(each)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}

const choose = (merge: Merge, list: readonly (MergeChoices[string] | undefined)[]): MergeChoices =>
  Object.fromEntries(
    merge.entries.flatMap(({ id }, at) => {
      const chosen = list[at % list.length]
      return chosen === undefined ? [] : [[id, chosen]]
    }),
  )
const isOpen = (entry: Merge['entries'][number], choices: MergeChoices) =>
  entry.kind === 'conflict' &&
  (choices[entry.id] === undefined || (entry.what !== 'block' && choices[entry.id] === 'both'))

const withoutFigureIds = (document: ReviewDocument) =>
  mapDocumentLines(document, (inlines) =>
    inlines.map((inline) =>
      inline.type === 'figure' || inline.type === 'note' ? { ...inline, id: 'x' } : inline,
    ),
  )
const RUNS = { numRuns: 200 }

/** A text as the program writes it: without what only a writer puts in. */
function asProgram({ paper: _paper, ...document }: ReviewDocument): ReviewDocument {
  const parts = document.parts.filter(({ id }) => !isAttachment(id))
  return {
    ...document,
    parts: parts.map((section) => ({
      ...section,
      blocks: section.blocks.map((block): Block => {
        if (block.type !== 'heading') return block
        const { runIn: _runIn, ...heading } = block
        return heading
      }),
    })),
  }
}

const ownElements = (document: ReviewDocument) => ({
  paper: document.paper,
  attachments: document.parts.filter(({ id }) => isAttachment(id)),
  runIn: [...walkBlocks(document)].filter(({ block }) => block.type === 'heading' && block.runIn).length,
})

describe('a review written again', () => {
  it('is the writer’s text, whatever is chosen, when the ledger did not change', () => {
    fc.assert(
      fc.property(threeTexts, chances, ({ base, ours }, list) => {
        const merge = mergeReview(base, ours, structuredClone(base))
        expect(merge.entries).toEqual([])
        expect([merge.renewed, merge.refreshed]).toEqual([0, 0])
        const { document, base: next } = applyMerge(merge, choose(merge, list))
        expect(document).toEqual(ours)
        expect(next).toEqual(base)
      }),
      RUNS,
    )
  })

  it('is the program’s text where the writer changed nothing', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, theirs }) => {
        const merge = mergeReview(base, base, theirs)
        expect(merge.entries.filter(({ kind }) => kind === 'conflict' || kind === 'merged')).toEqual([])
        expect(merge.kept).toBe(0)
        const { document, base: next } = applyMerge(merge, {})
        expect(withoutFigureIds(document)).toEqual(withoutFigureIds(theirs))
        expect(next).toEqual(theirs)
      }),
      RUNS,
    )
  })

  it('loses no word of the writer’s while nothing is chosen, and nothing new but what conflicts name', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours, theirs }) => {
        const merge = mergeReview(base, ours, theirs)
        const { document } = applyMerge(merge, {})
        expect(beyond(marksOf(ours, 'w'), marksOf(document, 'w'))).toEqual([])
        const news = beyond(marksOf(theirs, 'g'), marksOf(document, 'g'))
        expect(beyond(news, marksNamed(merge, 'theirs', 'g'))).toEqual([])
      }),
      RUNS,
    )
  })

  it('keeps the attachments, the run-in headings and the facts of the paper that the writer made', () => {
    fc.assert(
      fc.property(program.map(asProgram), byHand, byProgram, (base, hand, again) => {
        const ours = change(base, hand, { name: 'w', count: 0 })
        const theirs = change(base, again, { name: 'g', count: 0 })
        const { document } = applyMerge(mergeReview(base, ours, theirs), {})
        const kept = ownElements(document)
        expect(kept.paper).toEqual(ours.paper)
        expect(kept.runIn).toEqual(ownElements(ours).runIn)
        expect(kept.attachments.map(({ id }) => id)).toEqual(
          ownElements(ours).attachments.map(({ id }) => id),
        )
      }),
      RUNS,
    )
  })

  it('loses only what the conflicts named when they all take the program’s text', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, ours, theirs }) => {
        const merge = mergeReview(base, ours, theirs)
        const conflicts = merge.entries.filter((entry) => entry.kind === 'conflict')
        const choices = Object.fromEntries(conflicts.map(({ id }) => [id, 'theirs' as const]))
        const lost = beyond(marksOf(ours, 'w'), marksOf(applyMerge(merge, choices).document, 'w'))
        expect(beyond(lost, marksNamed(merge, 'ours', 'w'))).toEqual([])
      }),
      RUNS,
    )
  })

  it('changes no more when it is merged again: open conflicts come back, decided ones do not', () => {
    fc.assert(
      fc.property(threeTexts, chances, ({ base, ours, theirs }, list) => {
        const first = mergeReview(base, ours, theirs)
        const choices = choose(first, list)
        const open = first.entries.filter((entry) => isOpen(entry, choices)).map(({ id }) => id)
        const { document, base: next } = applyMerge(first, choices)
        const second = mergeReview(next, document, theirs)
        expect(second.entries.map(({ id, kind }) => [id, kind]).sort()).toEqual(
          open.map((id) => [id, 'conflict']).sort(),
        )
        expect(applyMerge(second, {})).toEqual({ document, base: next })
      }),
      RUNS,
    )
  })

  it('stays as careful the next time, also when the ledger goes back to what it was', () => {
    fc.assert(
      fc.property(threeTexts, chances, byHand, byProgram, ({ base, ours, theirs }, list, hand, again) => {
        const first = mergeReview(base, ours, theirs)
        const { document, base: next } = applyMerge(first, choose(first, list))
        const edited = change(document, hand, { name: 'w', count: 100 })
        const second = mergeReview(next, edited, change(base, again, { name: 'g', count: 100 }))
        const result = applyMerge(second, {}).document
        expect(beyond(marksOf(edited, 'w'), marksOf(result, 'w'))).toEqual([])
        const blocks = [...walkBlocks(result)].map(({ block }) => block.id)
        expect(new Set(blocks).size).toBe(blocks.length)
      }),
      RUNS,
    )
  })

  it('is a valid document with every id used once and the writer’s numbering and generation', () => {
    fc.assert(
      fc.property(threeTexts, chances, ({ base, ours, theirs }, list) => {
        const merge = mergeReview(base, ours, theirs)
        const { document, base: next } = applyMerge(merge, choose(merge, list))
        for (const text of [document, next]) {
          expect(documentSchema.safeParse(text).error).toBeUndefined()
          const blocks = [...walkBlocks(text)].map(({ block }) => block.id)
          expect(new Set(blocks).size).toBe(blocks.length)
          for (const type of ['figure', 'note'] as const) {
            const ids = [...walkInlines(text)].flatMap(({ inline }) =>
              inline.type === type ? [inline.id] : [],
            )
            expect(new Set(ids).size).toBe(ids.length)
          }
        }
        expect([document.numbering, document.generation]).toEqual([ours.numbering, 3])
        expect(new Set(merge.entries.map(({ id }) => id)).size).toBe(merge.entries.length)
        expect(applyMerge(structuredClone(merge), choose(merge, list)).base).toEqual(next)
      }),
      RUNS,
    )
  })
})
