import { describe, expect, it } from 'vitest'
import type { Block, Inline, ReviewDocument, SectionId } from '#shared/document/model.ts'
import { blockTexts } from '#shared/document/plain-text.ts'
import { mapDocumentLines } from '#shared/document/walk.ts'
import { applyMerge } from '#shared/drafting/merge-apply.ts'
import type { Merge } from '#shared/drafting/merge-entry.ts'
import { mergeReview } from '#shared/drafting/merge.ts'

const own = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  inlines: [{ type: 'text', text }],
})
const part = (document: ReviewDocument, id: SectionId) => document.parts.find((each) => each.id === id)
const merged = (merge: Merge) => applyMerge(merge, {}).document

function inPart(document: ReviewDocument, id: SectionId, edit: (blocks: Block[]) => Block[]): ReviewDocument {
  const parts = document.parts.map((each) => (each.id === id ? { ...each, blocks: edit(each.blocks) } : each))
  return { ...document, parts }
}

function retype(document: ReviewDocument, from: string, to: string): ReviewDocument {
  return mapDocumentLines(document, (inlines) =>
    inlines.map((inline) =>
      inline.type === 'text' ? { ...inline, text: inline.text.replace(from, to) } : inline,
    ),
  )
}

describe('what only a writer puts into a text', () => {
  const base: ReviewDocument = {
    version: 1,
    title: '综述',
    subtitle: '',
    numbering: 'chinese',
    parts: [
      {
        id: 'people',
        heading: '为民履职',
        blocks: [
          { ...own('h', '服务民生'), type: 'heading', level: 3 } as Block,
          own('a', '全年走访企业，解决问题。'),
        ],
      },
      { id: 'outro', heading: null, blocks: [own('z', '新的征程上。')] },
    ],
  }
  const noted: Inline = { type: 'note', id: 'n1', note: '据台账统计' }
  const picture = { hash: 'a1'.repeat(32), format: 'png' as const, width: 8, height: 6 }
  const image: Block = { type: 'image', id: 'pic', picture, widthMm: 80, caption: '图1' }
  const ours: ReviewDocument = {
    ...inPart(base, 'people', ([heading, paragraph]) => [
      { ...heading!, runIn: true } as Block,
      { ...paragraph!, inlines: [...(paragraph as { inlines: Inline[] }).inlines, noted] } as Block,
      image,
    ]),
    paper: { reporter: '段鸣' },
  }
  const withAttachment = {
    ...ours,
    parts: [...ours.parts, { id: 'attachment1' as const, heading: '名单', blocks: [own('x', '委员名单')] }],
  }

  it('stays beside the program’s new words in the same paragraphs', () => {
    const theirs = retype(retype(base, '解决问题', '解决难题'), '服务民生', '服务基层')
    const result = merged(mergeReview(base, withAttachment, theirs))
    expect(part(result, 'people')?.blocks).toMatchObject([
      { type: 'heading', runIn: true },
      { inlines: [{ type: 'text' }, noted] },
      image,
    ])
    expect(part(result, 'people')?.blocks.flatMap(blockTexts)).toEqual([
      '服务基层',
      '全年走访企业，解决难题。',
    ])
    expect(part(result, 'attachment1')).toEqual(withAttachment.parts.at(-1))
    expect(result.parts.map(({ id }) => id)).toEqual(['people', 'outro', 'attachment1'])
    expect(result.paper).toEqual({ reporter: '段鸣' })
  })

  it('keeps a paragraph that the program no longer writes, because a footnote was put in', () => {
    const theirs = inPart(base, 'people', ([heading]) => [heading!])
    const merge = mergeReview(base, withAttachment, theirs)
    expect(merge.entries).toEqual([])
    expect(merged(merge)).toEqual(withAttachment)
  })
})
