import { describe, expect, it } from 'vitest'
import type { Block, ReviewDocument } from '#shared/document/model.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import { findingPlace } from '../../../renderer/features/paper/finding-place.ts'

const document = (...blocks: Block[]): ReviewDocument => ({
  version: 1,
  title: '综述',
  subtitle: '',
  numbering: 'chinese',
  parts: [{ id: 'outro', heading: null, blocks }],
})

const finding = (more: Partial<PreflightFinding>): PreflightFinding => ({
  id: 'f',
  rule: 'residual-mark',
  severity: 'warn',
  message: '',
  section: 'outro',
  blockId: 'b',
  figureId: null,
  field: null,
  excerpt: '',
  ...more,
})

const list: Block = {
  type: 'list',
  id: 'b',
  ordered: true,
  items: [
    { depth: 0, inlines: [{ type: 'text', text: '第一件' }] },
    {
      depth: 0,
      inlines: [
        { type: 'text', text: '第二件' },
        { type: 'note', id: 'n', note: '注' },
        { type: 'text', text: '【待补：数目】完毕' },
      ],
    },
  ],
}

describe('the place of a finding', () => {
  it('is the words that it quotes, in their line of the block', () => {
    expect(findingPlace(document(list), finding({ excerpt: '…二件【待补：数目】完…' }))).toEqual({
      blockId: 'b',
      line: 1,
      start: 1,
      end: 11,
    })
  })

  it('is the slot alone where something is to be filled in', () => {
    const slot = finding({ rule: 'open-slot', excerpt: '第二件【待补：数目】完毕' })
    expect(findingPlace(document(list), slot)).toEqual({ blockId: 'b', line: 1, start: 3, end: 10 })
  })

  it('is none where the words are gone, or nothing is quoted', () => {
    expect(findingPlace(document(list), finding({ excerpt: '别的话' }))).toBeNull()
    expect(findingPlace(document(list), finding({}))).toBeNull()
    expect(findingPlace(document(), finding({ excerpt: '第一件' }))).toBeNull()
    expect(findingPlace(document(list), finding({ blockId: null, excerpt: '第一件' }))).toBeNull()
  })
})
