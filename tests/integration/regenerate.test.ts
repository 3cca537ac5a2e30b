import { expect, test } from 'vitest'
import type { Block, ReviewDocument } from '#shared/document/model.ts'
import { documentText } from '#shared/document/plain-text.ts'
import { readDocument } from '../../electron/services/draft-text.ts'
import { saveDraftCopy, stored } from '../../electron/services/drafts.ts'
import { putDocument } from '../../electron/services/put-document.ts'
import { reportFigures } from '../../electron/services/refresh-draft.ts'
import { regenerateDraft, rewriteDraft } from '../../electron/services/rewrite-draft.ts'
import { draftSample, fileLate } from '../support/session.ts'

const MARK = '（此句系执笔人手写）'

function wujin() {
  const { session, draft } = draftSample('wujin')
  const read = (id = draft.id) => {
    const { document, revision } = stored(session, id)
    return { document: readDocument(document), revision }
  }
  return {
    session,
    id: draft.id,
    read,
    text: () => documentText(read().document),
    edit: (change: (document: ReviewDocument) => ReviewDocument) => {
      const { document, revision } = read()
      putDocument(session, draft.id, { document: change(document), revision })
    },
    again: (resolve: 'ours' | 'theirs' | 'ask' = 'ask') => regenerateDraft(session, draft.id, resolve),
    late: () =>
      fileLate(session, {
        date: '2024-12-30',
        category: '提案',
        title: '补立提案',
        department: '提案委',
        figures: [{ label: '提案立案', value: 1, unit: '件', approx: '' }],
      }),
  }
}

/** Every block that matches, changed; none where `change` gives null. */
function mapBlocks(
  document: ReviewDocument,
  matches: (block: Block) => boolean,
  change: (block: Block) => Block | null,
): ReviewDocument {
  return {
    ...document,
    parts: document.parts.map((part) => ({
      ...part,
      blocks: part.blocks.flatMap((block) => (matches(block) ? (change(block) ?? []) : [block])),
    })),
  }
}

const states = (block: Block, label: string) =>
  block.type === 'paragraph' &&
  block.inlines.some((inline) => inline.type === 'figure' && inline.binding.label === label)
const proposals = (block: Block) => states(block, '提案立案')
const append = (words: string) => (block: Block) =>
  block.type === 'paragraph'
    ? { ...block, inlines: [...block.inlines, { type: 'text' as const, text: words }] }
    : block

test('written again from an unchanged ledger, a draft stays as it is, whatever the writer did to it', () => {
  const { read, edit, again } = wujin()
  expect(again()).toMatchObject({ kept: 0, renewed: 0, added: 0, conflicts: [], revision: 1 })
  edit((document) => mapBlocks(document, proposals, append(MARK)))
  edit((document) =>
    mapBlocks(
      document,
      (block) => states(block, '走访委员企业'),
      () => null,
    ),
  )
  const before = read()
  expect(again('theirs')).toMatchObject({ renewed: 0, added: 0, conflicts: [], revision: before.revision })
  expect(read()).toEqual(before)
})

test('paragraphs nobody touched are renewed, edited ones keep the hand and their figures ask to be looked at', () => {
  const { session, id, edit, again, late, text } = wujin()
  edit((document) => mapBlocks(document, (block) => block.origin === 'intro/opening', append(MARK)))
  late()
  const told = again()
  expect(told).toMatchObject({ kept: 1, conflicts: [] })
  expect(told.renewed).toBeGreaterThan(0)
  expect(text()).toContain(MARK)
  expect(text()).toContain('1854件')
  expect(reportFigures(session, id).filter(({ state }) => state !== 'fresh')).toEqual([])
})

test('an edited paragraph stays although its figure moved; the figure is then told as changed', () => {
  const { session, id, edit, again, late, text } = wujin()
  edit((document) => mapBlocks(document, proposals, append(MARK)))
  late()
  again()
  expect(text()).toContain(MARK)
  expect(text()).toContain('1853件')
  expect(
    reportFigures(session, id)
      .filter(({ state }) => state === 'changed')
      .map(({ label }) => label),
  ).toEqual(['提案立案'])
})

test('a paragraph the writer deleted does not come back while the ledger says nothing new about it', () => {
  const { edit, again, late, text } = wujin()
  edit((document) =>
    mapBlocks(
      document,
      (block) => states(block, '走访委员企业'),
      () => null,
    ),
  )
  late()
  again()
  expect(text()).not.toContain('走访委员企业')
  expect(text()).toContain('1854件')
})

test('a text that was taken back to before it was written again is offered the same anew', () => {
  const { read, edit, again, late, text } = wujin()
  late()
  const before = read().document
  again()
  expect(text()).toContain('1854件')
  expect(read().document.generation).toBe(1)
  edit(() => before)
  expect(text()).toContain('1853件')
  expect(again().renewed).toBeGreaterThan(0)
  expect(text()).toContain('1854件')
  expect(read().document.generation).toBe(2)
})

test('a conflict left open comes back; once decided it does not', () => {
  const { edit, again, session, text } = wujin()
  // The writer rewords exactly what a new indicator of the same topic changes.
  edit((document) =>
    mapBlocks(document, proposals, (block) =>
      block.type === 'paragraph'
        ? { ...block, inlines: [{ type: 'text', text: `执笔人把这一段整个改写了${MARK}。` }] }
        : block,
    ),
  )
  fileLate(session, {
    date: '2024-12-30',
    category: '提案',
    title: '提案办理满意率',
    figures: [{ label: '提案办理满意率', value: 98, unit: '%', approx: '' }],
  })
  const first = again()
  expect(first.conflicts).toHaveLength(1)
  expect(text()).toContain(MARK)
  expect(again().conflicts).toHaveLength(1)
  const decided = again('ours')
  expect(decided.conflicts).toEqual([])
  expect(again().conflicts).toEqual([])
  expect(text()).toContain(MARK)
  expect(text()).not.toContain('98%')
})

test('taking the new text in a conflict is a choice of its own', () => {
  const { edit, again, session, text } = wujin()
  edit((document) =>
    mapBlocks(document, proposals, (block) =>
      block.type === 'paragraph' ? { ...block, inlines: [{ type: 'text', text: MARK }] } : block,
    ),
  )
  fileLate(session, {
    date: '2024-12-30',
    category: '提案',
    title: '提案办理满意率',
    figures: [{ label: '提案办理满意率', value: 98, unit: '%', approx: '' }],
  })
  again('theirs')
  expect(text()).not.toContain(MARK)
  expect(text()).toContain('98%')
})

test('a copy starts from the text that its original was last written from', () => {
  const { session, id, read, again, late } = wujin()
  late()
  again()
  const { document } = read()
  const copy = saveDraftCopy(session, { id, document })
  expect(read(copy.id).document.generation).toBeUndefined()
  expect(rewriteDraft(session, { id: copy.id, generation: null }).base).toEqual(
    rewriteDraft(session, { id, generation: document.generation ?? null }).base,
  )
  expect(regenerateDraft(session, copy.id, 'ask')).toMatchObject({ renewed: 0, added: 0, conflicts: [] })
})
