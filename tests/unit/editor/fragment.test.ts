import { describe, expect, it } from 'vitest'
import type { Block, Paragraph, Table } from '#shared/document/model.ts'
import { fragmentHtml } from '../../../renderer/editor/clipboard/fragment-html.ts'
import {
  fragmentText,
  readFragment,
  writeFragment,
  type Fragment,
} from '../../../renderer/editor/clipboard/fragment.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { PROPOSALS, SMALL } from './small-document.ts'

const NOTED: Paragraph = {
  type: 'paragraph',
  id: 'n',
  inlines: [
    { type: 'text', text: '提案' },
    { type: 'note', id: 'n1', note: '出处' },
    { type: 'text', text: '办理' },
  ],
}
const IMAGE: Block = {
  type: 'image',
  id: 'i',
  picture: { hash: 'a1'.repeat(32), format: 'png', width: 8, height: 6 },
  widthMm: 80,
  caption: '图1',
}
const TABLE: Table = {
  type: 'table',
  id: 't',
  widths: [1],
  rows: [{ cells: [{ colSpan: 1, rowSpan: 1, header: false, lines: [[{ type: 'text', text: '157' }]] }] }],
}

const HERE = { library: '/home/a', draft: 'd1' }
const whole: Fragment = { inline: false, blocks: EVERY_KIND.parts.flatMap((part) => part.blocks) }
const part: Fragment = { inline: false, blocks: SMALL.parts[1]?.blocks ?? [] }

describe('our own clipboard format', () => {
  it('comes back as it went within one draft', () => {
    expect(readFragment(writeFragment(whole, HERE), HERE)).toEqual({ fragment: whole, images: 0 })
  })

  it('keeps bindings in another draft of the library, but not the slot that wrote a block', () => {
    const read = readFragment(writeFragment(part, HERE), { ...HERE, draft: 'd2' })
    expect(JSON.stringify(read)).toContain('"figure"')
    expect(read?.fragment.blocks[0]).not.toHaveProperty('origin')
  })

  it('turns figures into text in another library', () => {
    const read = readFragment(writeFragment(part, HERE), { library: '/home/b', draft: 'd1' })
    expect(JSON.stringify(read)).not.toContain('"figure"')
    expect(fragmentText(read?.fragment ?? whole)).toContain('立案提案157件，办复率高。')
  })

  it.each([
    ['no JSON', '<p>'],
    ['foreign JSON', '{"namespace":"zongshu","nodes":[{"type":"bound-figure"}]}'],
    [
      'a figure without records',
      JSON.stringify({ ...HERE, ...part }).replace('"records":["r1","r2"]', '"records":"all"'),
    ],
    [
      'a block of an unknown kind',
      JSON.stringify({ ...HERE, inline: false, blocks: [{ type: 'picture', id: 'x' }] }),
    ],
  ])('refuses %s', (_name, payload) => {
    expect(readFragment(payload, HERE)).toBeNull()
  })

  it('leaves as plain HTML in which a figure is its text', () => {
    const html = fragmentHtml({
      inline: true,
      blocks: [
        {
          type: 'paragraph',
          id: 'x',
          inlines: [
            { type: 'text', text: 'a<b', marks: ['bold', 'underline'] },
            PROPOSALS,
            { type: 'break' },
          ],
        },
      ],
    })
    expect(html).toBe('<u><b>a&lt;b</b></u>157件<br>')
  })

  it('carries footnotes and pictures within a library; elsewhere pictures are left out and counted', () => {
    const fragment: Fragment = { inline: false, blocks: [NOTED, IMAGE] }
    expect(readFragment(writeFragment(fragment, HERE), HERE)).toEqual({ fragment, images: 0 })
    const read = readFragment(writeFragment(fragment, HERE), { library: '/home/b', draft: 'd1' })
    expect(read).toMatchObject({ images: 1, fragment: { blocks: [{ inlines: NOTED.inlines }] } })
    expect(read?.fragment.blocks).toHaveLength(1)
  })

  it('leaves footnotes out of what other programs get, and keeps captions and heading levels', () => {
    const blocks: Block[] = [
      { type: 'heading', id: 'h', level: 4, inlines: [{ type: 'text', text: '四级' }] },
      NOTED,
      IMAGE,
      { ...TABLE, caption: '表1' },
    ]
    const fragment = { inline: false, blocks }
    expect(fragmentHtml(fragment)).toBe(
      '<h4>四级</h4><p>提案办理</p><p>图1</p><table border="1"><caption>表1</caption><tr><td><p>157</p></td></tr></table>',
    )
    expect(fragmentText(fragment)).toBe('四级\n提案办理\n图1\n表1\n157')
  })
})
